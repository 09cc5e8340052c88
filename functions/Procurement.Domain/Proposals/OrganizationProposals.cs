using Procurement.Domain.Organizations;

namespace Procurement.Domain.Proposals;

/// <summary>
/// All proposals of one organization in one round. They are one aggregate because a round limits how many an
/// organization may submit, and that limit must hold whoever submits at the same time.
/// </summary>
public sealed record OrganizationProposals(string Round, string Organization, IReadOnlyList<Proposal> Proposals)
{
    /// <summary>
    /// True once evaluation opened: a submission that was in time but slow to be written cannot come after the list of
    /// proposals to score was made.
    /// </summary>
    public bool Sealed { get; init; }

    /// <summary>How many were submitted and taken.</summary>
    public int Submitted => Proposals.Count(proposal => proposal.Receipt is not null);

    /// <summary>The proposal with this id, or null.</summary>
    public Proposal? Find(string id) => Proposals.FirstOrDefault(proposal => proposal.Id == id);

    internal OrganizationProposals With(Proposal changed) =>
        this with { Proposals = [.. Proposals.Select(one => one.Id == changed.Id ? changed : one)] };
}

/// <summary>
/// A proposal: the command that began it, its content, its version (from 1), and the receipt of its submission, or null
/// for a draft.
/// </summary>
public sealed record Proposal(string Id, string DraftedBy, ProposalContent Content, int Version, Receipt? Receipt);

/// <summary>The receipt (回执): the moment of submission, and what the registry said of the organization then.</summary>
public sealed record Receipt(
    DateTimeOffset At,
    string OrganizationName,
    OrganizationKind Kind,
    OrganizationGrade? Grade,
    Fraction PriceDeduction);

/// <summary>What can be done with an organization's proposals.</summary>
public abstract record ProposalCommand(Author By) : Command(By);

/// <summary>What can happen to an organization's proposals.</summary>
public abstract record ProposalEvent;

/// <summary>A draft was begun.</summary>
public sealed record ProposalDrafted(
    string Round, string Organization, string Proposal, string Command, ProposalContent Content) : ProposalEvent;

/// <summary>A draft was changed.</summary>
public sealed record ProposalRevised(string Proposal, ProposalContent Content) : ProposalEvent;

/// <summary>A draft was submitted and taken.</summary>
public sealed record ProposalSubmitted(string Proposal, Receipt Receipt) : ProposalEvent;

/// <summary>Nothing more is submitted: evaluation opened.</summary>
public sealed record ProposalsSealed : ProposalEvent;

/// <summary>Folds what happened into the organization's proposals.</summary>
public static class ProposalHistory
{
    /// <summary>The proposals after <paramref name="happened"/>.</summary>
    public static OrganizationProposals Apply(OrganizationProposals? before, ProposalEvent happened)
    {
        if (happened is ProposalDrafted drafted)
        {
            var begun = before ?? new OrganizationProposals(drafted.Round, drafted.Organization, []);
            var draft = new Proposal(drafted.Proposal, drafted.Command, drafted.Content, 1, null);
            return begun with { Proposals = [.. begun.Proposals, draft] };
        }

        var all = before ?? throw new InvalidOperationException("An organization's proposals begin with a draft.");
        return happened switch
        {
            ProposalsSealed => all with { Sealed = true },
            ProposalRevised revised when all.Find(revised.Proposal) is { } one =>
                all.With(one with { Content = revised.Content, Version = one.Version + 1 }),
            ProposalSubmitted submitted when all.Find(submitted.Proposal) is { } one =>
                all.With(one with { Receipt = submitted.Receipt, Version = one.Version + 1 }),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }
}
