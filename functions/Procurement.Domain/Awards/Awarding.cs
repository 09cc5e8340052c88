using Procurement.Domain.Evaluation;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Awards;

/// <summary>A proposal in the ranking of its lot, with its flags and what the selection made of it.</summary>
public sealed record RankedOutcome(RankedProposal Ranked, Selected Selected, IReadOnlyList<string> Flags)
{
    public ExaminedProposal Proposal => Ranked.Proposal;

    public Outcome Outcome => Selected.Outcome;
}

/// <summary>From sheets to outcomes: scores, ranks, flags and selects each lot of a round.</summary>
public static class Awarding
{
    /// <summary>The outcome of every examined proposal: lots in the round's order, each in its ranking order.</summary>
    public static IReadOnlyList<RankedOutcome> Of(
        RoundSettings round,
        IReadOnlyCollection<ExaminedProposal> examined,
        IReadOnlyCollection<ScoreSheet> sheets,
        AbnormallyLowPriceThresholds? lowPrice) =>
    [
        .. round.Lots.SelectMany(
            lot => OfLot(round, lot, [.. examined.Where(one => one.Lot == lot.Ref)], sheets, lowPrice)),
    ];

    /// <summary>The outcome of every examined proposal of one lot, in its ranking order.</summary>
    public static IReadOnlyList<RankedOutcome> OfLot(
        RoundSettings round,
        Lot lot,
        IReadOnlyCollection<ExaminedProposal> examined,
        IEnumerable<ScoreSheet> sheets,
        AbnormallyLowPriceThresholds? lowPrice)
    {
        var scored = Scoring.Of(round.Evaluation, examined, sheets);
        var ranking = Ranking.Of(round.Evaluation.Ties, scored);
        var selection = Selection.Of(round, lot, ranking);
        var low = AbnormallyLowPrice.Of(round.Evaluation, lot, examined, lowPrice);

        return
        [
            .. ranking.Zip(selection, (ranked, selected) => new RankedOutcome(
                ranked, selected, low.Contains(ranked.Proposal.Id) ? [AbnormallyLowPrice.Flag] : [])),
        ];
    }
}
