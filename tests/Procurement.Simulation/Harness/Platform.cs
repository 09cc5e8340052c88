using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Procurement.Functions.FollowUps;
using Procurement.Storage.Queues;

namespace Procurement.Simulation.Harness;

/// <summary>
/// What the platform does with the queue of follow-ups: hands each message to a handler and deletes it when that
/// returned; a message whose handler broke off comes back. Its own calls to the queue meet no faults.
/// </summary>
internal sealed class Platform(TestSite site)
{
    private readonly QueueClient _queue = new(
        site.Connection, site.Queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private QueueMessage? _inHand;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Handles what is visible until nothing is; each message by all of the services at once.</summary>
    public Task DrainAsync(params Service[] services) => DrainAsync(services, message => message);

    /// <summary>
    /// Handles messages until none is left, invisible ones included. All commands have ended, so that one look at each
    /// message is enough: what is not there by now never comes.
    /// </summary>
    public async Task SettleAsync(Service service)
    {
        while (true)
        {
            await DrainAsync([service], message => message with { Looks = FollowUpFunctions.LooksMax });
            var left = await _queue.GetPropertiesAsync(Cancel);
            if (left.Value.ApproximateMessagesCount == 0) return;
            await Task.Delay(20, Cancel);
        }
    }

    /// <summary>Takes all messages away, invisible ones included.</summary>
    public Task EmptyAsync() => _queue.ClearMessagesAsync(Cancel);

    /// <summary>The lease of the message that a dead handler had in hand runs out.</summary>
    public async Task ReleaseAsync()
    {
        if (_inHand is not { } message) return;
        _inHand = null;
        await _queue.UpdateMessageAsync(
            message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: Cancel);
    }

    private static Task LookAsync(Service service, FollowUpMessage message) => Middleware.RaceAsync(
        () => service.Get<FollowUpFunctions>().LookAsync(message, Cancel), Cancel);

    private async Task DrainAsync(Service[] services, Func<FollowUpMessage, FollowUpMessage> asked)
    {
        while ((await _queue.ReceiveMessageAsync(TimeSpan.FromMinutes(10), Cancel)).Value is { } message)
        {
            _inHand = message;
            var said = asked(FollowUpMessage.ReadOrNull(message.Body.ToString())!);
            await Task.WhenAll(services.Select(one => LookAsync(one, said)));
            await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancel);
            _inHand = null;
        }
    }
}
