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
    [property: JsonName("receipt")] ReceiptV1 Receipt);

internal sealed record ProposalWithdrawnV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("lot")] string Lot);

internal sealed record ProposalRejectedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reason")] string Reason);

internal sealed record ProposalReadmittedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reason")] string Reason);
