using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>What the clock brings to rounds: they open and close, notice periods end.</summary>
public sealed class RoundTimers(AggregateStore store, DueDays due, TimeProvider clock)
{
    /// <summary>Opens and closes rounds.</summary>
    [Function("OpenAndCloseRounds")]
    public async Task OpenAndCloseAsync(
        [TimerTrigger("%OpenAndCloseRoundsSchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        await TickAsync(DueKind.Opening, cancel);
        await TickAsync(DueKind.Closing, cancel);
    }

    /// <summary>Ends notice periods.</summary>
    [Function("EndNoticePeriods")]
    public async Task EndNoticesAsync(
        [TimerTrigger("%EndNoticePeriodsSchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await foreach (var row in due.WorkOffAsync(DueKind.NoticeEnd, now, cancel))
        {
            var stamp = row.Stamp(now);
            var round = await store.LoadAsync(Kinds.Rounds, row.Key, cancel);
            var decision = Noticing.Decide(round.State, new EndNoticePeriod(stamp.By));
            await store.SaveAsync(round, decision, stamp, cancel);
        }
    }

    private async Task TickAsync(DueKind kind, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await foreach (var row in due.WorkOffAsync(kind, now, cancel))
        {
            var stamp = row.Stamp(now);
            var round = await store.LoadAsync(Kinds.Rounds, row.Key, cancel);
            var decision = Announcing.Decide(round.State, new OpenOrCloseRound(stamp.By));
            await store.SaveAsync(round, decision, stamp, cancel);
        }
    }
}
