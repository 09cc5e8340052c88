using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Stored.V1.Proposals;

internal sealed record ProposalLeadV1(
    [property: JsonName("name")] string Name,
    [property: JsonName("certificate")] string? Certificate);

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

internal sealed record BudgetLineV1(
    [property: JsonName("class")] CostClassV1 Class,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("name")] string? Name);

internal sealed record ProposalContentV1(
    [property: JsonName("reference")] string Reference,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("title")] string Title,
    [property: JsonName("category")] string Category,
    [property: JsonName("lead")] ProposalLeadV1 Lead,
    [property: JsonName("requestedFen")] long Requested,
    [property: JsonName("ownFen")] long Own,
    [property: JsonName("budget")] IReadOnlyList<BudgetLineV1> Budget);

internal sealed record ReceiptV1(
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("organizationName")] string OrganizationName,
    [property: JsonName("kind")] OrganizationKindV1 Kind,
    [property: JsonName("grade")] OrganizationGradeV1? Grade,
    [property: JsonName("priceDeduction")] string PriceDeduction);

internal sealed record FindingV1(
    [property: JsonName("passed")] bool Passed,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("account")] string Account,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record ProposalV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("draftedBy")] string DraftedBy,
    [property: JsonName("content")] ProposalContentV1 Content,
    [property: JsonName("version")] int Version,
    [property: JsonName("receipt")] ReceiptV1? Receipt,
    [property: JsonName("accounts")] IReadOnlyList<string> Accounts,
    [property: JsonName("finding")] FindingV1? Finding,
    [property: JsonName("changed")] AuthorV1? Changed);

internal sealed record OrganizationProposalsV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("drafted")] int Drafted,
    [property: JsonName("submitted")] int Submitted,
    [property: JsonName("sealed")] bool Sealed);
