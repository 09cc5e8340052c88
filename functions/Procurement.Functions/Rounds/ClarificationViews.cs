using Procurement.Domain;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Rounds;

/// <summary>
/// A clarification as everybody reads it; the closing was <paramref name="ClosedBefore"/> and is
/// <paramref name="ClosesAt"/> since, by the rule named as <paramref name="Basis"/>.
/// </summary>
public sealed record ClarificationView(
    int No,
    DateTimeOffset At,
    string Text,
    string Reason,
    bool AffectsProposals,
    DateTimeOffset ClosedBefore,
    DateTimeOffset ClosesAt,
    ContactBody? Contact,
    string? Basis)
{
    /// <summary>The view of a clarification.</summary>
    public static ClarificationView Of(Clarification one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.No,
            one.At,
            one.Text,
            one.Reason,
            one.AffectsProposals,
            one.ClosedBefore,
            one.ClosesAt,
            one.Contact is { } contact ? new(contact.Office, contact.Phone, contact.Address) : null,
            one.Basis);
    }
}

/// <summary>
/// What a clarification that may affect proposals asks of the closing, published now: so many days before it by the
/// rule, the earliest closing, and the one to propose; <paramref name="Refused"/> is the code of what is in the way of
/// any clarification now, or null.
/// </summary>
public sealed record ClarificationTermsView(
    DateTimeOffset ClosesAt,
    DateTimeOffset Earliest,
    DateTimeOffset Proposed,
    bool MustExtend,
    int? Days,
    bool WorkingDays,
    string? Rule,
    string? Source,
    string? Refused)
{
    /// <summary>The view of the terms of a round.</summary>
    public static ClarificationTermsView Of(Round round, ClarificationTerms terms)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(terms);
        return new(
            round.Settings.ClosesAt,
            terms.Earliest,
            terms.Proposed,
            terms.Proposed > round.Settings.ClosesAt,
            terms.Rule?.Value is { } days ? int.Parse(days) : null,
            terms.WorkingDays,
            terms.Rule?.Key,
            terms.Rule?.Source,
            null);
    }

    /// <summary>The view of a round of which nothing is clarified now.</summary>
    public static ClarificationTermsView Of(Round round, Refusal why)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(why);
        var closes = round.Settings.ClosesAt;
        return new(closes, closes, closes, false, null, false, null, null, why.Code);
    }
}
