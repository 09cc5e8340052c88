using Procurement.Domain.Attachments;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Proposals.CorrectionRefusals;

namespace Procurement.Domain.Proposals;

/// <summary>
/// The correction of what formal examination returned: once, in time, of the named fields alone, and by the rules that
/// every submission meets.
/// </summary>
public static class Correcting
{
    /// <summary>Takes the correction, or refuses it and leaves what was submitted as it is.</summary>
    public static Decision<ProposalEvent> Decide(
        OrganizationProposals? all,
        CorrectProposal command,
        RoundSettings round,
        Organization? organization,
        AttachmentFolder? files = null)
    {
        if (all?.Find(command.Proposal) is not { Receipt: not null } found) return ProposalRefusals.NotFound;
        if (found.Return is not { } returned) return NotAsked;
        if (returned.Corrected is not null) return AlreadySent;
        if (!returned.IsOpen(command.By.At)) return TooLate;
        if (all.Sealed || found.Finding is not null) return ExaminationRefusals.Concluded;

        var changed = ContentFields.Changed(found.Content, command.Content);
        var others = changed.Except(returned.Fields).ToList();
        if (others.Count > 0) return OtherFields with { Value = string.Join('、', others) };
        if (changed.Count == 0) return Unchanged;

        var broken = SubmissionRules.ContentRefusals(round, command.Content, organization, files);
        return broken.Count > 0
            ? Decision<ProposalEvent>.Refuse(broken)
            : new ProposalCorrected(command.Proposal, command.Content, changed)
            {
                Files = Enclosing.Of(command.Content.Attachments, files),
            };
    }
}
