using Procurement.Storage.Stored.V1.Attachments;
using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Proposals;

internal sealed record ProposalDraftedV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("command")] string Command,
    [property: JsonName("content")] ProposalContentV1 Content);

internal sealed record ProposalRevisedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("content")] ProposalContentV1 Content);

internal sealed record ProposalSubmittedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("receipt")] ReceiptV1 Receipt,
    [property: JsonName("content")] ProposalContentV1? Content,
    [property: JsonName("seal")] ContentSealV1? Seal);

internal sealed record ProposalUnsealedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("content")] ProposalContentV1 Content,
    [property: JsonName("brokenFiles")] IReadOnlyList<string> BrokenFiles);

internal sealed record ProposalSealBrokenV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("code")] string Code,
    [property: JsonName("brokenFiles")] IReadOnlyList<string> BrokenFiles);

internal sealed record ProposalWithdrawnV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("content")] ProposalContentV1? Content);

internal sealed record ProposalRejectedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reason")] string Reason);

internal sealed record ProposalReadmittedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reason")] string Reason);

internal sealed record MarkedItemV1(
    [property: JsonName("item")] string Item,
    [property: JsonName("met")] bool Met,
    [property: JsonName("note")] string? Note);

internal sealed record ItemsMarkedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("marks")] IReadOnlyList<MarkedItemV1> Marks);

internal sealed record ProposalReturnedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("fields")] IReadOnlyList<string> Fields,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("deadline")] DeadlineV1 Deadline);

internal sealed record ProposalCorrectedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("content")] ProposalContentV1 Content,
    [property: JsonName("changed")] IReadOnlyList<string> Changed,
    [property: JsonName("files")] IReadOnlyList<EnclosedFileV1> Files);

internal sealed record ProposalPassedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reason")] string Reason);
