namespace Procurement.Domain.Laws;

/// <summary>Shares below which a price is abnormally low; a purchaser may raise each to at most 0.65.</summary>
public sealed record AbnormallyLowPriceThresholds(Fraction OfAverage, Fraction OfSecondLowest, Fraction OfCeiling);

/// <summary>
/// What a contract takes from the law of its round: the interest of a late day (null: none is known), the bands of the
/// final evaluation, and whether its limits roll over a plain weekend.
/// </summary>
public sealed record ContractLaw(Fraction? LateInterestDaily, GradeBands Grades, bool RollsWeekends);

/// <summary>
/// The law of the day on which a round was published, kept with the round: what is entered later does not change it.
/// </summary>
public sealed record RoundLaw(
    DateOnly Day, string Region, LawLevel Level, AbnormallyLowPriceThresholds? LowPrice, ContractLaw Contract)
{
    /// <summary>The place whose law it is.</summary>
    public Jurisdiction Place => new(Region, Level);
}
