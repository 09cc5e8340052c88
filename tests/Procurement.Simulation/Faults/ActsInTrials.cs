using System.Globalization;
using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>
/// Acts in trials of their own, each on a site of its own. The classes that derive from this run side by side.
/// </summary>
public abstract class ActsInTrials(TrialStorage storage) : IClassFixture<TrialStorage>
{
    private static readonly ParallelOptions FewAtOnce = new() { MaxDegreeOfParallelism = 4 };

    // Evenly spread over an act that makes more. FAULT_CALLS spoils another number of them.
    private static readonly int CallsMax = Math.Max(2, int.Parse(
        Environment.GetEnvironmentVariable("FAULT_CALLS") ?? "6", CultureInfo.InvariantCulture));

    // FAULT_ACTS names some of them, by a part of their names, to try these alone.
    private static readonly string[] Some = Environment.GetEnvironmentVariable("FAULT_ACTS")?.Split(',') ?? [""];

    private protected TrialStorage Storage => storage;

    public static TheoryData<string> Acts => [.. Named.Select(act => act.Name)];

    private protected static IEnumerable<Act> Named =>
        Act.All.Where(act => Some.Any(part => act.Name.Contains(part, StringComparison.Ordinal)));

    private protected static async Task AssertDoneAsync(Course course, Trial trial)
    {
        var left = await Snapshot.TakeAsync(trial.Clean);
        Assert.Equal(course.Done.Rows, left.Rows);
        await trial.LeaveEmptyAsync(left);
    }

    private protected Task AtEachAsync(
        Course course, IEnumerable<int> calls, Func<int, FaultyStorage> spoil, Func<Trial, Task> run) =>
        Parallel.ForEachAsync(Spread([.. calls]), FewAtOnce, async (call, _) =>
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

    // Evenly, with the first and the last.
    private static IEnumerable<int> Spread(IReadOnlyList<int> calls) => calls.Count <= CallsMax
        ? calls
        : Enumerable.Range(0, CallsMax).Select(nth => calls[nth * (calls.Count - 1) / (CallsMax - 1)]);
}
