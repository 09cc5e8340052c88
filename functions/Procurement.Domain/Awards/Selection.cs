using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Awards;

/// <summary>Who is awarded: down the ranking of a lot, within its budget and its places.</summary>
public static class Selection
{
    /// <summary>
    /// The outcome of each proposal of a lot, in the order of the ranking given, which must hold every examined
    /// proposal of the lot. A procurement lot with fewer than the minimum of bidders fails as a whole.
    /// </summary>
    public static IReadOnlyList<Outcome> Of(RoundSettings round, Lot lot, IReadOnlyList<RankedProposal> ranking)
    {
        if (round.IsProcurement && ranking.Count < round.Evaluation.MinimumBidders)
        {
            return [.. ranking.Select(_ => Outcome.LotFailed)];
        }

        // On the exact score: 59.996 is shown as 60.00 and does not pass 60.
        var passed = ranking.Where(ranked => ranked.Scored.Score >= round.Evaluation.PassMark).ToList();
        var awarded = Awarded(round.Evaluation.BudgetPolicy, lot, passed);
        var reserve = passed.Except(awarded).Take(round.Evaluation.Reserve).ToHashSet();
        return
        [
            .. ranking.Select(ranked =>
                awarded.Contains(ranked) ? Outcome.Awarded
                : reserve.Contains(ranked) ? Outcome.Reserve
                : Outcome.Rejected),
        ];
    }

    private static HashSet<RankedProposal> Awarded(BudgetPolicy policy, Lot lot, IEnumerable<RankedProposal> passed)
    {
        HashSet<RankedProposal> awarded = [];
        var left = lot.Budget;
        foreach (var ranked in passed)
        {
            if (awarded.Count >= lot.MaximumAwards) break;

            if (ranked.Proposal.Requested <= left)
            {
                left -= ranked.Proposal.Requested;
                awarded.Add(ranked);
            }
            else if (policy is BudgetPolicy.Stop)
            {
                break;
            }
        }

        return awarded;
    }
}
