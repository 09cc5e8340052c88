using System.Collections.Concurrent;
using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>
/// An act as it goes without faults: its storage calls, and every row after each number of its steps and their follow-up
/// work. The auditor has checked these rows, so whoever ends with the same ones ends well.
/// </summary>
internal sealed record Course(
    Act Act, int CallsOfSteps, int Calls, IReadOnlyList<int> Writes, IReadOnlyList<Snapshot> After)
{
    private static readonly ConcurrentDictionary<string, Task<Course>> Taken = new(StringComparer.Ordinal);

    public Snapshot Beginning => After[0];

    public Snapshot Done => After[^1];

    /// <summary>
    /// The calls before which a process may die with different ends: each that writes, and the one after it. Between
    /// readings nothing changes: whoever dies before the second ends like one who died before the first.
    /// </summary>
    public IEnumerable<int> Deaths =>
        Writes.Concat(Writes.Select(call => call + 1).Where(call => call <= Calls)).Distinct();

    public static Task<Course> OfAsync(TrialStorage storage, string name) =>
        OfAsync(storage, Act.All.Single(act => act.Name == name));

    /// <summary>Taken once for all tests of the act.</summary>
    public static Task<Course> OfAsync(TrialStorage storage, Act act) =>
        Taken.GetOrAdd(act.Name, _ => TakeAsync(storage, act));

    private static async Task<Course> TakeAsync(TrialStorage storage, Act act)
    {
        List<Snapshot> after = [];
        (int OfSteps, int All, IReadOnlyList<int> Writes) calls = (0, 0, []);
        for (var steps = 0; steps <= act.Steps.Count; steps++)
        {
            var counted = new FaultyStorage();
            await using var trial = await Trial.BeginAsync(storage, act, after.FirstOrDefault(), counted);
            await trial.StepAsync(trial.Faulty, steps);
            var ofSteps = counted.Calls;
            await trial.Platform.DrainAsync(trial.Faulty);
            calls = (ofSteps, counted.Calls, counted.Writes);
            await new Auditor(trial.Clean).CheckAsync();
            after.Add(await Snapshot.TakeAsync(trial.Clean));
            await trial.LeaveEmptyAsync(after[^1]);
        }

        return new Course(act, calls.OfSteps, calls.All, calls.Writes, after);
    }
}
