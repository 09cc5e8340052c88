using Procurement.Domain.Proposals;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Proposals;

/// <summary>Between the domain's Proposal and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ProposalMap
{
    public static partial OrganizationProposalsV1 Write(OrganizationProposals value);

    [MapperIgnoreTarget(nameof(OrganizationProposals.Proposals))]
    public static partial OrganizationProposals Read(OrganizationProposalsV1 record);

    public static partial ProposalV1 Write(Proposal value);
    public static partial Proposal Read(ProposalV1 record);

    public static partial ProposalDraftedV1 Write(ProposalDrafted value);
    public static partial ProposalDrafted Read(ProposalDraftedV1 record);

    public static partial ProposalRevisedV1 Write(ProposalRevised value);
    public static partial ProposalRevised Read(ProposalRevisedV1 record);

    public static partial ProposalSubmittedV1 Write(ProposalSubmitted value);
    public static partial ProposalSubmitted Read(ProposalSubmittedV1 record);

    public static partial ProposalUnsealedV1 Write(ProposalUnsealed value);
    public static partial ProposalUnsealed Read(ProposalUnsealedV1 record);

    public static partial ProposalSealBrokenV1 Write(ProposalSealBroken value);
    public static partial ProposalSealBroken Read(ProposalSealBrokenV1 record);

    public static partial ProposalWithdrawnV1 Write(ProposalWithdrawn value);
    public static partial ProposalWithdrawn Read(ProposalWithdrawnV1 record);

    public static partial ProposalRejectedV1 Write(ProposalRejected value);
    public static partial ProposalRejected Read(ProposalRejectedV1 record);

    public static partial ProposalReadmittedV1 Write(ProposalReadmitted value);
    public static partial ProposalReadmitted Read(ProposalReadmittedV1 record);

    public static partial ItemsMarkedV1 Write(ItemsMarked value);
    public static partial ItemsMarked Read(ItemsMarkedV1 record);

    public static partial ProposalReturnedV1 Write(ProposalReturned value);
    public static partial ProposalReturned Read(ProposalReturnedV1 record);

    public static partial ProposalCorrectedV1 Write(ProposalCorrected value);
    public static partial ProposalCorrected Read(ProposalCorrectedV1 record);

    public static partial ProposalPassedV1 Write(ProposalPassed value);
    public static partial ProposalPassed Read(ProposalPassedV1 record);
}
