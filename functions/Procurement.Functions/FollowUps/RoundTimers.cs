using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Rounds;

/// <summary>
/// What the clock brings: rounds open and close, notice periods end.
/// </summary>
public sealed class RoundTimers(DueWork work)
{
    /// <summary>Opens and closes rounds.</summary>
    [Function("OpenAndCloseRounds")]
    public async Task OpenAndCloseAsync(
        [TimerTrigger("%OpenAndCloseRoundsSchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        await work.RunAsync(DueKind.Opening, Kinds.Rounds, Announcing.Tick, cancel);
        await work.RunAsync(DueKind.Closing, Kinds.Rounds, Announcing.Tick, cancel);
    }

    /// <summary>Ends notice periods.</summary>
    [Function("EndNoticePeriods")]
    public Task EndNoticesAsync(
        [TimerTrigger("%EndNoticePeriodsSchedule%")] TimerInfo timer, CancellationToken cancel) =>
        work.RunAsync(DueKind.NoticeEnd, Kinds.Rounds, Noticing.End, cancel);
}
