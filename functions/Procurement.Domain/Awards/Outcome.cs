using Procurement.Domain.Evaluation;

namespace Procurement.Domain.Awards;

/// <summary>What became of a ranked proposal.</summary>
public enum Outcome
{
    /// <summary>入围: the money and a place of the lot are its own.</summary>
    Awarded,

    /// <summary>备选: next in line if an award falls away.</summary>
    Reserve,

    /// <summary>落选.</summary>
    Rejected,

    /// <summary>An objection to its award was upheld.</summary>
    Disqualified,

    /// <summary>Its organization declined the award.</summary>
    Declined,

    /// <summary>Its contract was not signed in time.</summary>
    Expired,

    /// <summary>Its lot had too few bidders (废标).</summary>
    LotFailed,
}

/// <summary>A proposal in the ranking of its lot, with its flags and what became of it.</summary>
public sealed record RankedOutcome(RankedProposal Ranked, Outcome Outcome, IReadOnlyList<string> Flags)
{
    /// <summary>The proposal.</summary>
    public ExaminedProposal Proposal => Ranked.Proposal;
}
