using System.Collections.Concurrent;
using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>
/// An act as it goes without faults: its storage calls, and every row after each number of its steps and their follow-up
/// work. The auditor has checked these rows, so whoever ends with the same ones ends well.
/// </summary>
internal sealed record Course(Act Act, int CallsOfSteps, int Calls, IReadOnlyList<Snapshot> After)
{
    private static readonly ConcurrentDictionary<string, Task<Course>> Taken = new(StringComparer.Ordinal);

    public Snapshot Beginning => After[0];

    public Snapshot Done => After[^1];

    public static Task<Course> OfAsync(SharedStorage storage, string name) => Taken.GetOrAdd(
        name, _ => TakeAsync(storage, Act.All.Single(act => act.Name == name)));

    private static async Task<Course> TakeAsync(SharedStorage storage, Act act)
    {
        List<Snapshot> after = [];
        var (ofSteps, calls) = (0, 0);
        for (var steps = 0; steps <= act.Steps.Count; steps++)
        {
            var counted = new FaultyStorage();
            await using var trial = await Trial.BeginAsync(storage, act, after.FirstOrDefault(), counted);
            await trial.StepAsync(trial.Faulty, steps);
            ofSteps = counted.Calls;
            await trial.Platform.DrainAsync(trial.Faulty);
            calls = counted.Calls;
            await new Auditor(trial.Clean).CheckAsync();
            after.Add(await Snapshot.TakeAsync(trial.Clean));
        }

        return new Course(act, ofSteps, calls, after);
    }
}
