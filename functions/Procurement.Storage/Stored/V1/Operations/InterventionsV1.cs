using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Operations;

[JsonConverter(typeof(StoredEnum<StuckStateV1>))]
internal enum StuckStateV1
{
    [JsonStringEnumMemberName("stuck")] Stuck,
    [JsonStringEnumMemberName("waiting")] Waiting,
}

internal sealed record StuckWorkV1(
    [property: JsonName("state")] StuckStateV1 State,
    [property: JsonName("kind")] string Kind,
    [property: JsonName("key")] string Key,
    [property: JsonName("event")] long? Event,
    [property: JsonName("tries")] int Tries,
    [property: JsonName("first")] DateTimeOffset First,
    [property: JsonName("last")] DateTimeOffset Last,
    [property: JsonName("code")] string Code,
    [property: JsonName("text")] string Text);

internal sealed record InterventionV1(
    [property: JsonName("work")] StuckWorkV1 Work,
    [property: JsonName("reason")] string? Reason);
