using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
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
    public async Task<SendReceipt?> AnnounceAsync(
        string table, string key, string command, long first, CancellationToken cancel) =>
        table == WithoutFollowUps
            ? null
            : await SendTextAsync(
                new FollowUpMessage(table, key, command, 0, First: first).ToText(), settings.FollowUpDelay, cancel);

    /// <summary>Takes an announcement back whose command is known not to be committed.</summary>
    public async Task WithdrawAsync(SendReceipt? announced, CancellationToken cancel)
    {
        if (announced is null) return;
        try
        {
            await queues.GetQueueClient(settings.FollowUpQueue).DeleteMessageAsync(
                announced.MessageId, announced.PopReceipt, cancel);
        }
        catch (Exception failed) when (failed is RequestFailedException or AggregateException)
        {
            // Somebody received it meanwhile, or storage is busy: the message looks in vain for a while, that is all.
        }
    }

    /// <summary>Sends a message that becomes visible after <paramref name="delay"/>.</summary>
    public Task SendAsync(FollowUpMessage message, TimeSpan delay, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        return SendTextAsync(message.ToText(), delay, cancel);
    }

    /// <summary>Sends a text as it is.</summary>
    public async Task<SendReceipt> SendTextAsync(string text, TimeSpan delay, CancellationToken cancel) =>
        await queues.GetQueueClient(settings.FollowUpQueue).SendMessageAsync(text, delay, Forever, cancel);
}
