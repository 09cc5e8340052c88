using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Reports;

namespace Procurement.Domain.Arrears;

/// <summary>
/// An instalment that was to be paid by a day and was not (逾期欠款), with the interest that has accrued for it, and the
/// day on which it was paid since, or null.
/// </summary>
public sealed record Arrear(
    Purchase Purchase,
    int No,
    Money Amount,
    DateOnly DueBy,
    int DaysLate,
    Money Interest,
    Fraction DailyRate,
    DateOnly? PaidOn)
{
    /// <summary>What is late today and not paid, with interest through today.</summary>
    public static IEnumerable<Arrear> On(DateOnly today, Purchase purchase, Fraction? dailyRate) =>
        AtStartOf(today, today, purchase, dailyRate).Where(one => one.PaidOn is null);

    /// <summary>
    /// What of a contract was late when a day began, with interest through another: what was paid between the two bears
    /// none after its payment. A day on which an order of finance forbade paying makes nothing late. Where nobody knows
    /// the rate of the day, the contract's own counts.
    /// </summary>
    public static IEnumerable<Arrear> AtStartOf(
        DateOnly day, DateOnly interestThrough, Purchase purchase, Fraction? dailyRate)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        var rate = dailyRate ?? purchase.LateInterestDaily;
        foreach (var one in purchase.Instalments)
        {
            if (LastDay(purchase, one, day) is not { } due || due >= day) continue;
            var paid = purchase.Payments.LastOrDefault(made => made.No == one.No && made.ReturnedOn is null);
            if (paid is null ? one.Status is not InstalmentStatus.Accepted : paid.PaidOn < day) continue;

            var through = paid?.PaidOn < interestThrough ? paid.PaidOn : interestThrough;
            var (amount, moved) = (paid?.Amount ?? one.Payable, LastDay(purchase, one, through)!.Value);
            yield return new(
                purchase,
                one.No,
                amount,
                due,
                Math.Max(0, through.DayNumber - moved.DayNumber),
                LateInterest.Of(amount, moved, through, rate),
                rate,
                paid?.PaidOn);
        }
    }

    // As the rule of paying has it (Suspending.DueBy).
    private static DateOnly? LastDay(Purchase purchase, PurchaseInstalment one, DateOnly on) =>
        one is { AcceptedOn: { } accepted, DueBy: { } due }
            ? due.AddDays(purchase.Stops.Sum(stop => stop.DaysWithin(accepted, on)))
            : null;
}
