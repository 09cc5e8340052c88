using System.Text.Json;
using Azure.Storage.Queues;

namespace Procurement.Functions.Storage;

/// <summary>
/// Asks for a look at an aggregate: has this command been carried out, and is there work left after it?
/// </summary>
/// <param name="Kind">The table of the aggregate.</param>
/// <param name="Key">Its partition key.</param>
/// <param name="Command">The id of the command that was about to be committed.</param>
/// <param name="Looks">How often the command was looked for in vain.</param>
public sealed record FollowUpMessage(string Kind, string Key, string Command, int Looks);

/// <summary>The queue of work that must follow a commit.</summary>
public sealed class FollowUpQueue(QueueServiceClient queues, StorageSettings settings)
{
    // A score book has no work after it: nobody but its evaluator reads it before it is sealed.
    private const string WithoutFollowUps = "ScoreBooks";

    /// <summary>Whether commits to a kind of aggregate can have work after them.</summary>
    public static bool Covers(string table) => table != WithoutFollowUps;

    /// <summary>Sends a message that becomes visible when the commit has most likely ended.</summary>
    public Task SendAsync(FollowUpMessage message, CancellationToken cancel) =>
        SendAsync(message, settings.FollowUpDelay, cancel);

    /// <summary>Sends a message that becomes visible after <paramref name="delay"/>.</summary>
    public async Task SendAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancel) =>
        await queues.GetQueueClient(settings.FollowUpQueue).SendMessageAsync(
            JsonSerializer.Serialize(message, JsonSerializerOptions.Web), delay, cancellationToken: cancel);
}
