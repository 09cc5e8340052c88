namespace Procurement.Domain.Payments;

/// <summary>Interest that a purchaser owes for paying late (保障中小企业款项支付条例, 国务院令第802号, art. 17).</summary>
public static class LateInterest
{
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
