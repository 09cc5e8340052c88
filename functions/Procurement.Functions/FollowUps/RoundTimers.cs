using Microsoft.Azure.Functions.Worker;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>What the clock brings to rounds: they open and close, notice periods end.</summary>
public sealed class RoundTimers(DueWork due)
{
    /// <summary>Opens and closes rounds.</summary>
    [Function("OpenAndCloseRounds")]
    public Task OpenAndCloseAsync(
        [TimerTrigger("%OpenAndCloseRoundsSchedule%")] TimerInfo timer, CancellationToken cancel) =>
        due.RunAsync([DueKind.Opening, DueKind.Closing], cancel);

    /// <summary>Ends notice periods.</summary>
    [Function("EndNoticePeriods")]
    public Task EndNoticesAsync(
        [TimerTrigger("%EndNoticePeriodsSchedule%")] TimerInfo timer, CancellationToken cancel) =>
        due.RunAsync([DueKind.NoticeEnd], cancel);
}
