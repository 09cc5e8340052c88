using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Awards;

/// <summary>
/// Who is awarded: down the ranking of a lot, within its budget and its places. Where the lot has sites, each goes to
/// the best ranked of those that offered it; a proposal is awarded all the sites it offered or none, because the
/// committee scored that offer at that price (财政部令第87号 art. 71), and one that comes too late for a site is passed
/// over, whatever the budget policy.
/// </summary>
public static class Selection
{
    /// <summary>
    /// The outcome of each proposal of a lot with its reason and the money of the lot at that place, in the order of
    /// the ranking given, which must hold every examined proposal of the lot. A procurement lot with fewer than the
    /// minimum of bidders fails as a whole.
    /// </summary>
    public static IReadOnlyList<Selected> Of(RoundSettings round, Lot lot, IReadOnlyList<RankedProposal> ranking)
    {
        if (round.IsProcurement && ranking.Count < round.Evaluation.MinimumBidders)
        {
            var failed = new Selected(Outcome.LotFailed, SelectionReason.TooFewBidders, Money.Zero, lot.Budget);
            return [.. ranking.Select(_ => failed)];
        }

        var walk = new Walk(round.Evaluation, lot);
        return [.. ranking.Select(walk.Next)];
    }

    /// <summary>One way down the ranking of a lot.</summary>
    private sealed class Walk(EvaluationSettings rules, Lot lot)
    {
        private Money _awarded = Money.Zero;
        private readonly HashSet<string> _sites = new(StringComparer.Ordinal);
        private int _awards;
        private int _reserves;
        private bool _stopped;

        public Selected Next(RankedProposal ranked)
        {
            var reason = ReasonOf(ranked);
            if (reason is SelectionReason.BelowPassMark) return With(Outcome.Rejected, reason);
            if (reason is SelectionReason.Covered)
            {
                _awarded += ranked.Proposal.Requested;
                _awards++;
                _sites.UnionWith(ranked.Proposal.Sites);
                return With(Outcome.Awarded, reason);
            }

            _stopped |= reason is SelectionReason.BudgetTooSmall && rules.BudgetPolicy is BudgetPolicy.Stop;
            if (_reserves >= rules.Reserve) return With(Outcome.Rejected, reason);
            _reserves++;
            return With(Outcome.Reserve, reason) with { ReserveNumber = _reserves };
        }

        // On the exact score: 59.996 is shown as 60.00 and does not pass 60.
        private SelectionReason ReasonOf(RankedProposal ranked) =>
            ranked.Scored.Score < rules.PassMark ? SelectionReason.BelowPassMark
            : _stopped ? SelectionReason.AwardingStopped
            : _awards >= lot.MaximumAwards ? SelectionReason.PlacesTaken
            : _sites.Overlaps(ranked.Proposal.Sites) ? SelectionReason.SitesTaken
            : ranked.Proposal.Requested > lot.Budget - _awarded ? SelectionReason.BudgetTooSmall
            : SelectionReason.Covered;

        private Selected With(Outcome outcome, SelectionReason reason) =>
            new(outcome, reason, _awarded, lot.Budget - _awarded);
    }
}
