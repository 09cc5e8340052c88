using Procurement.Domain.Attachments;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Proposals;

/// <summary>Begins a draft; <paramref name="Draft"/> is the id of this command, by which a retry finds it.</summary>
public sealed record DraftProposal(
    string Round, string Organization, string Draft, ProposalContent Content, Author By) : ProposalCommand(By);

/// <summary>Changes a draft.</summary>
public sealed record ReviseProposal(string Proposal, ProposalContent Content, Author By) : ProposalCommand(By);

/// <summary>Submits a draft.</summary>
public sealed record SubmitProposal(string Proposal, Author By) : ProposalCommand(By)
{
    /// <summary>What the draft says, where it is kept encrypted; else null.</summary>
    public ProposalContent? Content { get; init; }

    /// <summary>Whether the round is sealed and no key was given for the applicant's own copy.</summary>
    public bool LacksCopyKey { get; init; }
}

/// <summary>Puts the content in the place of its sealed form, or says why that is not possible.</summary>
public sealed record UnsealProposal(string Proposal, ProposalContent? Content, string? Fault, Author By)
    : ProposalCommand(By)
{
    /// <summary>The files whose keys are not what was sealed, by their attachments.</summary>
    public IReadOnlyList<string> BrokenFiles { get; init; } = [];
}

/// <summary>Takes a submitted proposal back before the closing; it is a draft again.</summary>
public sealed record WithdrawProposal(string Proposal, Author By) : ProposalCommand(By)
{
    /// <summary>What a sealed proposal says, where the applicant's own key was given; else null.</summary>
    public ProposalContent? Content { get; init; }
}

/// <summary>Ends submission for good.</summary>
public sealed record SealProposals(Author By) : ProposalCommand(By);

/// <summary>Why a step on a proposal is refused, besides the rules of submission.</summary>
public static class ProposalRefusals
{
    /// <summary>There is no such proposal.</summary>
    public static readonly Refusal NotFound = new("proposal.notFound");

    /// <summary>The proposal is submitted and does not change any more.</summary>
    public static readonly Refusal AlreadySubmitted = new("proposal.alreadySubmitted");

    /// <summary>The round is sealed and the applicant sent no key for its own copy.</summary>
    public static readonly Refusal CopyKeyMissing = new("submission.copyKeyMissing");

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
        OrganizationProposals? all,
        SubmitProposal command,
        RoundSettings round,
        Organization? organization,
        AttachmentFolder? files = null,
        bool owes = false)
    {
        if (all?.Find(command.Proposal) is not { } proposal) return ProposalRefusals.NotFound;
        if (proposal.Receipt is not null) return ProposalRefusals.AlreadySubmitted;

        var at = command.By.At;
        var content = command.Content ?? proposal.Content;
        var broken = SubmissionRules.Refusals(
            round,
            new Submission(content, Facts(organization), at, all.Submitted)
            {
                Files = files,
                Owes = owes,
            });
        // What is sealed is closed, however early this was sent; the other rules it breaks are told all the same.
        if (all.Sealed && organization is not null) broken = [.. broken.Union([SubmissionRefusals.SubmissionClosed])];
        if (broken.Count > 0) return Decision<ProposalEvent>.Refuse(broken);
        if (command.LacksCopyKey) return ProposalRefusals.CopyKeyMissing;

        return new ProposalSubmitted(command.Proposal, new Receipt(
            at, organization!.Name, organization.Kind, organization.Grade, organization.PriceDeduction)
        {
            Files = Enclosing.Of(content.Attachments, files),
        })
        {
            Content = command.Content,
        };
    }

    /// <summary>Unseals what is sealed; a second time changes nothing.</summary>
    public static Decision<ProposalEvent> Decide(OrganizationProposals? all, UnsealProposal command)
    {
        if (all?.Find(command.Proposal) is not { } proposal) return ProposalRefusals.NotFound;
        if (proposal.Seal is not { Fault: null }) return Decision<ProposalEvent>.Accept();

        return command.Content is { } content
            ? new ProposalUnsealed(command.Proposal, content) { BrokenFiles = command.BrokenFiles }
            : new ProposalSealBroken(command.Proposal, command.Fault!) { BrokenFiles = command.BrokenFiles };
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

        return new ProposalWithdrawn(command.Proposal, proposal.Content.Lot)
        {
            // Without the key it can be taken back too; then it has to be written again.
            Content = proposal.Seal is null ? null : command.Content ?? ProposalContent.Empty,
        };
    }

    /// <summary>Ends submission for good; a second time changes nothing.</summary>
    public static Decision<ProposalEvent> Decide(OrganizationProposals? all, SealProposals command) =>
        all is null or { Sealed: true } ? Decision<ProposalEvent>.Accept() : new ProposalsSealed();

    private static bool IsLongClosed(Author by, RoundSettings round) =>
        by.At > round.ClosesAt + DraftsAfterClosingWithin;

    private static SubmittingOrganization? Facts(Organization? organization) =>
        organization is null ? null : SubmittingOrganization.Of(organization);
}
