using Procurement.Domain.Rounds;

namespace Procurement.Domain.Lots;

/// <summary>Who takes the place of a proposal that lost its award (实施条例 art. 49, by analogy for grants).</summary>
internal static class Succession
{
    /// <summary>
    /// The first of the lot's reserve, in ranking order, whose requested amount the lot's budget covers once the
    /// money of <paramref name="leaving"/> is back in it; or null.
    /// </summary>
    public static string? Of(LotProceedings lot, Lot settings, string leaving) =>
        Next(lot, settings, leaving, behind: 0);

    /// <summary>
    /// As above, of the reserve that ranks behind <paramref name="refused"/>, which could not be awarded.
    /// </summary>
    public static string? After(LotProceedings lot, Lot settings, string leaving, string refused) =>
        Next(lot, settings, leaving, lot.Find(refused)!.Rank, refused);

    private static string? Next(
        LotProceedings lot, Lot settings, string leaving, int behind, string? refused = null) =>
        Promotion.NextOrNull(settings,
        [
            .. lot.Standings
                .Where(one => one.Proposal != leaving && one.Proposal != refused)
                .Where(one => one.Outcome is Outcome.Awarded || one.Rank > behind)
                .OrderBy(one => one.Rank),
        ]);
}
