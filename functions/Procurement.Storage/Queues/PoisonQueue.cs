using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Procurement.Storage.Account;

namespace Procurement.Storage.Queues;

/// <summary>
/// Messages that the platform gave up: those whose handler could not even note that it failed, and those that are no
/// Base64, which a queue trigger would never be handed.
/// </summary>
public sealed class PoisonQueue(QueueServiceClient queues, StorageSettings settings)
{
    private const int AtOnce = 32;

    /// <summary>
    /// Hands each message to <paramref name="take"/> and deletes it when that returned; answers how many.
    /// </summary>
    public async Task<int> TakeAsync(Func<string, Task> take, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(take);
        var queue = queues.GetQueueClient($"{settings.FollowUpQueue}-poison");
        var taken = 0;
        while (await ReceiveAsync(queue, cancel) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await take(message.Body.ToString());
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancel);
                taken++;
            }
        }

        return taken;
    }

    private static async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(QueueClient queue, CancellationToken cancel)
    {
        try
        {
            return (await queue.ReceiveMessagesAsync(AtOnce, TimeSpan.FromMinutes(5), cancel)).Value;
        }
        catch (RequestFailedException absent) when (absent.Status is 404)
        {
            // The platform makes the queue with the first message that it puts there.
            return [];
        }
    }
}
