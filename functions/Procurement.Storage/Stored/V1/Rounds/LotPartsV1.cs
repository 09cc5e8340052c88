using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Rounds;

[JsonConverter(typeof(StoredEnum<OutputUnitV1>))]
internal enum OutputUnitV1
{
    [JsonStringEnumMemberName("visit")] Visit,
    [JsonStringEnumMemberName("serviceHour")] ServiceHour,
    [JsonStringEnumMemberName("case")] Case,
    [JsonStringEnumMemberName("activity")] Activity,
    [JsonStringEnumMemberName("person")] Person,
}

internal sealed record SiteV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("name")] string Name,
    [property: JsonName("address")] string Address,
    [property: JsonName("hours")] string Hours);

[JsonConverter(typeof(StoredEnum<CostClassV1>))]
internal enum CostClassV1
{
    [JsonStringEnumMemberName("personnel")] Personnel,
    [JsonStringEnumMemberName("activity")] Activity,
    [JsonStringEnumMemberName("administration")] Administration,
    [JsonStringEnumMemberName("tax")] Tax,
    [JsonStringEnumMemberName("capital")] Capital,
    [JsonStringEnumMemberName("running")] Running,
    [JsonStringEnumMemberName("other")] Other,
}

[JsonConverter(typeof(StoredEnum<MoneySourceV1>))]
internal enum MoneySourceV1
{
    [JsonStringEnumMemberName("government")] Government,
    [JsonStringEnumMemberName("ownFunds")] OwnFunds,
    [JsonStringEnumMemberName("donation")] Donation,
    [JsonStringEnumMemberName("serviceFee")] ServiceFee,
    [JsonStringEnumMemberName("partner")] Partner,
}

internal sealed record FundingShareV1(
    [property: JsonName("source")] MoneySourceV1 Source,
    [property: JsonName("share")] string Share);

internal sealed record FundingRulesV1(
    [property: JsonName("mix")] IReadOnlyList<FundingShareV1> Mix,
    [property: JsonName("evidence")] bool Evidence);

internal sealed record ClassShareV1(
    [property: JsonName("class")] CostClassV1 Class,
    [property: JsonName("share")] string Share);

internal sealed record CommitteePlanV1(
    [property: JsonName("members")] int Members,
    [property: JsonName("experts")] int Experts);

internal sealed record TemplateRefV1(
    [property: JsonName("name")] string Name,
    [property: JsonName("from")] DateOnly From);

internal sealed record ClarificationV1(
    [property: JsonName("no")] int No,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("text")] string Text,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("affectsProposals")] bool AffectsProposals,
    [property: JsonName("closedBefore")] DateTimeOffset ClosedBefore,
    [property: JsonName("closesAt")] DateTimeOffset ClosesAt,
    [property: JsonName("contact")] ContactV1? Contact,
    [property: JsonName("basis")] string? Basis);
