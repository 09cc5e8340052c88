using Procurement.Storage.Stored.V1.Attachments;
using Procurement.Storage.Stored.V1.Laws;
using Procurement.Storage.Stored.V1.Organizations;
using Procurement.Storage.Stored.V1.Rounds;

namespace Procurement.Storage.Stored.V1.Proposals;

internal sealed record ProposalLeadV1(
    [property: JsonName("name")] string Name,
    [property: JsonName("certificate")] string? Certificate);

internal sealed record BudgetLineV1(
    [property: JsonName("class")] CostClassV1 Class,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("name")] string? Name);

internal sealed record FundingLineV1(
    [property: JsonName("source")] MoneySourceV1 Source,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("evidence")] string Evidence,
    [property: JsonName("inKind")] bool InKind);

internal sealed record ProposalContentV1(
    [property: JsonName("reference")] string Reference,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("title")] string Title,
    [property: JsonName("category")] string Category,
    [property: JsonName("lead")] ProposalLeadV1 Lead,
    [property: JsonName("requestedFen")] long Requested,
    [property: JsonName("ownFen")] long Own,
    [property: JsonName("budget")] IReadOnlyList<BudgetLineV1> Budget,
    [property: JsonName("sources")] IReadOnlyList<FundingLineV1> Sources,
    [property: JsonName("sites")] IReadOnlyList<string> Sites,
    [property: JsonName("attachments")] IReadOnlyList<string> Attachments,
    [property: JsonName("protected")] string? Protected);

internal sealed record ContentSealV1(
    [property: JsonName("keyId")] string KeyId,
    [property: JsonName("forOpening")] string ForOpening,
    [property: JsonName("forApplicant")] string ForApplicant,
    [property: JsonName("draftKey")] string? DraftKey,
    [property: JsonName("fault")] string? Fault);

internal sealed record ReceiptV1(
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("organizationName")] string OrganizationName,
    [property: JsonName("kind")] OrganizationKindV1 Kind,
    [property: JsonName("grade")] OrganizationGradeV1? Grade,
    [property: JsonName("priceDeduction")] string PriceDeduction,
    [property: JsonName("files")] IReadOnlyList<EnclosedFileV1> Files);

internal sealed record FindingV1(
    [property: JsonName("passed")] bool Passed,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("account")] string Account,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record ItemMarkV1(
    [property: JsonName("item")] string Item,
    [property: JsonName("met")] bool Met,
    [property: JsonName("note")] string? Note,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record ProposalReturnV1(
    [property: JsonName("fields")] IReadOnlyList<string> Fields,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("deadline")] DeadlineV1 Deadline,
    [property: JsonName("by")] AuthorV1 By,
    [property: JsonName("submitted")] ProposalContentV1? Submitted,
    [property: JsonName("changed")] IReadOnlyList<string> Changed,
    [property: JsonName("files")] IReadOnlyList<EnclosedFileV1> Files,
    [property: JsonName("corrected")] AuthorV1? Corrected);

internal sealed record ProposalV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("draftedBy")] string DraftedBy,
    [property: JsonName("content")] ProposalContentV1 Content,
    [property: JsonName("version")] int Version,
    [property: JsonName("receipt")] ReceiptV1? Receipt,
    [property: JsonName("accounts")] IReadOnlyList<string> Accounts,
    [property: JsonName("finding")] FindingV1? Finding,
    [property: JsonName("changed")] AuthorV1? Changed,
    [property: JsonName("marks")] IReadOnlyList<ItemMarkV1> Marks,
    [property: JsonName("return")] ProposalReturnV1? Return,
    [property: JsonName("seal")] ContentSealV1? Seal);

internal sealed record OrganizationProposalsV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("drafted")] int Drafted,
    [property: JsonName("submitted")] int Submitted,
    [property: JsonName("sealed")] bool Sealed);
