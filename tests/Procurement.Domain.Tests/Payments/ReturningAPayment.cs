using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

/// <summary>The bank returned the money.</summary>
public sealed class ReturningAPayment
{
    private static readonly ContractEvent[] Returned = [.. InForce, .. Paid(1, "60000.00"), Bounced(1, "60000.00")];

    [Fact]
    public void Names_the_amount_that_came_back() => Assert.Equal(
        new PaymentBounced(1, Yuan("60000.00"), "账号有误"),
        Only(Paying.Decide(Given([.. InForce, .. Paid(1, "60000.00")]), new BouncePayment(1, "账号有误", Somebody))));

    [Fact]
    public void Makes_the_claim_accepted_again_and_due_on_the_same_day()
    {
        var instalment = Given(Returned).Instalment(1)!;
        Assert.Equal(InstalmentStatus.Accepted, instalment.Status);
        Assert.Equal((DueBy, Officer, "INV-1"), (instalment.DueBy, instalment.AcceptedBy, instalment.Invoice));
        Assert.Equal((Money.Zero, Money.Zero), (instalment.Paid, instalment.LateInterest));
        Assert.Equal(Money.Zero, Given(Returned).Paid);
    }

    [Fact]
    public void Takes_two_officers_again_to_pay_again_with_interest_since_the_same_day()
    {
        Assert.Equal("payment.notPrepared", CodeOf(Approve(Returned)));
        Assert.Equal(
            "payment.accepterCannotPay",
            CodeOf(Paying.Decide(Given(Returned), new PreparePayment(1, As(Officer)))));
        Assert.Equal(
            new InstalmentPaid(1, Yuan("60000.00"), Yuan("300.00")),
            Only(Approve([.. Returned, new PaymentPrepared(1, Yuan("60000.00"))])));
    }

    [Fact]
    public void Can_happen_again_after_paying_again()
    {
        ContractEvent[] paidAgain =
        [
            .. Returned,
            new PaymentPrepared(1, Yuan("60000.00")),
            new InstalmentPaid(1, Yuan("60000.00"), Yuan("300.00")),
        ];
        Assert.Equal(Yuan("60000.00"), Given(paidAgain).Paid);
        Assert.Equal(Done, CodeOf(Paying.Decide(Given(paidAgain), new BouncePayment(1, null, Somebody))));
    }

    [Fact]
    public void Needs_a_payment()
    {
        Assert.Equal(
            "instalment.notPaid", CodeOf(Paying.Decide(Given(Returned), new BouncePayment(1, null, Somebody))));
        Assert.Equal(
            "instalment.notPaid", CodeOf(Paying.Decide(Given(Returned), new BouncePayment(2, null, Somebody))));
        Assert.Equal(
            "instalment.notFound", CodeOf(Paying.Decide(Given(Returned), new BouncePayment(4, null, Somebody))));
    }

    private static Decision<ContractEvent> Approve(params IEnumerable<ContractEvent> given) =>
        Paying.Decide(
            Given(given),
            new ApprovePayment(1, At("2026-06-18T10:00:00+08:00", FinanceApprover)),
            LateInterest.DailyRateFrom20250601);
}
