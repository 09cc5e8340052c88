using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Queues;

/// <summary>
/// Runs the function for one message and settles it: deleted, given back at once, or moved to poison.
/// </summary>
internal sealed class QueueMessageHandler(
    HostedFunction function,
    TriggerQueue queue,
    QueueAccess access,
    QueueSettings settings,
    IFunctionRunner runner,
    ILogger log)
{
    private QueueClient Queue => queue.Queue;

    public async Task HandleAsync(QueueMessage received, CancellationToken cancel)
    {
        try
        {
            if (access.DecodeOrNull(received.Body) is not { } body)
            {
                log.LogError("Message {Message} of {Queue} is no base64 of a text", received.MessageId, Queue.Name);
                await PoisonAsync(received, received.PopReceipt);
            }
            else if (received.DequeueCount > settings.MaxDequeueCount)
            {
                await PoisonAsync(received, received.PopReceipt);
            }
            else
            {
                await RunAsync(received, body, cancel);
            }
        }
        catch (Exception failure)
        {
            // The message reappears when its invisibility ends, so nothing is lost by going on.
            log.LogWarning(
                "Message {Message} of {Queue} could not be settled: {Why}",
                received.MessageId, Queue.Name, failure.Message);
        }
    }

    private async Task RunAsync(QueueMessage received, BinaryData body, CancellationToken cancel)
    {
        using var lease = MessageLease.Hold(Queue, received, settings.Lease);
        Exception? failure = null;
        try
        {
            await runner.RunAsync(function, QueueInput.Of(received, body), cancel);
        }
        catch (WorkerGoneException)
        {
            // Given back at once it would be received again and again until the host has ended too, and be poison.
            await lease.EndAsync();
            throw;
        }
        catch (Exception thrown)
        {
            failure = thrown;
        }

        var receipt = await lease.EndAsync();
        if (failure is null) await DeleteAsync(received, receipt);
        else await FailAsync(received, receipt, failure);
    }

    private async Task FailAsync(QueueMessage message, string receipt, Exception failure)
    {
        log.LogError("{Function} failed on try {Try}: {Why}", function.Name, message.DequeueCount, failure.Message);
        if (message.DequeueCount >= settings.MaxDequeueCount)
        {
            await PoisonAsync(message, receipt);
            return;
        }

        await Queue.UpdateMessageAsync(
            message.MessageId, receipt, (string?)null, settings.VisibilityTimeout, CancellationToken.None);
        access.Wake(Queue);
    }

    /// <summary>Copies the body only; id, count and times of the copy are new.</summary>
    private async Task PoisonAsync(QueueMessage message, string receipt)
    {
        if (queue.Poison is not { } poison) return;
        await access.SendAsync(poison, message.Body.ToString(), CancellationToken.None);
        await DeleteAsync(message, receipt);
    }

    private async Task DeleteAsync(QueueMessage message, string receipt)
    {
        try
        {
            await Queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 400)
        {
            // Another host received it after our invisibility ended: delivery is at least once.
            log.LogWarning("Message {Message} of {Queue} was no longer ours", message.MessageId, Queue.Name);
        }
    }
}
