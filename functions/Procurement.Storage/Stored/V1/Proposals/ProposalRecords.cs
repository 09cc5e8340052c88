using System.Text.Json.Serialization;
using Procurement.Domain.Proposals;
using static Procurement.Storage.Stored.V1.Proposals.ProposalMap;

namespace Procurement.Storage.Stored.V1.Proposals;

/// <summary>The names and versions under which Proposal and its events are stored.</summary>
internal static class ProposalRecords
{
    public static readonly RecordBook<ProposalEvent> Events =
        new RecordBook<ProposalEvent>(ProposalJson.Default)
            .Add<ProposalDrafted, ProposalDraftedV1>("proposal.drafted", 1, Write, Read)
            .Add<ProposalRevised, ProposalRevisedV1>("proposal.revised", 1, Write, Read)
            .Add<ProposalSubmitted, ProposalSubmittedV1>("proposal.submitted", 1, Write, Read)
            .Add<ProposalUnsealed, ProposalUnsealedV1>("proposal.unsealed", 1, Write, Read)
            .Add<ProposalSealBroken, ProposalSealBrokenV1>("proposal.sealBroken", 1, Write, Read)
            .Add<ProposalWithdrawn, ProposalWithdrawnV1>("proposal.withdrawn", 1, Write, Read)
            .Add<ProposalRejected, ProposalRejectedV1>("proposal.rejected", 1, Write, Read)
            .Add<ProposalReadmitted, ProposalReadmittedV1>("proposal.readmitted", 1, Write, Read)
            .Add<ItemsMarked, ItemsMarkedV1>("proposal.itemsMarked", 1, Write, Read)
            .Add<ProposalReturned, ProposalReturnedV1>("proposal.returned", 1, Write, Read)
            .Add<ProposalCorrected, ProposalCorrectedV1>("proposal.corrected", 1, Write, Read)
            .Add<ProposalPassed, ProposalPassedV1>("proposal.passed", 1, Write, Read)
            .Add<ProposalsSealed, NothingV1>("proposal.sealed", 1, _ => new(), _ => new());

    public static readonly RecordBook<OrganizationProposals> Heads =
        new RecordBook<OrganizationProposals>(ProposalJson.Default)
            .Add<OrganizationProposals, OrganizationProposalsV1>("proposal", 1, Write, Read);

    public static readonly RecordBook<Proposal> Parts =
        new RecordBook<Proposal>(ProposalJson.Default)
            .Add<Proposal, ProposalV1>("proposal.part", 1, Write, Read);
}

[JsonSerializable(typeof(OrganizationProposalsV1))]
[JsonSerializable(typeof(ProposalDraftedV1))]
[JsonSerializable(typeof(ProposalRevisedV1))]
[JsonSerializable(typeof(ProposalV1))]
[JsonSerializable(typeof(ProposalSubmittedV1))]
[JsonSerializable(typeof(ProposalUnsealedV1))]
[JsonSerializable(typeof(ProposalSealBrokenV1))]
[JsonSerializable(typeof(ProposalWithdrawnV1))]
[JsonSerializable(typeof(ProposalRejectedV1))]
[JsonSerializable(typeof(ProposalReadmittedV1))]
[JsonSerializable(typeof(ItemsMarkedV1))]
[JsonSerializable(typeof(ProposalReturnedV1))]
[JsonSerializable(typeof(ProposalCorrectedV1))]
[JsonSerializable(typeof(ProposalPassedV1))]
[JsonSerializable(typeof(NothingV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ProposalJson : JsonSerializerContext;
