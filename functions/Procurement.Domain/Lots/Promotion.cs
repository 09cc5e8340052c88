using Procurement.Domain.Rounds;

namespace Procurement.Domain.Lots;

/// <summary>Who follows when an award falls away (递补, after 政府采购法实施条例 art. 49).</summary>
public static class Promotion
{
    /// <summary>
    /// The first reserve in ranking order that the lot's budget covers beside those still awarded, and whose sites none
    /// of them serves, or null. The award
    /// that fell away must already stand as disqualified, declined or expired: so its money and place have returned.
    /// </summary>
    public static string? NextOrNull(Lot lot, IReadOnlyList<LotStanding> inRankingOrder)
    {
        var awarded = inRankingOrder.Where(standing => standing.Outcome is Outcome.Awarded).ToList();
        if (awarded.Count >= lot.MaximumAwards) return null;

        var left = lot.Budget - Money.Sum(awarded.Select(standing => standing.Requested));
        return inRankingOrder
            .Where(standing => standing.Outcome is Outcome.Reserve && standing.Requested <= left)
            .FirstOrDefault(standing => !awarded.Any(one => one.Sites.Intersect(standing.Sites).Any()))
            ?.Proposal;
    }
}
