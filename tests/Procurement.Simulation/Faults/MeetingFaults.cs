using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>
/// Each act with one fault at each of its storage calls in turn, those of its follow-up work included; a lost reply at
/// each that writes, since a lost reading is only read again.
/// </summary>
public sealed class MeetingFaults(TrialStorage storage) : ActsInTrials(storage)
{
    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_storage_refuses_each_call_at_first(string act)
    {
        var course = await Course.OfAsync(Storage, act);
        var faults = new FaultyStorage();
        for (var call = 1; call <= 2 * course.Calls; call += 2) faults.Refuse(call);
        await using var trial = await Trial.BeginAsync(Storage, course.Act, course.Beginning, faults);
        await trial.CompleteAsync();
        await AssertDoneAsync(course, trial);
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_a_reply_is_lost(string act)
    {
        var course = await Course.OfAsync(Storage, act);
        await AtEachAsync(course, course.Writes, call => new FaultyStorage().LoseReply(call), async trial =>
        {
            await trial.CompleteAsync();
            await AssertDoneAsync(course, trial);
        });
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_a_call_is_so_late_that_its_message_is_handled_before(string act)
    {
        var course = await Course.OfAsync(Storage, act);
        var late = TimeSpan.FromMilliseconds(150);
        var calls = Enumerable.Range(1, course.CallsOfSteps);
        await AtEachAsync(course, calls, call => new FaultyStorage().Delay(call, late), async trial =>
        {
            await trial.OvertakeAsync();
            await AssertDoneAsync(course, trial);
        });
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_every_message_comes_twice_at_the_same_time(string act)
    {
        var course = await Course.OfAsync(Storage, act);
        await using var trial = await Trial.BeginAsync(Storage, course.Act, course.Beginning, new FaultyStorage());
        await trial.StepAsync(trial.Clean);
        await trial.Platform.DrainAsync(trial.Clean, trial.Faulty);
        await AssertDoneAsync(course, trial);
    }
}
