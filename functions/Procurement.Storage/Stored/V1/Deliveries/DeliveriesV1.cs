using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Messages;

namespace Procurement.Storage.Stored.V1.Deliveries;

[JsonConverter(typeof(StoredEnum<ChannelV1>))]
internal enum ChannelV1
{
    [JsonStringEnumMemberName("email")] Email,
    [JsonStringEnumMemberName("webhook")] Webhook,
}

[JsonConverter(typeof(StoredEnum<DeliveryStatusV1>))]
internal enum DeliveryStatusV1
{
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("sending")] Sending,
    [JsonStringEnumMemberName("delivered")] Delivered,
    [JsonStringEnumMemberName("undelivered")] Undelivered,
    [JsonStringEnumMemberName("unclear")] Unclear,
    [JsonStringEnumMemberName("dismissed")] Dismissed,
}

internal sealed record DeliveryV1(
    [property: JsonName("message")] MessageV1 Message,
    [property: JsonName("channel")] ChannelV1 Channel,
    [property: JsonName("recipient")] string Recipient,
    [property: JsonName("address")] string Address,
    [property: JsonName("status")] DeliveryStatusV1 Status,
    [property: JsonName("tries")] int Tries,
    [property: JsonName("nextTry")] DateTimeOffset NextTry,
    [property: JsonName("since")] DateTimeOffset Since,
    [property: JsonName("code")] string? Code,
    [property: JsonName("text")] string? Text,
    [property: JsonName("reason")] string? Reason);

internal sealed record DeliveryPlannedV1(
    [property: JsonName("message")] MessageV1 Message,
    [property: JsonName("channel")] ChannelV1 Channel,
    [property: JsonName("recipient")] string Recipient,
    [property: JsonName("address")] string Address,
    [property: JsonName("notBefore")] DateTimeOffset NotBefore);

internal sealed record SendingFailedV1(
    [property: JsonName("code")] string Code,
    [property: JsonName("text")] string Text,
    [property: JsonName("nextTry")] DateTimeOffset NextTry);

internal sealed record DeliveryGivenUpV1(
    [property: JsonName("code")] string Code,
    [property: JsonName("text")] string Text);

internal sealed record DeliveryUnclearV1(
    [property: JsonName("code")] string Code,
    [property: JsonName("text")] string Text);

internal sealed record DeliveryRetriedV1(
    [property: JsonName("address")] string Address);

internal sealed record DeliveryDismissedV1(
    [property: JsonName("reason")] string Reason);

internal sealed record WebhookV1(
    [property: JsonName("url")] string? Url,
    [property: JsonName("secretVersion")] int SecretVersion);

internal sealed record WebhookSetV1(
    [property: JsonName("url")] string? Url,
    [property: JsonName("secretVersion")] int SecretVersion);
