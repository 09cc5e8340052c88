using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Procurement.Functions.Telemetry;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Queues;

namespace Procurement.Functions.FollowUps;

/// <summary>The queue of work that must follow a commit.</summary>
public sealed class FollowUpFunctions(
    IEnumerable<IFollowUp> followUps, FollowUpQueue queue, ILogger<FollowUpFunctions> log)
{
    /// <summary>
    /// How often a message looks for its command: over a minute in all, while a command has
    /// <see cref="AggregateStore.CommitWithin"/> to commit.
    /// </summary>
    public const int LooksMax = 14;

    // host.json, extensions.queues.maxDequeueCount.
    private const int TriesMax = 5;

    private static readonly EventId PoisonFollowUp = new(2, nameof(PoisonFollowUp));

    /// <summary>Looks at an aggregate and finishes what is unfinished.</summary>
    [Function("FinishFollowUps")]
    public async Task FinishAsync(
        [QueueTrigger("%FollowUpQueue%")] FollowUpMessage message, FunctionContext context, CancellationToken cancel)
    {
        try
        {
            await LookAsync(message, cancel);
        }
        catch (Exception thrown) when (IsLastTry(context))
        {
            BusinessMeters.Poisoned(message.Kind);
            log.LogError(
                PoisonFollowUp,
                thrown,
                "PoisonFollowUp: {Kind} {Key} {Command}",
                message.Kind,
                message.Key,
                message.Command);
            throw;
        }
    }

    /// <summary>
    /// One look: finishes what is unfinished, or asks for another look at a command that is not there yet.
    /// </summary>
    public async Task LookAsync(FollowUpMessage message, CancellationToken cancel)
    {
        var followUp = followUps.Single(one => one.Table == message.Kind);
        if (await followUp.FinishAsync(message.Key, message.Command, cancel)) return;

        // The command is not there: still on its way, or it never came. Look again, then give up.
        if (message.Looks >= LooksMax)
        {
            log.LogInformation(
                "Command {Command} on {Kind} {Key} never came", message.Command, message.Kind, message.Key);
            return;
        }

        var delay = TimeSpan.FromSeconds(message.Looks < 4 ? 1 : 6);
        await queue.SendAsync(message with { Looks = message.Looks + 1 }, delay, cancel);
    }

    // After this many tries the platform moves the message to the poison queue (host.json, maxDequeueCount).
    private static bool IsLastTry(FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("DequeueCount", out var count) &&
        int.TryParse($"{count}", out var tries) && tries >= TriesMax;
}
