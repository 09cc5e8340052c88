using Procurement.Domain.Deliveries;
using Procurement.Storage.Stored.V1.Messages;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Deliveries;

/// <summary>Between the domain's deliveries and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap)), UseStaticMapper(typeof(MessageMap))]
internal static partial class DeliveryMap
{
    public static partial DeliveryV1 Write(Delivery value);
    public static partial Delivery Read(DeliveryV1 record);

    public static partial DeliveryPlannedV1 Write(DeliveryPlanned value);
    public static partial DeliveryPlanned Read(DeliveryPlannedV1 record);

    public static partial SendingFailedV1 Write(SendingFailed value);
    public static partial SendingFailed Read(SendingFailedV1 record);

    public static partial DeliveryGivenUpV1 Write(DeliveryGivenUp value);
    public static partial DeliveryGivenUp Read(DeliveryGivenUpV1 record);

    public static partial DeliveryUnclearV1 Write(DeliveryUnclear value);
    public static partial DeliveryUnclear Read(DeliveryUnclearV1 record);

    public static partial DeliveryRetriedV1 Write(DeliveryRetried value);
    public static partial DeliveryRetried Read(DeliveryRetriedV1 record);

    public static partial DeliveryDismissedV1 Write(DeliveryDismissed value);
    public static partial DeliveryDismissed Read(DeliveryDismissedV1 record);

    public static partial WebhookV1 Write(Webhook value);
    public static partial Webhook Read(WebhookV1 record);

    public static partial WebhookSetV1 Write(WebhookSet value);
    public static partial WebhookSet Read(WebhookSetV1 record);
}
