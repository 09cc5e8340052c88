using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>
/// Acts in trials of their own, each test on a storage account of its own. What derives from this runs side by side.
/// </summary>
public abstract class ActsInTrials : IAsyncLifetime
{
    private static readonly ParallelOptions FewAtOnce = new() { MaxDegreeOfParallelism = 4 };

    // Hundreds of installations, one for each trial, would slow all that come after.
    private protected SharedStorage Storage { get; } = new();

    public static TheoryData<string> Acts => [.. Act.All.Select(act => act.Name)];

    public ValueTask InitializeAsync() => Storage.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static async Task AssertDoneAsync(Course course, Trial trial) =>
        Assert.Equal(course.Done.Rows, (await Snapshot.TakeAsync(trial.Clean)).Rows);

    private protected Task AtEachAsync(Course course, int calls, Func<int, FaultyStorage> spoil, Func<Trial, Task> run) =>
        Parallel.ForEachAsync(Enumerable.Range(1, calls), FewAtOnce, async (call, _) =>
        {
            try
            {
                await using var trial = await Trial.BeginAsync(Storage, course.Act, course.Beginning, spoil(call));
                await run(trial);
            }
            catch (Exception thrown)
            {
                throw new InvalidOperationException($"With the fault at call {call} of {calls}: {thrown.Message}", thrown);
            }
        });
}
