using Azure.Storage.Queues;
using Procurement.Storage.Account;

namespace Procurement.Storage.Queues;

/// <summary>The queue of work that must follow a commit.</summary>
public sealed class FollowUpQueue(QueueServiceClient queues, StorageSettings settings)
{
    // Storage drops a message after seven days where nothing is said; owed work is owed for as long as it takes.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    // No work follows: only its evaluator reads a score book before it is sealed.
    private const string WithoutFollowUps = TableNames.ScoreBooks;

    /// <summary>Says that a command is about to be committed; the message is seen when it most likely was.</summary>
    public Task AnnounceAsync(string table, string key, string command, CancellationToken cancel) =>
        table == WithoutFollowUps
            ? Task.CompletedTask
            : SendAsync(new FollowUpMessage(table, key, command, 0), settings.FollowUpDelay, cancel);

    /// <summary>Sends a message that becomes visible after <paramref name="delay"/>.</summary>
    public Task SendAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        return SendTextAsync(message.ToText(), delay, cancel);
    }

    /// <summary>Sends a text as it is.</summary>
    public Task SendTextAsync(string text, TimeSpan delay, CancellationToken cancel) =>
        queues.GetQueueClient(settings.FollowUpQueue).SendMessageAsync(text, delay, Forever, cancel);
}
