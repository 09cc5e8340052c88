using Procurement.Domain.Arrears;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Reports;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Arrears;

public sealed class OwingAPayment
{
    // Due by 2026-06-08, at 0.05 % a day.
    private static readonly Purchase Accepted60000 = Purchase.Of(Given([.. InForce, .. Accepted(1)]));

    [Theory]
    [InlineData("2026-06-08", 0, "0.00")]
    [InlineData("2026-06-09", 1, "30.00")]
    [InlineData("2026-07-08", 30, "900.00")]
    public void Begins_on_the_day_after_the_last(string today, int daysLate, string interest)
    {
        var late = Arrear.On(Day(today), Accepted60000, dailyRate: null).ToList();

        Assert.Equal(daysLate > 0 ? 1 : 0, late.Count);
        Assert.All(late, one => Assert.Equal((daysLate, Yuan(interest)), (one.DaysLate, one.Interest)));
    }

    [Fact]
    public void Bears_the_rate_of_the_day_before_the_contracts_own() => Assert.Equal(
        Yuan("600.00"), Assert.Single(Arrear.On(Day("2026-06-18"), Accepted60000, Number("0.001"))).Interest);

    [Fact]
    public void Ends_with_the_payment_and_with_the_contract()
    {
        Assert.Empty(Arrear.On(Day("2026-07-08"), Purchase.Of(Given([.. InForce, .. Paid(1, "60000.00")])), null));
        Assert.Empty(Arrear.On(
            Day("2026-07-08"),
            Purchase.Of(Given([.. InForce, .. Accepted(1), new ContractTerminated("无法履行")])),
            null));
    }

    [Theory]
    // Paid in the new year: it was open when the year ended, and bears interest until it was paid.
    [InlineData("2027-01-01", "2027-01-05", true, "6330.00")]
    // On the last day of the year it is paid in that year.
    [InlineData("2027-01-01", "2026-12-31", false, "")]
    public void Looks_at_the_books_as_the_year_left_them(string begins, string paidOn, bool isOpen, string interest)
    {
        var paid = Accepted60000 with
        {
            Instalments = [Accepted60000.Instalments[0] with { Status = InstalmentStatus.Paid }],
            Payments = [new(1, Yuan("60000.00"), Money.Zero, Day(paidOn), null, null, null)],
        };

        var open = Arrear.AtStartOf(Day(begins), Day("2027-02-01"), paid, null).ToList();

        Assert.Equal(isOpen, open.Count is 1);
        Assert.All(open, one => Assert.Equal((Yuan(interest), Day(paidOn)), (one.Interest, one.PaidOn)));
    }

    [Fact]
    public void Waits_while_an_order_forbids_paying()
    {
        var accepted = Accepted60000 with
        {
            Instalments = [Accepted60000.Instalments[0] with { AcceptedOn = Day("2026-05-07") }],
            Stops = [new(Day("2026-06-01"), Day("2026-06-10"))],
        };

        Assert.Empty(Arrear.On(Day("2026-06-18"), accepted, null));
        Assert.Equal(
            (Day("2026-06-18"), 1), Arrear.On(Day("2026-06-19"), accepted, null).Select(one => (one.DueBy, one.DaysLate)).Single());
    }

    [Fact]
    public void Agrees_with_the_rule_of_paying_whatever_the_days() => Law.Holds(
        FsCheck.Fluent.Gen.Choose(0, 60),
        FsCheck.Fluent.Gen.Choose(0, 40),
        FsCheck.Fluent.Gen.Choose(0, 90),
        (from, days, today) =>
        {
            var begins = Day("2026-05-01").AddDays(from);
            var stop = new Suspension(
                begins, begins.AddDays(days), SuspensionGrounds.FinanceOrder, "财〔2026〕1号", "核查", Somebody);
            var contract = Given([.. InForce, .. Accepted(1), new ContractSuspended(stop)]);
            var day = Day("2026-06-01").AddDays(today);
            var dueBy = Suspending.DueBy(contract, contract.Instalment(1)!, day);
            var late = Arrear.On(day, Purchase.Of(contract), null).ToList();
            return late.Count == (dueBy < day ? 1 : 0)
                && late.TrueForAll(one => one.DueBy == dueBy
                    && one.Interest == LateInterest.Of(Yuan("60000.00"), dueBy, day, Number("0.0005")));
        });
}
