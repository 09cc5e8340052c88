using Procurement.Domain;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Domain.Sealing;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>Seals what was decided on in clear, before anything of it is stored.</summary>
internal static class Submitting
{
    /// <summary>The decision with its content sealed; what was refused stays so.</summary>
    public static Decision<ProposalEvent> Seal(
        ProposalsKey key, Decision<ProposalEvent> decided, RoundSeal round, string? copyKey, string? draftKey)
    {
        if (decided is not Decision<ProposalEvent>.Accepted { Events: [ProposalSubmitted submitted] }) return decided;
        var applicant = new SubmissionBody(copyKey).Key()!;
        var opening = OpeningKey.From(Convert.FromBase64String(round.Point));
        var (hidden, seal) = ContentSealing.Seal(key, submitted.Proposal, submitted.Content!, opening, applicant);
        return submitted with { Content = hidden, Seal = seal with { DraftKey = draftKey } };
    }
}
