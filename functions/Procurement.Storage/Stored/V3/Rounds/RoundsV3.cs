using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Rounds;
using Procurement.Storage.Stored.V2.Rounds;

namespace Procurement.Storage.Stored.V3.Rounds;

[JsonConverter(typeof(StoredEnum<PanelSeatV3>))]
internal enum PanelSeatV3
{
    [JsonStringEnumMemberName("expert")] Expert,
    [JsonStringEnumMemberName("representative")] Representative,
}

internal sealed record PanelMemberV3(
    [property: JsonName("account")] string Account,
    [property: JsonName("name")] string Name,
    [property: JsonName("lots")] IReadOnlyList<string> Lots,
    [property: JsonName("organization")] string? Organization,
    [property: JsonName("seat")] PanelSeatV3? Seat,
    [property: JsonName("leads")] bool Leads);

// Version 3 says as what each member sits, beside what version 2 says; its panel there is empty.
internal sealed record RoundV3(
    [property: JsonName("round")] RoundV2 Round,
    [property: JsonName("panel")] IReadOnlyList<PanelMemberV3> Panel,
    [property: JsonName("selfSelected")] string? SelfSelected);

internal sealed record PanelAppointedV3(
    [property: JsonName("panel")] IReadOnlyList<PanelMemberV3> Panel,
    [property: JsonName("selfSelected")] string? SelfSelected);
