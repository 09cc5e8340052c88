using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Proposals;

/// <summary>Why a step on a proposal is refused, besides the rules of submission.</summary>
public static class ProposalRefusals
{
    /// <summary>There is no such proposal.</summary>
    public static readonly Refusal NotFound = new("proposal.notFound");

    /// <summary>The proposal is submitted and does not change any more.</summary>
    public static readonly Refusal AlreadySubmitted = new("proposal.alreadySubmitted");

    /// <summary>An organization keeps at most 20 proposals, drafts included, in one round.</summary>
    public static readonly Refusal TooManyDrafts = new("proposal.tooManyDrafts");
}

/// <summary>Drafting, changing and submitting a proposal (申报).</summary>
public static class Applying
{
    /// <summary>The most proposals of one organization in one round, drafts included; bounds the aggregate.</summary>
    public const int DraftsMax = 20;

    /// <summary>Begins a draft; its id is the organization's code and a running number.</summary>
    public static Decision<ProposalEvent> Draft(
        OrganizationProposals? all, string round, string organization, string command, ProposalContent content)
    {
        var number = (all?.Proposals.Count ?? 0) + 1;
        return number > DraftsMax
            ? ProposalRefusals.TooManyDrafts
            : new ProposalDrafted(round, organization, $"{organization}-{number}", command, content);
    }

    /// <summary>Changes a draft.</summary>
    public static Decision<ProposalEvent> Revise(OrganizationProposals? all, string id, ProposalContent content)
    {
        if (all?.Find(id) is not { } proposal) return ProposalRefusals.NotFound;
        return proposal.Receipt is null ? new ProposalRevised(id, content) : ProposalRefusals.AlreadySubmitted;
    }

    /// <summary>Submits a draft, or refuses it with every rule it breaks.</summary>
    public static Decision<ProposalEvent> Submit(
        OrganizationProposals? all, string id, RoundSettings round, Organization? organization, By by)
    {
        if (all?.Find(id) is not { } proposal) return ProposalRefusals.NotFound;
        if (proposal.Receipt is not null) return ProposalRefusals.AlreadySubmitted;

        var broken = SubmissionRules.Refusals(
            round, new Submission(proposal.Content, Facts(organization), by.At, all.Submitted));
        // What is sealed is closed, however early this was sent; the other rules it breaks are told all the same.
        if (all.Sealed && organization is not null) broken = [.. broken.Union([SubmissionRefusals.SubmissionClosed])];
        if (broken.Count > 0) return Decision<ProposalEvent>.Refuse(broken);

        return new ProposalSubmitted(id, new Receipt(
            by.At, organization!.Name, organization.Kind, organization.Grade, organization.PriceDeduction));
    }

    /// <summary>Ends submission for good; a second time changes nothing.</summary>
    public static Decision<ProposalEvent> Seal(OrganizationProposals? all) =>
        all is null or { Sealed: true } ? Decision<ProposalEvent>.Accept() : new ProposalsSealed();

    private static SubmittingOrganization? Facts(Organization? organization) =>
        organization is null ? null : new SubmittingOrganization(organization.Kind, organization.Grade);
}
