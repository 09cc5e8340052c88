using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Organizations;

[JsonConverter(typeof(StoredEnum<OrganizationKindV1>))]
internal enum OrganizationKindV1
{
    [JsonStringEnumMemberName("association")] Association,
    [JsonStringEnumMemberName("serviceInstitution")] ServiceInstitution,
    [JsonStringEnumMemberName("foundation")] Foundation,
    [JsonStringEnumMemberName("enterprise")] Enterprise,
    [JsonStringEnumMemberName("committee")] Committee,
}

[JsonConverter(typeof(StoredEnum<OrganizationGradeV1>))]
internal enum OrganizationGradeV1
{
    [JsonStringEnumMemberName("a1")] A1,
    [JsonStringEnumMemberName("a2")] A2,
    [JsonStringEnumMemberName("a3")] A3,
    [JsonStringEnumMemberName("a4")] A4,
    [JsonStringEnumMemberName("a5")] A5,
}

internal sealed record BankAccountV1(
    [property: JsonName("bank")] string Bank,
    [property: JsonName("number")] string Number,
    [property: JsonName("holder")] string Holder);

internal sealed record ProposedAccountV1(
    [property: JsonName("account")] BankAccountV1 Account,
    [property: JsonName("by")] string By,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record AccountChangeV1(
    [property: JsonName("from")] BankAccountV1 From,
    [property: JsonName("to")] BankAccountV1 To,
    [property: JsonName("proposedBy")] string ProposedBy,
    [property: JsonName("confirmedBy")] string ConfirmedBy,
    [property: JsonName("at")] DateTimeOffset At);

[JsonConverter(typeof(StoredEnum<StandingStatusV1>))]
internal enum StandingStatusV1
{
    [JsonStringEnumMemberName("registered")] Registered,
    [JsonStringEnumMemberName("filed")] Filed,
    [JsonStringEnumMemberName("suspended")] Suspended,
    [JsonStringEnumMemberName("deregistered")] Deregistered,
}

internal sealed record StandingV1(
    [property: JsonName("status")] StandingStatusV1 Status,
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("through")] DateOnly? Through,
    [property: JsonName("host")] string? Host,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("entered")] AuthorV1 Entered);

internal sealed record RatingV1(
    [property: JsonName("grade")] OrganizationGradeV1 Grade,
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("through")] DateOnly Through,
    [property: JsonName("source")] string Source,
    [property: JsonName("entered")] AuthorV1 Entered);

[JsonConverter(typeof(StoredEnum<SanctionKindV1>))]
internal enum SanctionKindV1
{
    [JsonStringEnumMemberName("abnormalList")] AbnormalList,
    [JsonStringEnumMemberName("violationList")] ViolationList,
    [JsonStringEnumMemberName("penalty")] Penalty,
    [JsonStringEnumMemberName("ban")] Ban,
}

internal sealed record LiftingV1(
    [property: JsonName("on")] DateOnly On,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("mistaken")] bool Mistaken,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record SanctionV1(
    [property: JsonName("no")] int No,
    [property: JsonName("kind")] SanctionKindV1 Kind,
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("through")] DateOnly? Through,
    [property: JsonName("source")] string Source,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("entered")] AuthorV1 Entered,
    [property: JsonName("lifted")] LiftingV1? Lifted);

[JsonConverter(typeof(StoredEnum<IncubationStageV1>))]
internal enum IncubationStageV1
{
    [JsonStringEnumMemberName("incubating")] Incubating,
    [JsonStringEnumMemberName("cultivating")] Cultivating,
    [JsonStringEnumMemberName("supported")] Supported,
}

internal sealed record StageMoveV1(
    [property: JsonName("stage")] IncubationStageV1? Stage,
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record OrganizationV1(
    [property: JsonName("uscc")] string Uscc,
    [property: JsonName("name")] string Name,
    [property: JsonName("kind")] OrganizationKindV1 Kind,
    [property: JsonName("grade")] OrganizationGradeV1? Grade,
    [property: JsonName("account")] BankAccountV1 Account,
    [property: JsonName("priceDeduction")] string PriceDeduction,
    [property: JsonName("kindReason")] string? KindReason,
    [property: JsonName("proposedAccount")] ProposedAccountV1? ProposedAccount,
    [property: JsonName("accountChange")] AccountChangeV1? AccountChange,
    [property: JsonName("standings")] IReadOnlyList<StandingV1> Standings,
    [property: JsonName("ratings")] IReadOnlyList<RatingV1> Ratings,
    [property: JsonName("sanctions")] IReadOnlyList<SanctionV1> Sanctions,
    [property: JsonName("stages")] IReadOnlyList<StageMoveV1> Stages,
    [property: JsonName("certificateCount")] int CertificateCount,
    [property: JsonName("certificatesWaiting")] int CertificatesWaiting);
