using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Queues;

/// <summary>
/// Runs the function for one message and settles it: deleted, given back at once, or moved to poison.
/// </summary>
internal sealed class QueueMessageHandler(
    FunctionDescriptor function,
    QueueClient queue,
    QueueClient? poison,
    QueueAccess access,
    QueueSettings settings,
    Invoker invoker,
    ILogger log)
{
    public async Task HandleAsync(QueueMessage received)
    {
        try
        {
            if (access.DecodeOrNull(received.Body) is not { } body)
            {
                log.LogError("Message {Message} of {Queue} is not base64", received.MessageId, queue.Name);
                await PoisonAsync(received, received.PopReceipt);
            }
            else if (received.DequeueCount > settings.MaxDequeueCount)
            {
                await PoisonAsync(received, received.PopReceipt);
            }
            else
            {
                await RunAsync(received, body);
            }
        }
        catch (Exception failure)
        {
            // The message reappears when its invisibility ends, so nothing is lost by going on.
            log.LogWarning(
                failure, "Message {Message} of {Queue} could not be settled", received.MessageId, queue.Name);
        }
    }

    private async Task RunAsync(QueueMessage received, BinaryData body)
    {
        var decoded = QueuesModelFactory.QueueMessage(
            received.MessageId, received.PopReceipt, body, received.DequeueCount, received.NextVisibleOn,
            received.InsertedOn, received.ExpiresOn);
        using var lease = MessageLease.Hold(queue, received, settings.Lease);
        Exception? failure = null;
        try
        {
            await invoker.InvokeAsync(function, new QueueInput(queue.Name, decoded), CancellationToken.None);
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
        log.LogError(failure, "{Function} failed on try {Try}", function.Name, message.DequeueCount);
        if (message.DequeueCount >= settings.MaxDequeueCount)
        {
            await PoisonAsync(message, receipt);
            return;
        }

        await queue.UpdateMessageAsync(
            message.MessageId, receipt, (string?)null, settings.VisibilityTimeout, CancellationToken.None);
        access.Wake(queue);
    }

    /// <summary>Copies the body only; id, count and times of the copy are new.</summary>
    private async Task PoisonAsync(QueueMessage message, string receipt)
    {
        if (poison is null) return;
        await access.SendAsync(poison, message.Body.ToString(), CancellationToken.None);
        await DeleteAsync(message, receipt);
    }

    private async Task DeleteAsync(QueueMessage message, string receipt)
    {
        try
        {
            await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 400)
        {
            // Another host received it after our invisibility ended: delivery is at least once.
            log.LogWarning("Message {Message} of {Queue} was no longer ours", message.MessageId, queue.Name);
        }
    }
}
