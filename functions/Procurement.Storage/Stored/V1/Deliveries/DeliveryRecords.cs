using System.Text.Json.Serialization;
using Procurement.Domain.Deliveries;
using static Procurement.Storage.Stored.V1.Deliveries.DeliveryMap;

namespace Procurement.Storage.Stored.V1.Deliveries;

/// <summary>The names and versions under which deliveries and webhooks are stored.</summary>
internal static class DeliveryRecords
{
    public static readonly RecordBook<DeliveryEvent> Events =
        new RecordBook<DeliveryEvent>(DeliveryJson.Default)
            .Add<DeliveryPlanned, DeliveryPlannedV1>("delivery.planned", 1, Write, Read)
            .Add<SendingBegun, NothingV1>("delivery.sendingBegun", 1, _ => new(), _ => new())
            .Add<MessageDelivered, NothingV1>("delivery.delivered", 1, _ => new(), _ => new())
            .Add<SendingFailed, SendingFailedV1>("delivery.sendingFailed", 1, Write, Read)
            .Add<DeliveryGivenUp, DeliveryGivenUpV1>("delivery.givenUp", 1, Write, Read)
            .Add<DeliveryUnclear, DeliveryUnclearV1>("delivery.unclear", 1, Write, Read)
            .Add<DeliveryRetried, DeliveryRetriedV1>("delivery.retried", 1, Write, Read)
            .Add<DeliveryDismissed, DeliveryDismissedV1>("delivery.dismissed", 1, Write, Read);

    public static readonly RecordBook<Delivery> Heads =
        new RecordBook<Delivery>(DeliveryJson.Default).Add<Delivery, DeliveryV1>("delivery", 1, Write, Read);

    public static readonly RecordBook<Delivery> Rows =
        new RecordBook<Delivery>(DeliveryJson.Default).Add<Delivery, DeliveryV1>("list.delivery", 1, Write, Read);

    public static readonly RecordBook<WebhookEvent> WebhookEvents =
        new RecordBook<WebhookEvent>(DeliveryJson.Default)
            .Add<WebhookSet, WebhookSetV1>("webhook.set", 1, Write, Read);

    public static readonly RecordBook<Webhook> Webhooks =
        new RecordBook<Webhook>(DeliveryJson.Default).Add<Webhook, WebhookV1>("webhook", 1, Write, Read);
}

[JsonSerializable(typeof(DeliveryV1))]
[JsonSerializable(typeof(DeliveryPlannedV1))]
[JsonSerializable(typeof(SendingFailedV1))]
[JsonSerializable(typeof(DeliveryGivenUpV1))]
[JsonSerializable(typeof(DeliveryUnclearV1))]
[JsonSerializable(typeof(DeliveryRetriedV1))]
[JsonSerializable(typeof(DeliveryDismissedV1))]
[JsonSerializable(typeof(WebhookV1))]
[JsonSerializable(typeof(WebhookSetV1))]
[JsonSerializable(typeof(NothingV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class DeliveryJson : JsonSerializerContext;
