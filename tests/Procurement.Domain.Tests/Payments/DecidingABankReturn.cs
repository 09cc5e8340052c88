using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

/// <summary>Money that comes back after the contract has ended waits for a person to say what becomes of it.</summary>
public sealed class DecidingABankReturn
{
    private static readonly ContractEvent Again = new BankReturnDecided(1, BankReturnOutcome.PayAgain, "账户已更正");
    private static readonly ContractEvent Kept = new BankReturnDecided(1, BankReturnOutcome.Keep, "供应商已注销");

    // Terminated, and closed after everything was paid and spent.
    private static readonly ContractEvent[][] Ends =
    [
        [.. InForce, .. Paid(1, "60000.00"), new ContractTerminated("?"), Bounced(1, "60000.00")],
        [.. AllPaid, Spent("100000.00"), new ContractClosed(), Bounced(1, "60000.00")],
    ];

    public static TheoryData<int> EveryEnd => [0, 1];

    [Theory]
    [MemberData(nameof(EveryEnd))]
    public void Pays_the_same_amount_again_by_two_more_people(int end)
    {
        ContractEvent[] given = Ends[end];
        Assert.Equal("contract.notActive", CodeOf(Prepare(given)));
        Assert.Equal(Again, Only(Decide(BankReturnOutcome.PayAgain, "账户已更正", given)));

        var prepared = Only(Prepare([.. given, Again]));
        Assert.Equal(OrderOf(1, "60000.00", 2), prepared);
        Assert.Equal("payment.accepterCannotPay", CodeOf(Prepare([.. given, Again], Clerk)));
        Assert.Equal("payment.bouncerCannotPrepare", CodeOf(Prepare([.. given, Again], Bouncer)));
        Assert.Equal("payment.preparerCannotApprove", CodeOf(Approve([.. given, Again, prepared], "60000.00", Finance)));

        ContractEvent[] sent =
            [.. given, Again, prepared, Only(Approve([.. given, Again, prepared], "60000.00")), Batched(1, 2)];
        ContractEvent[] paid = [.. sent, Only(Settle(sent, 1, "60000.00", ordinal: 2))];
        Assert.Equal(PaymentOf(1, "60000.00", ordinal: 2), paid[^1]);
        var instalment = Given(paid).Instalment(1)!;
        Assert.Equal((InstalmentStatus.Paid, null), (instalment.Status, instalment.BankReturn));
        Assert.Equal(Given(given).Status, Given(paid).Status);
        Assert.Equal(Given(given[..^1]).Paid, Given(paid).Paid);
    }

    [Theory]
    [MemberData(nameof(EveryEnd))]
    public void Needs_money_in_the_fund_to_pay_again(int end)
    {
        ContractEvent[] prepared = [.. Ends[end], Again, OrderOf(1, "60000.00", 2)];
        Assert.Equal("payment.fundInsufficient", CodeOf(Approve(prepared, "59999.99")));
        Assert.Equal("payment.fundInsufficient", CodeOf(Approve(prepared, null)));
        Assert.Equal(Done, CodeOf(Approve(prepared, "60000.00")));
    }

    [Theory]
    [MemberData(nameof(EveryEnd))]
    public void Is_kept_for_a_reason_and_may_be_decided_anew_until_an_order_is_prepared(int end)
    {
        ContractEvent[] given = Ends[end];
        Assert.Equal(Kept, Only(Decide(BankReturnOutcome.Keep, "供应商已注销", given)));
        Assert.Equal(InstalmentStatus.Cancelled, Given([.. given, Kept]).Instalment(1)!.Status);
        Assert.Equal("contract.notActive", CodeOf(Prepare([.. given, Kept])));
        Assert.Equal("bankReturn.alreadyDecided", CodeOf(Decide(BankReturnOutcome.Keep, "?", [.. given, Kept])));
        Assert.Equal(Done, CodeOf(Decide(BankReturnOutcome.PayAgain, "?", [.. given, Kept])));
        Assert.Equal(Done, CodeOf(Decide(BankReturnOutcome.Keep, "?", [.. given, Again])));
        Assert.Equal(
            "payment.alreadyPrepared",
            CodeOf(Decide(BankReturnOutcome.Keep, "?", [.. given, Again, OrderOf(1, "60000.00", 2)])));
    }

    [Fact]
    public void Survives_the_closing_of_a_terminated_contract()
    {
        var closed = Given([.. Ends[0], Again, new ContractClosed()]);
        Assert.Equal(ContractStatus.Closed, closed.Status);
        Assert.Equal(Done, CodeOf(Paying.Decide(closed, new PreparePayment(1, As(Finance)), PaymentFacts.Clear)));
    }

    [Fact]
    public void Goes_to_a_confirmed_account()
    {
        ContractEvent[] changed =
        [
            .. Ends[0], new PayeeChangeProposed(OtherPayee, Party.Supplier),
            new PayeeChanged(Payee, OtherPayee, Supplier), Again,
        ];
        var prepared = Assert.IsType<PaymentPrepared>(Only(Prepare(changed)));
        Assert.Equal((OtherPayee, OtherPayee), (prepared.Payee, prepared.PayeeChanged!.To));
        // Once it was decided to pay, the account stays.
        Assert.Equal("payee.locked", CodeOf(ChangingThePayee.Decide(
            Given(changed), new ProposePayeeChange(Party.Supplier, As(Supplier)), Payee)));
    }

    private static Decision<ContractEvent> Decide(
        BankReturnOutcome outcome, string reason, IEnumerable<ContractEvent> given) =>
        BankReturns.Decide(Given(given), new DecideBankReturn(1, outcome, reason, As(Approver)));

    private static Decision<ContractEvent> Prepare(IEnumerable<ContractEvent> given, string account = Finance) =>
        Paying.Decide(Given(given), new PreparePayment(1, As(account)), PaymentFacts.Clear);

    private static Decision<ContractEvent> Approve(
        IEnumerable<ContractEvent> given, string? available, string account = FinanceApprover) => Paying.Decide(
            Given(given),
            new ApprovePayment(1, As(account)),
            PaymentFacts.Clear with { Available = available is null ? null : Yuan(available) });
}
