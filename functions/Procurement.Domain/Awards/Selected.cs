using Procurement.Domain.Rounds;

namespace Procurement.Domain.Awards;

/// <summary>
/// What the selection made of a ranked proposal and why, with the money of the lot awarded down to and including it and
/// what is left then; <paramref name="ReserveNumber"/> is its place in the reserve, from 1.
/// </summary>
public sealed record Selected(
    Outcome Outcome, SelectionReason Reason, Money Awarded, Money Left, int? ReserveNumber = null);

/// <summary>Why a proposal is awarded, or the first reason for which it is not.</summary>
public enum SelectionReason
{
    /// <summary>It passed, a place was free and the money left covered it.</summary>
    Covered,

    /// <summary>Its exact score is below the pass mark.</summary>
    BelowPassMark,

    /// <summary>The maximum of awards was reached before it.</summary>
    PlacesTaken,

    /// <summary>It asks for more than what was left of the lot's budget.</summary>
    BudgetTooSmall,

    /// <summary>One ranked before it is awarded a site that it would serve.</summary>
    SitesTaken,

    /// <summary>One before it was not covered, and the round's rules end awarding there.</summary>
    AwardingStopped,

    /// <summary>The lot had fewer bidders than the minimum (废标).</summary>
    TooFewBidders,
}
