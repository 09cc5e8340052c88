using Procurement.Domain.Rounds;

namespace Procurement.Domain.Evaluation;

/// <summary>A scored proposal and its place in its lot, from 1; no two of a lot share a place.</summary>
public sealed record RankedProposal(ScoredProposal Scored, int Rank)
{
    public ExaminedProposal Proposal => Scored.Proposal;
}

/// <summary>The order of a lot: exact score descending, then the round's tie rules.</summary>
public static class Ranking
{
    /// <summary>
    /// The scored proposals of one lot in order. What the round's tie rules leave equal goes by earlier submission,
    /// then reference, then id: the announced rules are silent there, and a ranking must come out the same each time.
    /// </summary>
    public static IReadOnlyList<RankedProposal> Of(IEnumerable<TieRule> ties, IEnumerable<ScoredProposal> ofOneLot)
    {
        var ordered = ofOneLot.OrderByDescending(scored => scored.Score);
        ordered = ties.Aggregate(ordered, (order, tie) => Then(order, tie));
        ordered = ordered
            .ThenBy(scored => scored.Proposal.SubmittedAt)
            .ThenBy(scored => scored.Proposal.Reference, StringComparer.Ordinal)
            .ThenBy(scored => scored.Proposal.Id, StringComparer.Ordinal);

        return [.. ordered.Select((scored, index) => new RankedProposal(scored, index + 1))];
    }

    private static IOrderedEnumerable<ScoredProposal> Then(IOrderedEnumerable<ScoredProposal> order, TieRule tie) =>
        tie.Kind switch
        {
            TieKind.LowerPrice => order.ThenBy(scored => scored.Proposal.Requested),
            TieKind.Criterion => order.ThenByDescending(scored => scored.Means[tie.CriterionRef!]),
            TieKind.EarlierSubmission => order.ThenBy(scored => scored.Proposal.SubmittedAt),
        };
}
