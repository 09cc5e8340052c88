using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>Each act with one fault at each of its storage calls in turn, those of its follow-up work included.</summary>
public sealed class MeetingFaults : IAsyncLifetime
{
    private static readonly ParallelOptions FewAtOnce = new() { MaxDegreeOfParallelism = 4 };

    // One of its own for each test: hundreds of installations, one for each trial, would slow all that come after.
    private readonly SharedStorage storage = new();

    // FAULT_ACTS names some of them, by a part of their names, to try these alone.
    private static readonly string[] Some = Environment.GetEnvironmentVariable("FAULT_ACTS")?.Split(',') ?? [""];

    public static TheoryData<string> Acts => [.. Named.Select(act => act.Name)];

    public static TheoryData<string> ActsOfPeople => [.. Named.Where(act => !act.IsTimer).Select(act => act.Name)];

    private static IEnumerable<Act> Named =>
        Act.All.Where(act => Some.Any(part => act.Name.Contains(part, StringComparison.Ordinal)));

    public ValueTask InitializeAsync() => storage.InitializeAsync();

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_storage_refuses_each_call_at_first(string act)
    {
        var course = await Course.OfAsync(storage, act);
        var faults = new FaultyStorage();
        for (var call = 1; call <= 2 * course.Calls; call += 2) faults.Refuse(call);
        await using var trial = await Trial.BeginAsync(storage, course.Act, course.Beginning, faults);
        await trial.CompleteAsync();
        await AssertDoneAsync(course, trial);
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_a_reply_is_lost(string act)
    {
        var course = await Course.OfAsync(storage, act);
        await AtEachAsync(course, course.Calls, call => new FaultyStorage().LoseReply(call), async trial =>
        {
            await trial.CompleteAsync();
            await AssertDoneAsync(course, trial);
        });
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_a_call_is_so_late_that_its_message_is_handled_before(string act)
    {
        var course = await Course.OfAsync(storage, act);
        var late = TimeSpan.FromMilliseconds(150);
        await AtEachAsync(course, course.CallsOfSteps, call => new FaultyStorage().Delay(call, late), async trial =>
        {
            await trial.OvertakeAsync();
            await AssertDoneAsync(course, trial);
        });
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_the_process_dies_and_the_client_asks_again_at_once(string act)
    {
        var course = await Course.OfAsync(storage, act);
        await AtEachAsync(course, course.Calls, call => new FaultyStorage().DieBefore(call), async trial =>
        {
            await trial.DieAsync();
            await trial.AskAgainAsync();
            await AssertDoneAsync(course, trial);
        });
    }

    [Theory, MemberData(nameof(ActsOfPeople))]
    public async Task Does_it_once_or_not_at_all_when_the_process_dies_and_the_client_asks_again_late_or_never(string act)
    {
        var course = await Course.OfAsync(storage, act);
        await AtEachAsync(course, course.Calls, call => new FaultyStorage().DieBefore(call), async trial =>
        {
            await trial.DieAsync();
            await trial.Platform.DrainAsync(trial.Clean);
            var left = (await Snapshot.TakeAsync(trial.Clean)).RowsWithoutForerunners;
            Assert.Contains(course.After, after => after.RowsWithoutForerunners.SequenceEqual(left));
            await trial.AskAgainAsync();
            await AssertDoneAsync(course, trial);
        });
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_it_once_when_every_message_comes_twice_at_the_same_time(string act)
    {
        var course = await Course.OfAsync(storage, act);
        await using var trial = await Trial.BeginAsync(storage, course.Act, course.Beginning, new FaultyStorage());
        await trial.StepAsync(trial.Clean);
        await trial.Platform.DrainAsync(trial.Clean, trial.Faulty);
        await AssertDoneAsync(course, trial);
    }

    private static async Task AssertDoneAsync(Course course, Trial trial) =>
        Assert.Equal(course.Done.Rows, (await Snapshot.TakeAsync(trial.Clean)).Rows);

    private Task AtEachAsync(Course course, int calls, Func<int, FaultyStorage> spoil, Func<Trial, Task> run) =>
        Parallel.ForEachAsync(Enumerable.Range(1, calls), FewAtOnce, async (call, _) =>
        {
            try
            {
                await using var trial = await Trial.BeginAsync(storage, course.Act, course.Beginning, spoil(call));
                await run(trial);
            }
            catch (Exception thrown)
            {
                throw new InvalidOperationException($"With the fault at call {call} of {calls}: {thrown.Message}", thrown);
            }
        });
}
