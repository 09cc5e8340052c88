using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Proposals;

/// <summary>Begins a draft; <paramref name="Draft"/> is the id of this command, by which a retry finds it.</summary>
public sealed record DraftProposal(
    string Round, string Organization, string Draft, ProposalContent Content, Author By) : ProposalCommand(By);

/// <summary>Changes a draft.</summary>
public sealed record ReviseProposal(string Proposal, ProposalContent Content, Author By) : ProposalCommand(By);

/// <summary>Submits a draft.</summary>
public sealed record SubmitProposal(string Proposal, Author By) : ProposalCommand(By);

/// <summary>Takes a submitted proposal back before the closing; it is a draft again.</summary>
public sealed record WithdrawProposal(string Proposal, Author By) : ProposalCommand(By);

/// <summary>Ends submission for good.</summary>
public sealed record SealProposals(Author By) : ProposalCommand(By);

/// <summary>Why a step on a proposal is refused, besides the rules of submission.</summary>
public static class ProposalRefusals
{
    /// <summary>There is no such proposal.</summary>
    public static readonly Refusal NotFound = new("proposal.notFound");

    /// <summary>The proposal is submitted and does not change any more.</summary>
    public static readonly Refusal AlreadySubmitted = new("proposal.alreadySubmitted");

    /// <summary>A draft has nothing to take back.</summary>
    public static readonly Refusal NotSubmitted = new("proposal.notSubmitted");

    /// <summary>An organization keeps at most 20 proposals, drafts included, in one round.</summary>
    public static readonly Refusal TooManyDrafts = new("proposal.tooManyDrafts");
}

/// <summary>Drafting, changing and submitting a proposal (申报).</summary>
public static class Applying
{
    /// <summary>The most proposals of one organization in one round, drafts included; bounds the aggregate.</summary>
    public const int DraftsMax = 20;

    /// <summary>
    /// How long after the closing a draft is still written: whoever comes too late learns everything that is wrong by
    /// submitting, but nobody fills rounds that are long over.
    /// </summary>
    public static readonly TimeSpan DraftsAfterClosingWithin = TimeSpan.FromDays(30);

    /// <summary>The id of the organization's next draft: its code and a running number.</summary>
    public static string NextId(OrganizationProposals? all, string organization) =>
        $"{organization}-{(all?.Drafted ?? 0) + 1}";

    /// <summary>
    /// Begins a draft, for a while after the closing too: only submitting tells everything that is wrong with it.
    /// </summary>
    public static Decision<ProposalEvent> Decide(
        OrganizationProposals? all, DraftProposal command, RoundSettings round)
    {
        if (IsLongClosed(command.By, round)) return SubmissionRefusals.SubmissionClosed;
        if (all?.Drafted >= DraftsMax) return ProposalRefusals.TooManyDrafts;

        var id = NextId(all, command.Organization);
        return new ProposalDrafted(command.Round, command.Organization, id, command.Draft, command.Content);
    }

    /// <summary>Changes a draft.</summary>
    public static Decision<ProposalEvent> Decide(
        OrganizationProposals? all, ReviseProposal command, RoundSettings round)
    {
        if (all?.Find(command.Proposal) is not { } proposal) return ProposalRefusals.NotFound;
        if (proposal.Receipt is not null) return ProposalRefusals.AlreadySubmitted;
        if (all.Sealed || IsLongClosed(command.By, round)) return SubmissionRefusals.SubmissionClosed;

        return new ProposalRevised(command.Proposal, command.Content);
    }

    /// <summary>Submits a draft, or refuses it with every rule it breaks.</summary>
    public static Decision<ProposalEvent> Decide(
        OrganizationProposals? all, SubmitProposal command, RoundSettings round, Organization? organization)
    {
        if (all?.Find(command.Proposal) is not { } proposal) return ProposalRefusals.NotFound;
        if (proposal.Receipt is not null) return ProposalRefusals.AlreadySubmitted;

        var at = command.By.At;
        var broken = SubmissionRules.Refusals(
            round, new Submission(proposal.Content, Facts(organization), at, all.Submitted));
        // What is sealed is closed, however early this was sent; the other rules it breaks are told all the same.
        if (all.Sealed && organization is not null) broken = [.. broken.Union([SubmissionRefusals.SubmissionClosed])];
        if (broken.Count > 0) return Decision<ProposalEvent>.Refuse(broken);

        return new ProposalSubmitted(command.Proposal, new Receipt(
            at, organization!.Name, organization.Kind, organization.Grade, organization.PriceDeduction));
    }

    /// <summary>
    /// Takes a proposal back until the closing, to change it or to leave it (财政部令第87号 art. 34): its receipt counts no
    /// more, and it counts no more among what the organization submitted.
    /// </summary>
    public static Decision<ProposalEvent> Decide(
        OrganizationProposals? all, WithdrawProposal command, RoundSettings round)
    {
        if (all?.Find(command.Proposal) is not { } proposal) return ProposalRefusals.NotFound;
        if (proposal.Receipt is null) return ProposalRefusals.NotSubmitted;
        if (all.Sealed || command.By.At > round.ClosesAt) return SubmissionRefusals.SubmissionClosed;

        return new ProposalWithdrawn(command.Proposal, proposal.Content.Lot);
    }

    /// <summary>Ends submission for good; a second time changes nothing.</summary>
    public static Decision<ProposalEvent> Decide(OrganizationProposals? all, SealProposals command) =>
        all is null or { Sealed: true } ? Decision<ProposalEvent>.Accept() : new ProposalsSealed();

    private static bool IsLongClosed(Author by, RoundSettings round) =>
        by.At > round.ClosesAt + DraftsAfterClosingWithin;

    private static SubmittingOrganization? Facts(Organization? organization) =>
        organization is null ? null : new SubmittingOrganization(
            organization.Kind, organization.Grade, organization.Uscc);
}
