using Procurement.Domain.Rounds;

namespace Procurement.Domain.Awards;

/// <summary>Who takes the place of a proposal that lost its award (实施条例 art. 49, by analogy for grants).</summary>
internal static class Succession
{
    /// <summary>
    /// The first of the lot's reserve, in ranking order, whose requested amount the lot's budget covers once the
    /// money of <paramref name="leaving"/> is back in it; or null.
    /// </summary>
    public static string? Of(Round round, string leaving) => Next(round, leaving, behind: 0);

    /// <summary>
    /// As above, of the reserve that ranks behind <paramref name="refused"/>, which could not be awarded.
    /// </summary>
    public static string? After(Round round, string leaving, string refused) =>
        Next(round, leaving, round.Ranked(refused)!.Rank, refused);

    private static string? Next(Round round, string leaving, int behind, string? refused = null)
    {
        var lot = round.Lot(round.Ranked(leaving)!.Lot)!;
        return Promotion.NextOrNull(lot,
        [
            .. round.Notice!.Ranking
                .Where(one => one.Lot == lot.Ref && one.Proposal != leaving && one.Proposal != refused)
                .Where(one => one.Outcome is Outcome.Awarded || one.Rank > behind)
                .OrderBy(one => one.Rank)
                .Select(one => new Standing(one.Proposal, one.Requested, one.Outcome)),
        ]);
    }
}
