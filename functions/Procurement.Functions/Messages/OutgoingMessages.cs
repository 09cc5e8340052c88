using Procurement.Domain.Deliveries;
using Procurement.Domain.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Messages;

/// <summary>Plans who gets a message by e-mail, and whether the district's other system is called.</summary>
public sealed class OutgoingMessages(
    AggregateStore store, Lists lists, MailSettings mail, WebhookSettings webhooks, TimeProvider clock)
{
    // Work that is done again long after (an account restored from its copies) must not write to people once more.
    private static readonly TimeSpan NewsFor = TimeSpan.FromDays(3);

    /// <summary>Plans the deliveries of a message; again plans nothing more.</summary>
    public async Task PlanAsync(string tenant, Message message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var now = clock.GetUtcNow();
        if (now > message.At + NewsFor) return;
        if (mail.IsOn) await PlanMailAsync(tenant, message, now, cancel);
        if (webhooks.IsOn) await PlanWebhookAsync(tenant, message, now, cancel);
    }

    private async Task PlanMailAsync(string tenant, Message message, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var account in await lists.IdsAsync(ListNames.Subscribers(tenant, message.To), cancel))
        {
            var wants = (await store.LoadAsync(Kinds.Preferences, new PreferencesKey(tenant, account), cancel)).State;
            if (wants?.AddressFor(message, now) is not { } address) continue;
            var plan = new PlanDelivery(
                message, Channel.Email, account, address, wants.Quiet.EndFrom(now), new(Stamp.System, now));
            await PlanAsync(tenant, plan, cancel);
        }
    }

    private async Task PlanWebhookAsync(string tenant, Message message, DateTimeOffset now, CancellationToken cancel)
    {
        var webhook = (await store.LoadAsync(Kinds.Webhooks, new WebhookKey(tenant), cancel)).State;
        if (webhook?.Url is not { } url) return;
        await PlanAsync(
            tenant, new PlanDelivery(message, Channel.Webhook, tenant, url, now, new(Stamp.System, now)), cancel);
    }

    private async Task PlanAsync(string tenant, PlanDelivery plan, CancellationToken cancel)
    {
        var key = DeliveryKey.Of(tenant, plan.Message.Id, $"{plan.Channel}", plan.Recipient);
        var stamp = Stamp.FollowUp($"plan {key}", plan.By.At);
        var stored = await store.LoadAsync(Kinds.Deliveries, key, cancel);
        var saved = await store.SaveAsync(stored, Delivering.Decide(stored.State, plan), stamp, cancel);
        saved.MustBeDone($"Planning delivery {key}");
    }
}
