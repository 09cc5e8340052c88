using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>Acts in trials of their own, each on a site of its own. The classes that derive from this run side by side.</summary>
public abstract class ActsInTrials(TrialStorage storage) : IClassFixture<TrialStorage>
{
    private static readonly ParallelOptions FewAtOnce = new() { MaxDegreeOfParallelism = 4 };

    private protected TrialStorage Storage => storage;

    public static TheoryData<string> Acts => [.. Act.All.Select(act => act.Name)];

    private protected static async Task AssertDoneAsync(Course course, Trial trial)
    {
        var left = await Snapshot.TakeAsync(trial.Clean);
        Assert.Equal(course.Done.Rows, left.Rows);
        await trial.LeaveEmptyAsync(left);
    }

    private protected Task AtEachAsync(
        Course course, IEnumerable<int> calls, Func<int, FaultyStorage> spoil, Func<Trial, Task> run) =>
        Parallel.ForEachAsync(calls, FewAtOnce, async (call, _) =>
        {
            try
            {
                await using var trial = await Trial.BeginAsync(Storage, course.Act, course.Beginning, spoil(call));
                await run(trial);
            }
            catch (Exception thrown)
            {
                throw new InvalidOperationException(
                    $"With the fault at call {call} of {course.Calls}: {thrown.Message}", thrown);
            }
        });
}
