using Procurement.Domain.Deliveries;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Deliveries;

/// <summary>
/// Has a timer look at a delivery when its time has come, and keeps the list of what nobody could deliver.
/// </summary>
public sealed class DeliveryFollowUp(AggregateStore store, DueDays due, Lists lists)
    : FollowUp<Delivery, DeliveryEvent>(Kinds.Deliveries, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Delivery state, EventRecord record, DeliveryEvent happened, CancellationToken cancel)
    {
        DateTimeOffset? next = happened switch
        {
            DeliveryPlanned planned => planned.NotBefore,
            SendingFailed failed => failed.NextTry,
            DeliveryRetried => record.Author.At,
            _ => null,
        };
        if (next is { } at) await due.PutAsync(DueKind.Delivery, at, key, cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Delivery state, long version, CancellationToken cancel)
    {
        var delivery = DeliveryKey.Parse(key);
        var rows = Listings.Of(delivery, state, version).ToList();
        await lists.PutManyAsync(rows, cancel);
        if (rows.Count == 0)
            await lists.RemoveAsync(ListNames.Undelivered(delivery.Tenant), delivery.Id, version, cancel);
    }
}

/// <summary>A webhook is read when a message is planned; nothing follows when it is set.</summary>
public sealed class WebhookFollowUp(AggregateStore store)
    : FollowUp<Webhook, WebhookEvent>(Kinds.Webhooks, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Webhook state, long version, CancellationToken cancel) =>
        Task.CompletedTask;
}
