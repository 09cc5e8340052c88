using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

public sealed class PayingAnInstalment
{
    private const string InTime = "2026-06-08T23:59:59+08:00";

    private static readonly ContractEvent[] FirstAccepted = [.. InForce, .. Accepted(1)];
    private static readonly ContractEvent[] FirstPrepared = [.. InForce, .. Prepared(1, "60000.00")];
    private static readonly ContractEvent[] FirstPaid = [.. InForce, .. Paid(1, "60000.00")];

    [Fact]
    public void Takes_one_to_prepare_and_another_to_approve()
    {
        Assert.Equal(OrderOf(1, "60000.00"), Only(Prepare(1, FirstAccepted, Finance)));
        Assert.Equal(
            Approved(1),
            Only(Approve(1, FirstPrepared, FinanceApprover)));
    }

    [Theory]
    [InlineData("payment.accepterCannotPay", Officer)]
    [InlineData(Done, Finance)]
    [InlineData(Done, FinanceApprover)]
    public void Is_not_prepared_by_whoever_accepted_the_claim(string code, string account) =>
        Assert.Equal(code, CodeOf(Prepare(1, FirstAccepted, account)));

    [Theory]
    [InlineData("payment.accepterCannotPay", Officer)]
    [InlineData("payment.preparerCannotApprove", Finance)]
    [InlineData(Done, FinanceApprover)]
    public void Is_not_approved_by_whoever_accepted_or_prepared(string code, string account) =>
        Assert.Equal(code, CodeOf(Approve(1, FirstPrepared, account)));

    [Fact]
    public void Is_prepared_once()
    {
        Assert.Equal("payment.alreadyPrepared", CodeOf(Prepare(1, FirstPrepared, FinanceApprover)));
        Assert.Equal("payment.accepterCannotPay", CodeOf(Prepare(1, FirstPrepared, Officer)));
    }

    [Fact]
    public void Is_prepared_before_it_is_approved()
    {
        Assert.Equal("payment.notPrepared", CodeOf(Approve(1, FirstAccepted, FinanceApprover)));
        Assert.Equal("payment.notPrepared", CodeOf(Approve(1, FirstAccepted, Officer)));
    }

    [Fact]
    public void Waits_for_an_accepted_claim()
    {
        foreach (var given in new[] { InForce, [.. InForce, .. Claimed(1)] })
        {
            Assert.Equal("instalment.notAccepted", CodeOf(Prepare(1, given, Finance)));
            Assert.Equal("instalment.notAccepted", CodeOf(Approve(1, given, FinanceApprover)));
        }
    }

    [Fact]
    public void Happens_once()
    {
        Assert.Equal("instalment.alreadyPaid", CodeOf(Prepare(1, FirstPaid, Officer)));
        Assert.Equal("instalment.alreadyPaid", CodeOf(Approve(1, FirstPaid, Officer)));
    }

    [Fact]
    public void Knows_only_the_instalments_that_were_agreed()
    {
        Assert.Equal("instalment.notFound", CodeOf(Prepare(4, FirstPrepared, Finance)));
        Assert.Equal("instalment.notFound", CodeOf(Approve(0, FirstPrepared, FinanceApprover)));
    }

    [Theory]
    [InlineData("2026-06-08", "0.00")]
    [InlineData("2026-06-09", "30.00")]
    [InlineData("2026-06-18", "300.00")]
    public void Owes_interest_from_the_first_day_after_the_due_day(string day, string interest) => Assert.Equal(
        PaymentOf(1, "60000.00", interest, day: day),
        Only(Settle([.. InForce, .. AtBank(1, "60000.00")], 1, "60000.00", day)));

    private static Decision<ContractEvent> Prepare(int no, IEnumerable<ContractEvent> given, string account) =>
        Paying.Decide(Given(given), new PreparePayment(no, As(account)), PaymentFacts.Clear);

    private static Decision<ContractEvent> Approve(
        int no, IEnumerable<ContractEvent> given, string account, string at = InTime) =>
        Paying.Decide(Given(given), new ApprovePayment(no, At(at, account)), PaymentFacts.Clear);
}
