using Procurement.Domain.Contracts;
using Procurement.Domain.Reports;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Reports;

public sealed class KeepingThePurchaseLedger
{
    [Fact]
    public void Says_what_a_contract_came_to()
    {
        var row = Purchase.Of(Given([.. AllPaid, Spent("95000.00"), Returned("5000.00")]));

        Assert.Equal(
            ("R1", "52420106MJ00000001", "甲中心", "F1", Yuan("100000.00"), Yuan("95000.00"), Yuan("5000.00")),
            (row.Round, row.Organization, row.OrganizationName, row.Fund, row.Amount, row.Spent, row.Recovered));
        Assert.Equal(Given(AllPaid).Paid, row.Paid);
        Assert.Equal([1, 2, 3], row.Payments.Select(one => one.No));
        Assert.False(row.IsToBePaid);
    }

    [Fact]
    public void Waits_for_payment_from_acceptance_to_payment()
    {
        Assert.False(Purchase.Of(Given([.. InForce, .. Claimed(1)])).IsToBePaid);
        Assert.True(Purchase.Of(Given([.. InForce, .. Accepted(1)])).IsToBePaid);
        Assert.False(Purchase.Of(Given([.. InForce, .. Paid(1, "60000.00")])).IsToBePaid);
    }

    [Fact]
    public void Keeps_a_payment_that_the_bank_returned_and_the_one_that_was_made_for_it()
    {
        var first = new InstalmentPaid(1, Yuan("60000.00"), Money.Zero, Payee, null)
        {
            EndToEndId = "PO1", Day = Day("2026-04-12"),
        };
        Contract[] stages =
        [
            Given([.. InForce, .. Accepted(1), Order("PO1"), first]),
            Given([.. InForce, .. Accepted(1), Order("PO1"), first, Back("PO1")]),
            Given([.. InForce, .. Accepted(1), Order("PO1"), first, Back("PO1"), Order("PO2"),
                first with { EndToEndId = "PO2", Day = Day("2026-05-06"), LateInterest = Yuan("30.00") }]),
        ];

        Assert.Equal(["60000.00", "0.00", "60000.00"], stages.Select(one => $"{Purchase.Of(one).Paid}"));
        Assert.Equal(
            [
                new PurchasePayment(
                    1, Yuan("60000.00"), Money.Zero, Day("2026-04-12"), Day("2026-04-10"), "INV-1", "PO1"),
                new PurchasePayment(1, Yuan("60000.00"), Yuan("30.00"), Day("2026-05-06"), null, "INV-1", "PO2"),
            ],
            Purchase.Of(stages[2]).Payments);
    }

    [Fact]
    public void Takes_the_day_of_the_approval_where_orders_had_no_names() => Assert.Equal(
        (Day("2026-04-10"), null, null),
        Purchase.Of(Given([
            .. InForce,
            .. Accepted(1),
            new PaymentPrepared(1, Yuan("60000.00"), Payee, null),
            new InstalmentPaid(1, Yuan("60000.00"), Money.Zero, Payee, null)])).Payments.Select(
            one => (one.PaidOn, one.ReturnedOn, one.Order)).Single());

    [Theory]
    [InlineData("2026-04-01", "2026-04-30", 11)]
    [InlineData("2026-04-15", "2026-04-17", 2)]
    [InlineData("2026-04-20", "2026-04-30", 0)]
    [InlineData("2026-04-01", "2026-04-09", 0)]
    public void Counts_the_days_on_which_an_order_forbade_paying(string after, string through, int days) =>
        Assert.Equal(days, new PaymentStop(Day("2026-04-10"), Day("2026-04-20")).DaysWithin(Day(after), Day(through)));

    private static PaymentPrepared Order(string id) => new(1, Yuan("60000.00"), Payee, null) { EndToEndId = id };

    private static PaymentBounced Back(string id) => new(1, Yuan("60000.00"), "账号有误") { EndToEndId = id };
}
