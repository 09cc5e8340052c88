using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Evaluation;

/// <summary>Prices that their bidder must explain before the award (财库〔2026〕2号): a flag, not a rejection.</summary>
public static class AbnormallyLowPrice
{
    /// <summary>The flag, as results show it.</summary>
    public const string Flag = "abnormallyLowPrice";

    /// <summary>
    /// The ids of a lot's examined proposals whose requested amount is strictly below a share of the lot's average, of
    /// the second lowest (asked of the lowest only), or of the ceiling, if there is one. Raw prices, without
    /// deductions; none where price is not scored, or where the round's law knows no such lines.
    /// </summary>
    public static IReadOnlySet<string> Of(
        EvaluationSettings settings,
        Lot lot,
        IReadOnlyCollection<ExaminedProposal> ofLot,
        AbnormallyLowPriceThresholds? thresholds)
    {
        if (thresholds is null || settings.Price is null || ofLot.Count is 0) return new HashSet<string>();

        Fraction[] ascending = [.. ofLot.Select(proposal => proposal.Requested.InFen).Order()];
        var average = Fraction.Sum(ascending) / ascending.Length;

        // A lot without a ceiling has no such limit: its budget is for all of its awards together.
        var limitOfAll = lot.Ceiling is { } ceiling ? thresholds.OfCeiling * ceiling.InFen : Fraction.Zero;

        // Only the lowest can be below a share of the second lowest, and neither of two equal lowest ones is.
        var limitOfLowest = ascending.Length > 1 ? thresholds.OfSecondLowest * ascending[1] : Fraction.Zero;

        return ofLot
            .Where(proposal => proposal.Requested.InFen is var price
                && (price < thresholds.OfAverage * average
                    || price < limitOfLowest
                    || price < limitOfAll))
            .Select(proposal => proposal.Id)
            .ToHashSet(StringComparer.Ordinal);
    }
}
