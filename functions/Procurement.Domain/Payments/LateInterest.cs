using Procurement.Domain.Laws;

namespace Procurement.Domain.Payments;

/// <summary>Interest that a purchaser owes for paying late (保障中小企业款项支付条例, 国务院令第802号, art. 17).</summary>
public static class LateInterest
{
    // A bank's year: a rate of a year is this many daily ones (人民币利率管理规定的口径).
    private const int DaysOfYear = 360;

    /// <summary>
    /// The rate of a late day: what is agreed on, which is what the law book of the place says for the
    /// <paramref name="day"/>, but never less than the loan prime rate when the contract was signed; null where neither
    /// is known.
    /// </summary>
    public static Fraction? DailyRate(LawOfDay day, LawOfDay signing)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(signing);
        var agreed = day.Share(LawKeys.LateInterestDaily);
        var least = signing.Share(LawKeys.PrimeRate) is { } year ? year / DaysOfYear : (Fraction?)null;
        return least is null || agreed > least ? agreed ?? least : least;
    }

    /// <summary>
    /// The amount × the daily rate × the days after the due day, half up to the fen and rounded once; zero when paid on
    /// the due day or before. The same clock runs for social organizations, by contract instead of by statute.
    /// </summary>
    public static Money Of(Money paid, DateOnly dueBy, DateOnly paidOn, Fraction dailyRate)
    {
        var daysLate = Math.Max(0, paidOn.DayNumber - dueBy.DayNumber);
        return paid.Times(dailyRate * daysLate, Rounding.HalfUp);
    }
}
