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

    private static readonly ContractEvent[] Terminated =
        [.. InForce, .. Paid(1, "60000.00"), new ContractTerminated("?")];

    [Fact]
    public void Names_the_amount_that_came_back() => Assert.Equal(
        new PaymentBounced(1, Yuan("60000.00"), "账号有误"),
        Only(BankReturns.Decide(Given([.. InForce, .. Paid(1, "60000.00")]), new BouncePayment(1, "账号有误", Somebody))));

    // Round files say so of whatever is paid, and nobody loses anything.
    [Fact]
    public void May_be_of_a_payment_that_came_to_nothing() => Assert.Equal(
        new PaymentBounced(1, Money.Zero, null),
        Only(BankReturns.Decide(Given([.. InForce, .. Paid(1, "0.00")]), new BouncePayment(1, null, Somebody))));

    [Fact]
    public void Is_not_believed_where_all_was_set_off()
    {
        ContractEvent[] given = [.. InForce, .. Accepted(1), new OffsetBooked(1, "r1", "s1", Yuan("60000.00"))];
        Assert.Equal("instalment.notPaid", CodeOf(BankReturns.Decide(Given(given), new BouncePayment(1, null, Somebody))));
    }

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
            CodeOf(Paying.Decide(Given(Returned), new PreparePayment(1, As(Officer)), PaymentFacts.Clear)));
        Assert.Equal(Approved(1, 2), Only(Approve([.. Returned, OrderOf(1, "60000.00", 2)])));
        Assert.Equal(
            PaymentOf(1, "60000.00", "300.00", 2, "2026-06-18"),
            Only(Settle(
                [.. Returned, OrderOf(1, "60000.00", 2), Approved(1, 2), Batched(1, 2)], 1, "60000.00", "2026-06-18", 2)));
    }

    [Fact]
    public void Can_happen_again_after_paying_again()
    {
        ContractEvent[] paidAgain =
        [
            .. Returned,
            OrderOf(1, "60000.00", 2), Approved(1, 2), Batched(1, 2),
            PaymentOf(1, "60000.00", "300.00", 2),
        ];
        Assert.Equal(Yuan("60000.00"), Given(paidAgain).Paid);
        Assert.Equal(Done, CodeOf(BankReturns.Decide(Given(paidAgain), new BouncePayment(1, null, Somebody))));
    }

    [Fact]
    public void Is_recorded_after_the_contract_has_ended_which_it_leaves_as_it_is()
    {
        foreach (var (given, status) in new[]
        {
            (Terminated, ContractStatus.Terminated),
            ([.. AllPaid, Spent("100000.00"), new ContractClosed()], ContractStatus.Closed),
        })
        {
            ContractEvent[] bounced = [.. given, Only(Bounce(1, given))];
            var contract = Given(bounced);
            Assert.Equal(Bounced(1, "60000.00"), bounced[^1]);
            Assert.Equal((status, InstalmentStatus.Cancelled), (contract.Status, contract.Instalment(1)!.Status));
            Assert.Equal(
                (Money.Zero, Money.Zero),
                (contract.Instalment(1)!.Paid, contract.Instalment(1)!.LateInterest));
            Assert.Equal(Given(given).Paid - Yuan("60000.00"), contract.Paid);

            // It happens once, and nothing is paid any more.
            Assert.Equal("instalment.notPaid", CodeOf(Bounce(1, bounced)));
            Assert.Equal(
                "contract.notActive", CodeOf(Paying.Decide(contract, new PreparePayment(1, As(Finance)), PaymentFacts.Clear)));
        }
    }

    // Terminated with 90000.00 paid, so much of it spent and returned; then the bank returns 60000.00.
    [Theory]
    [InlineData("0.00", "0.00", "30000.00")]
    [InlineData("10000.00", "0.00", "20000.00")]
    [InlineData("30000.00", "0.00", "0.00")]
    [InlineData("90000.01", "0.00", "0.00")]
    [InlineData("10000.00", "5000.00", "20000.00")]
    [InlineData("10000.00", "20000.00", "20000.00")]
    // What the supplier has returned by then stays on record.
    [InlineData("10000.00", "20000.01", "20000.01")]
    [InlineData("70000.00", "20000.00", "20000.00")]
    public void Leaves_recoverable_what_was_paid_and_not_spent_and_at_least_what_came_back(
        string spent, string recovered, string recoverable)
    {
        ContractEvent[] ended =
        [
            .. InForce, .. Paid(1, "60000.00"), MidtermPass, .. Paid(2, "30000.00"), Spent(spent),
            new ContractTerminated("?"), Tests.Contracts.ContractExamples.Returned(recovered),
        ];
        var after = Given([.. ended, Only(Bounce(1, ended))]);
        Assert.Equal(Yuan(recoverable), Ending.Recoverable(after));

        var outstanding = Yuan(recoverable) - Yuan(recovered);
        Assert.Equal(
            outstanding > Money.Zero ? "recovery.outstanding" : Done,
            CodeOf(Ending.Decide(after, new CloseContract(Somebody))));
        Assert.Equal(
            outstanding > Money.Zero ? Done : "recovery.notPositive",
            CodeOf(Ending.Decide(after, new RecoverMoney(outstanding, Somebody))));
        Assert.Equal(
            "recovery.exceedsOutstanding",
            CodeOf(Ending.Decide(after, new RecoverMoney(outstanding + new Money(1), Somebody))));
    }

    [Theory]
    [InlineData("declined")]
    [InlineData("expired")]
    [InlineData("lapsed")]
    public void Needs_a_payment_where_the_contract_never_came_into_force(string how)
    {
        var contract = Given(how switch
        {
            "declined" => [.. HalfSigned, new ContractDeclined(AwardDay, null)],
            "expired" => [.. HalfSigned, new ContractLapsed(SignBy)],
            _ => HalfSigned,
        });
        var late = At("2026-06-30T10:00:00+08:00");
        Assert.Equal("instalment.notPaid", CodeOf(BankReturns.Decide(contract, new BouncePayment(1, null, late))));
        Assert.Equal("instalment.notFound", CodeOf(BankReturns.Decide(contract, new BouncePayment(4, null, late))));
    }

    [Fact]
    public void Needs_a_payment()
    {
        Assert.Equal(
            "instalment.notPaid", CodeOf(BankReturns.Decide(Given(Returned), new BouncePayment(1, null, Somebody))));
        Assert.Equal(
            "instalment.notPaid", CodeOf(BankReturns.Decide(Given(Returned), new BouncePayment(2, null, Somebody))));
        Assert.Equal(
            "instalment.notFound", CodeOf(BankReturns.Decide(Given(Returned), new BouncePayment(4, null, Somebody))));
    }

    private static Decision<ContractEvent> Bounce(int no, IEnumerable<ContractEvent> given) =>
        BankReturns.Decide(Given(given), new BouncePayment(no, null, Somebody));

    private static Decision<ContractEvent> Approve(params IEnumerable<ContractEvent> given) =>
        Paying.Decide(
            Given(given),
            new ApprovePayment(1, At("2026-06-18T10:00:00+08:00", FinanceApprover)), PaymentFacts.Clear);
}
