using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Assessments;

[JsonConverter(typeof(StoredEnum<AcceptanceStatusV1>))]
internal enum AcceptanceStatusV1
{
    [JsonStringEnumMemberName("drafted")] Drafted,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
    [JsonStringEnumMemberName("passed")] Passed,
    [JsonStringEnumMemberName("notPassed")] NotPassed,
}

[JsonConverter(typeof(StoredEnum<ItemSourceV1>))]
internal enum ItemSourceV1
{
    [JsonStringEnumMemberName("kpi")] Kpi,
    [JsonStringEnumMemberName("duty")] Duty,
    [JsonStringEnumMemberName("other")] Other,
}

[JsonConverter(typeof(StoredEnum<InvitedKindV1>))]
internal enum InvitedKindV1
{
    [JsonStringEnumMemberName("beneficiary")] Beneficiary,
    [JsonStringEnumMemberName("thirdParty")] ThirdParty,
}

internal sealed record AcceptedItemV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("source")] ItemSourceV1 Source,
    [property: JsonName("standard")] string Standard,
    [property: JsonName("delivered")] string Delivered,
    [property: JsonName("measured")] string? Measured,
    [property: JsonName("met")] bool Met,
    [property: JsonName("opinion")] string? Opinion);

internal sealed record InvitedPartyV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("kind")] InvitedKindV1 Kind,
    [property: JsonName("designation")] string Designation,
    [property: JsonName("heard")] bool Heard,
    [property: JsonName("opinion")] string? Opinion);

internal sealed record AccepterSignatureV1(
    [property: JsonName("account")] string Account,
    [property: JsonName("opinion")] string? Opinion,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record AcceptanceV1(
    [property: JsonName("no")] int No,
    [property: JsonName("status")] AcceptanceStatusV1 Status,
    [property: JsonName("items")] IReadOnlyList<AcceptedItemV1> Items,
    [property: JsonName("accepters")] IReadOnlyList<string> Accepters,
    [property: JsonName("invited")] IReadOnlyList<InvitedPartyV1> Invited,
    [property: JsonName("draftedBy")] string DraftedBy,
    [property: JsonName("draftedAt")] DateTimeOffset DraftedAt,
    [property: JsonName("signatures")] IReadOnlyList<AccepterSignatureV1> Signatures,
    [property: JsonName("document")] string? Document,
    [property: JsonName("concludedAt")] DateTimeOffset? ConcludedAt);

internal sealed record AcceptanceDraftedV1(
    [property: JsonName("contract")] AssessedContractV1 Contract,
    [property: JsonName("items")] IReadOnlyList<AcceptedItemV1> Items,
    [property: JsonName("accepters")] IReadOnlyList<string> Accepters,
    [property: JsonName("invited")] IReadOnlyList<InvitedPartyV1> Invited);

internal sealed record OpinionArchivedV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("opinion")] string? Opinion);

internal sealed record AcceptanceSignedV1([property: JsonName("opinion")] string? Opinion);

internal sealed record AcceptanceWithdrawnV1([property: JsonName("reason")] string Reason);

internal sealed record AcceptanceConcludedV1(
    [property: JsonName("passed")] bool Passed,
    [property: JsonName("document")] string Document);
