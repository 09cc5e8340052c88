using FsCheck.Fluent;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

public sealed class OwingLateInterest
{
    private static readonly Fraction Rate = Number("0.0005");

    [Theory]
    [InlineData("150000.00", "2026-06-08", "2026-07-08", "2250.00")]
    // From the sample rounds.
    [InlineData("296851.98", "2026-06-08", "2026-06-16", "1187.41")]
    [InlineData("10126.15", "2026-06-08", "2026-06-16", "40.50")]
    [InlineData("11112.38", "2026-06-08", "2026-06-16", "44.45")]
    // Half a fen counts as one.
    [InlineData("10.00", "2026-06-08", "2026-06-09", "0.01")]
    [InlineData("9.99", "2026-06-08", "2026-06-09", "0.00")]
    // In time.
    [InlineData("150000.00", "2026-06-08", "2026-06-08", "0.00")]
    [InlineData("150000.00", "2026-06-08", "2026-05-01", "0.00")]
    public void Counts_the_days_after_the_due_day(string paid, string dueBy, string paidOn, string interest) =>
        Assert.Equal(Yuan(interest), LateInterest.Of(Yuan(paid), Day(dueBy), Day(paidOn), Rate));

    [Fact]
    public void Follows_the_rate_that_a_contract_agreed() => Assert.Equal(
        Yuan("100.00"),
        LateInterest.Of(Yuan("10000.00"), Day("2026-06-08"), Day("2026-06-18"), Number("0.001")));

    [Fact]
    public void Never_falls_with_a_later_day_or_a_larger_amount() => Law.Holds(
        Law.Amounts,
        Gen.Choose(-30, 400),
        Gen.Choose(0, 100),
        (amount, days, more) =>
            Interest(amount, days) <= Interest(amount, days + more)
            && Interest(amount, days) <= Interest(amount + new Money(more), days)
            && Interest(amount, days) >= Money.Zero);

    private static Money Interest(Money amount, int days) =>
        LateInterest.Of(amount, Day("2026-06-08"), Day("2026-06-08").AddDays(days), Rate);
}
