using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Procurement.LocalHost.Queues;

/// <summary>Keeps a message invisible while its function runs, by renewing at half of the invisibility.</summary>
internal sealed class MessageLease : IDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly QueueClient queue;
    private readonly string message;
    private readonly TimeSpan span;
    private readonly Task renewing;
    private string receipt;

    private MessageLease(QueueClient queue, QueueMessage received, TimeSpan span)
    {
        this.queue = queue;
        this.span = span;
        message = received.MessageId;
        receipt = received.PopReceipt;
        renewing = RenewAsync();
    }

    public static MessageLease Hold(QueueClient queue, QueueMessage received, TimeSpan span) =>
        new(queue, received, span);

    /// <summary>Renews no more and returns the receipt that settles the message.</summary>
    public async Task<string> EndAsync()
    {
        await end.CancelAsync();
        await renewing;
        return receipt;
    }

    public void Dispose() => end.Dispose();

    private async Task RenewAsync()
    {
        try
        {
            do await Task.Delay(span / 2, end.Token);
            while (await TryRenewAsync());
        }
        catch (OperationCanceledException)
        {
            // The function is done.
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        try
        {
            // Not cancelled half-way: a renewal that reached storage changed the receipt.
            var renewed = await queue.UpdateMessageAsync(message, receipt, (string?)null, span, CancellationToken.None);
            receipt = renewed.Value.PopReceipt;
            return true;
        }
        catch (RequestFailedException failure)
        {
            // Gone or someone else's: settling it will tell. Anything else may be better next time.
            return failure.Status is not (404 or 400);
        }
    }
}
