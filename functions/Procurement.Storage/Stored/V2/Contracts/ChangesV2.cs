using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Contracts;
using Procurement.Storage.Stored.V2.Rounds;

namespace Procurement.Storage.Stored.V2.Contracts;

[JsonConverter(typeof(StoredEnum<TermSubjectV2>))]
internal enum TermSubjectV2
{
    [JsonStringEnumMemberName("amount")] Amount,
    [JsonStringEnumMemberName("instalment")] Instalment,
    [JsonStringEnumMemberName("term")] Term,
    [JsonStringEnumMemberName("kpi")] Kpi,
    [JsonStringEnumMemberName("site")] Site,
}

internal sealed record TermChangeV2(
    [property: JsonName("subject")] TermSubjectV2 Subject,
    [property: JsonName("ref")] string Ref,
    [property: JsonName("before")] string? Before,
    [property: JsonName("after")] string? After);

internal sealed record AmendmentV2(
    [property: JsonName("supplementFen")] long Supplement,
    [property: JsonName("instalments")] IReadOnlyList<InstalmentAmountV1>? Instalments,
    [property: JsonName("through")] DateOnly? Through,
    [property: JsonName("kpis")] IReadOnlyList<KpiV2>? Kpis,
    [property: JsonName("sites")] IReadOnlyList<AgreedSiteV2>? Sites,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("changes")] IReadOnlyList<TermChangeV2> Changes);

internal sealed record OpenAmendmentV2(
    [property: JsonName("no")] int No,
    [property: JsonName("by")] PartyV1 By,
    [property: JsonName("amendment")] AmendmentV2 Amendment,
    [property: JsonName("proposed")] AuthorV1 Proposed,
    [property: JsonName("signBy")] DateOnly SignBy);

internal sealed record AmendmentInForceV2(
    [property: JsonName("no")] int No,
    [property: JsonName("since")] DateTimeOffset Since,
    [property: JsonName("supplementFen")] long Supplement,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("changes")] IReadOnlyList<TermChangeV2> Changes);

[JsonConverter(typeof(StoredEnum<SuspensionGroundsV2>))]
internal enum SuspensionGroundsV2
{
    [JsonStringEnumMemberName("publicInterest")] PublicInterest,
    [JsonStringEnumMemberName("financeOrder")] FinanceOrder,
}

internal sealed record ResumptionRequestV2(
    [property: JsonName("reason")] string Reason,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record SuspensionV2(
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("until")] DateOnly Until,
    [property: JsonName("grounds")] SuspensionGroundsV2 Grounds,
    [property: JsonName("reference")] string Reference,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("by")] AuthorV1 By,
    [property: JsonName("resumed")] AuthorV1? Resumed,
    [property: JsonName("asked")] ResumptionRequestV2? Asked);

[JsonConverter(typeof(StoredEnum<TerminationGroundsV2>))]
internal enum TerminationGroundsV2
{
    [JsonStringEnumMemberName("agreement")] Agreement,
    [JsonStringEnumMemberName("breach")] Breach,
    [JsonStringEnumMemberName("publicInterest")] PublicInterest,
    [JsonStringEnumMemberName("forceMajeure")] ForceMajeure,
    [JsonStringEnumMemberName("supplierGone")] SupplierGone,
    [JsonStringEnumMemberName("unpaid")] Unpaid,
    [JsonStringEnumMemberName("longSuspension")] LongSuspension,
}

internal sealed record TerminationNoticeV2(
    [property: JsonName("by")] PartyV1 By,
    [property: JsonName("grounds")] TerminationGroundsV2 Grounds,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("given")] AuthorV1 Given);

internal sealed record SubcontractEndV2(
    [property: JsonName("reason")] string Reason,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record SubcontractV2(
    [property: JsonName("no")] int No,
    [property: JsonName("uscc")] string Uscc,
    [property: JsonName("name")] string Name,
    [property: JsonName("part")] string Part,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("proposed")] AuthorV1 Proposed,
    [property: JsonName("consented")] AuthorV1? Consented,
    [property: JsonName("ended")] SubcontractEndV2? Ended);
