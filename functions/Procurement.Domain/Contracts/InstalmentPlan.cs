namespace Procurement.Domain.Contracts;

/// <summary>How a contract amount is divided into instalments.</summary>
public static class InstalmentPlan
{
    /// <summary>
    /// Each instalment is its percent of the amount, down to the fen; the last takes the remainder whatever its percent
    /// says, so that the parts always add up to the amount. No percents at all throws.
    /// </summary>
    public static IReadOnlyList<Money> Split(Money amount, IReadOnlyList<Fraction> percents)
    {
        ArgumentOutOfRangeException.ThrowIfZero(percents.Count, nameof(percents));
        Money[] earlier =
            [.. percents.SkipLast(1).Select(percent => amount.Times(Fraction.FromPercent(percent), Rounding.Down))];
        return [.. earlier, amount - Money.Sum(earlier)];
    }
}
