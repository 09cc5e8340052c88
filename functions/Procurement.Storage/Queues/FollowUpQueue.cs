using System.Text.Json;
using Azure.Storage.Queues;
using Procurement.Storage.Account;

namespace Procurement.Storage.Queues;

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
    // Nobody but its evaluator reads a score book before it is sealed.
    private static readonly IReadOnlyList<string> WithoutFollowUps = [TableNames.ScoreBooks];

    /// <summary>Says that a command is about to be committed; the message is seen when it most likely was.</summary>
    public Task AnnounceAsync(string table, string key, string command, CancellationToken cancel) =>
        WithoutFollowUps.Contains(table)
            ? Task.CompletedTask
            : SendAsync(new FollowUpMessage(table, key, command, 0), settings.FollowUpDelay, cancel);

    /// <summary>Sends a message that becomes visible after <paramref name="delay"/>.</summary>
    public async Task SendAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancel) =>
        await queues.GetQueueClient(settings.FollowUpQueue).SendMessageAsync(
            JsonSerializer.Serialize(message, JsonSerializerOptions.Web), delay, cancellationToken: cancel);
}
