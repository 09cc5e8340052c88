using Procurement.Domain;
using Procurement.Domain.Awards;
using Procurement.Domain.Rehearsals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;

namespace Procurement.Functions.Rehearsals;

/// <summary>A rule that is broken: its stable code, what is wrong, and what would be right.</summary>
public sealed record BrokenRuleView(string Code, string Title, string Advice)
{
    /// <summary>The views of refusals.</summary>
    public static IReadOnlyList<BrokenRuleView> Of(IReadOnlyList<Refusal> why) =>
    [
        .. why.Select(refusal => (refusal, text: ProblemTexts.Of(refusal.Code)))
            .Select(one => new BrokenRuleView(one.refusal.Code, one.text.Title, one.text.AdviceFor(one.refusal.Value))),
    ];
}

/// <summary>A proposal that the round would not take.</summary>
public sealed record RefusedProposalView(
    string Proposal, string Title, string Organization, IReadOnlyList<BrokenRuleView> Findings);

/// <summary>A sheet that would not count.</summary>
public sealed record RefusedSheetView(string Evaluator, string Proposal, IReadOnlyList<BrokenRuleView> Findings);

/// <summary>
/// A proposal in the ranking of its lot; <paramref name="Awarded"/> and <paramref name="Left"/> are the money of the
/// lot down to and including it.
/// </summary>
public sealed record RehearsedEntryView(
    string Proposal,
    string Title,
    string Organization,
    Money Requested,
    string Score,
    int Rank,
    Outcome Outcome,
    SelectionReason Reason,
    Money Awarded,
    Money Left,
    int Sheets,
    IReadOnlyList<string> Flags)
{
    /// <summary>The view of an outcome.</summary>
    public static RehearsedEntryView Of(RehearsedOutcome one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var (proposal, scored, selected) = (one.Proposal, one.Ranked.Ranked.Scored, one.Ranked.Selected);
        return new(
            proposal.Id,
            proposal.Content.Title,
            proposal.Organization,
            proposal.Content.Requested,
            scored.Score.ToString(2),
            one.Ranked.Ranked.Rank,
            selected.Outcome,
            selected.Reason,
            selected.Awarded,
            selected.Left,
            scored.Sheets,
            one.Ranked.Flags);
    }
}

/// <summary>A lot, its money, and its ranking.</summary>
public sealed record RehearsedLotView(
    string Lot, string Title, Money Budget, IReadOnlyList<RehearsedEntryView> Ranking);

/// <summary>What a round would come to; nothing of it is kept.</summary>
public sealed record RehearsalView(
    IReadOnlyList<BrokenRuleView> Settings,
    IReadOnlyList<RefusedProposalView> Refused,
    IReadOnlyList<RefusedSheetView> RefusedSheets,
    IReadOnlyList<RehearsedLotView> Lots)
{
    /// <summary>The view of a result.</summary>
    public static RehearsalView Of(RehearsalResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            BrokenRuleView.Of(result.Settings),
            [.. result.Refused.Select(one => new RefusedProposalView(
                one.Proposal.Id, one.Proposal.Content.Title, one.Proposal.Organization, BrokenRuleView.Of(one.Why)))],
            [.. result.RefusedSheets.Select(one => new RefusedSheetView(
                one.Sheet.Evaluator, one.Sheet.Proposal, BrokenRuleView.Of(one.Why)))],
            [.. result.Lots.Select(one => new RehearsedLotView(
                one.Lot.Ref, one.Lot.Title, one.Lot.Budget, [.. one.Ranking.Select(RehearsedEntryView.Of)]))]);
    }
}
