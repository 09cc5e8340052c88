using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;

namespace Procurement.Functions.FollowUps;

/// <summary>The queue of work that must follow a commit.</summary>
public sealed class FollowUpFunctions(
    IEnumerable<IFollowUp> followUps,
    DueWork due,
    FollowUpQueue queue,
    StuckWorkNotes notes,
    StuckWorkTable stuck,
    FollowUpTurns turns,
    ILogger<FollowUpFunctions> log)
{
    /// <summary>How often a message looks for its command.</summary>
    public const int LooksMax = FollowUpMessage.LooksMax;

    // host.json, extensions.queues.maxDequeueCount.
    private const int TriesMax = 5;

    /// <summary>
    /// Looks at an aggregate and finishes what is unfinished. What fails for the last time is noted for an operator and
    /// tried again later; only what could not even be noted is left to the platform's poison queue.
    /// </summary>
    [Function("FinishFollowUps")]
    public async Task FinishAsync(
        [QueueTrigger("%FollowUpQueue%")] string text, FunctionContext context, CancellationToken cancel)
    {
        if (ReadOrNull(text) is not { } message)
        {
            await notes.UnreadableAsync(text, cancel);
            return;
        }

        try
        {
            using var turn = await turns.TakeAsync(cancel);
            await LookAsync(message, cancel);
        }
        catch (Exception thrown) when (IsNoted(thrown, message, context) && !cancel.IsCancellationRequested)
        {
            await notes.FollowUpFailedAsync(message, thrown, cancel);
        }
    }

    /// <summary>The message of a text, or null when it asks for nothing that this service knows.</summary>
    public FollowUpMessage? ReadOrNull(string? text) =>
        FollowUpMessage.ReadOrNull(text) is { } message
        && (message.Kind is TableNames.DueDays ? message.IsRetry : followUps.Any(one => one.Table == message.Kind))
        && StuckWorkKey.NamesDistrict(message.Kind, message.Key)
            ? message
            : null;

    /// <summary>
    /// One look: finishes what is unfinished, or asks for another look at a command that is not there yet.
    /// </summary>
    public async Task LookAsync(FollowUpMessage message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Kind is TableNames.DueDays)
        {
            await due.RetryAsync(message.Key, cancel);
            return;
        }

        var followUp = followUps.Single(one => one.Table == message.Kind);
        var found = await followUp.FinishAsync(message.Key, message.Command, cancel, message.First);
        if (message.IsRetry) await stuck.RemoveAsync(StuckWorkKey.Of(message.Kind, message.Key), cancel);
        if (!found && !message.IsRetry) await LookLaterAsync(message, cancel);
    }

    // The command is not there: still on its way, or it never came. Look again, then give up.
    private async Task LookLaterAsync(FollowUpMessage message, CancellationToken cancel)
    {
        if (message.Looks >= LooksMax)
        {
            log.LogInformation(
                "Command {Command} on {Kind} {Key} never came", message.Command, message.Kind, message.Key);
            return;
        }

        var delay = TimeSpan.FromSeconds(message.Looks < 4 ? 1 : 6);
        await queue.SendAsync(message with { Looks = message.Looks + 1 }, delay, cancel);
    }

    // A lost race is tried again by the middleware.
    private static bool IsNoted(Exception thrown, FollowUpMessage message, FunctionContext context) =>
        thrown is not LostRaceException && (Failures.IsWaiting(thrown) || message.IsRetry || IsLastTry(context));

    // After this many tries the platform moves the message to the poison queue (host.json, maxDequeueCount).
    private static bool IsLastTry(FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("DequeueCount", out var count) &&
        int.TryParse($"{count}", out var tries) && tries >= TriesMax;
}
