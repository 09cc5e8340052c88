using Microsoft.Azure.Functions.Worker;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Queues;

namespace Procurement.Functions.FollowUps;

/// <summary>Takes up again what failed or waited.</summary>
public sealed class StuckWorkTimers(
    FollowUpFunctions followUps, PoisonQueue poison, StuckWorkNotes notes, StuckWorkRetries retries, TimeProvider clock)
{
    /// <summary>Notes what the platform gave up, and retries what is to be tried again by now.</summary>
    [Function("RetryStuckWork")]
    public async Task RetryAsync(
        [TimerTrigger("%RetryStuckWorkSchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        await poison.TakeAsync(
            text => followUps.ReadOrNull(text) is { } message
                ? notes.GivenUpAsync(message, cancel)
                : notes.UnreadableAsync(text, cancel),
            cancel);
        await retries.RetryDueAsync(clock.GetUtcNow(), cancel);
    }
}
