using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>Each act in a process that dies before and after each of its writing storage calls in turn.</summary>
public sealed class DyingAtEachCall(TrialStorage storage) : ActsInTrials(storage)
{
    public static TheoryData<string> ActsOfPeople => [.. Named.Where(act => !act.IsTimer).Select(act => act.Name)];

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_the_process_dies_and_the_client_asks_again_at_once(string act)
    {
        var course = await Course.OfAsync(Storage, act);
        await AtEachAsync(course, course.Deaths, call => new FaultyStorage().DieBefore(call), async trial =>
        {
            await trial.DieAsync();
            await trial.AskAgainAsync();
            await AssertDoneAsync(course, trial);
        });
    }

    [Theory, MemberData(nameof(ActsOfPeople))]
    public async Task Does_it_once_or_not_at_all_when_the_process_dies_and_the_client_asks_again_late_or_never(string act)
    {
        var course = await Course.OfAsync(Storage, act);
        await AtEachAsync(course, course.Deaths, call => new FaultyStorage().DieBefore(call), async trial =>
        {
            await trial.DieAsync();
            await trial.Platform.DrainAsync(trial.Clean);
            var left = (await Snapshot.TakeAsync(trial.Clean)).RowsWithoutForerunners;
            Assert.Contains(course.After, after => after.RowsWithoutForerunners.SequenceEqual(left));
            await trial.AskAgainAsync();
            await AssertDoneAsync(course, trial);
        });
    }
}
