using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Payments.PaymentRefusals;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Payments.InvoiceExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

public sealed class RefusingAPayment
{
    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(PaymentRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [InstalmentNotFound] = () => Claim(4, InForce),
            [AlreadyPaid] = () => Claim(1, [.. InForce, .. Paid(1, "60000.00")]),
            [AlreadyClaimed] = () => Claim(1, [.. InForce, .. Claimed(1)]),
            [ConditionNotMet] = () => Claim(2, InForce),
            [OutOfOrder] = () => Claim(2, [.. InForce, MidtermPass]),
            [InvoiceDuplicate] = () =>
                Claiming.Decide(Given(InForce), new ClaimInstalment(1, Invoice("INV-1"), Somebody), invoiceTaken: true),
            [NotClaimed] = () => Claiming.Decide(Given(InForce), new AcceptClaim(1, Somebody), WorkingDays),
            [NotAccepted] = () => Paying.Decide(Given(InForce), new PreparePayment(1, Somebody), PaymentFacts.Clear),
            [NotPaid] = () => BankReturns.Decide(Given(InForce), new BouncePayment(1, null, Somebody)),
            [NotPrepared] = () => Approve(FinanceApprover, [.. InForce, .. Accepted(1)]),
            [AlreadyPrepared] = () =>
                Paying.Decide(Given([.. InForce, .. Prepared(1, "60000.00")]), new PreparePayment(1, Somebody), PaymentFacts.Clear),
            [SignerCannotAccept] = () =>
                Claiming.Decide(
                    Given([.. InForce, .. Claimed(1)]),
                    new AcceptClaim(1, As(Approver)),
                    WorkingDays),
            [AccepterCannotPay] = () => Approve(Officer, [.. InForce, .. Prepared(1, "60000.00")]),
            [BouncerCannotPrepare] = () => Paying.Decide(
                Given([.. InForce, .. Paid(1, "60000.00"), Bounced(1, "60000.00")]),
                new PreparePayment(1, As(Bouncer)), PaymentFacts.Clear),
            [SignerCannotApprove] = () => Approve(Approver, [.. InForce, .. Prepared(1, "60000.00")]),
            [FundInsufficient] = () => Approve(FinanceApprover,
            [
                .. ReturnedAfterEnd, new BankReturnDecided(1, BankReturnOutcome.PayAgain, "?"),
                OrderOf(1, "60000.00", 2),
            ]),
            [NoBankReturn] = () => Return(BankReturnOutcome.Keep, [.. InForce, .. Paid(1, "60000.00")]),
            [BankReturnAlreadyDecided] = () => Return(
                BankReturnOutcome.Keep, [.. ReturnedAfterEnd, new BankReturnDecided(1, BankReturnOutcome.Keep, "?")]),
            [NotApproved] = () => Withdraw([.. InForce, .. Prepared(1, "60000.00")]),
            [OrderInBatch] = () => Withdraw([.. InForce, .. AtBank(1, "60000.00")]),
            [AlreadyApproved] = () => Approve("another", [.. InForce, .. Ordered(1, "60000.00")]),
            [NotOrdered] = () => BankFacts.Decide(
                Given([.. InForce, .. Prepared(1, "60000.00")]), new BatchPayment(1, OrderId(1), Batch, As(Bank))),
            [ApproverCannotApproveTwice] = () => Approve(
                FinanceApprover, [.. InForce, .. Prepared(1, "60000.00"), Approved(1, isLast: false)]),
            [SignerCannotPrepare] = () => PrepareWith(PaymentFacts.Clear, Approver),
            [ThresholdUnknown] = () => Paying.Decide(
                Given([.. InForce, .. Prepared(1, "60000.00")]),
                new ApprovePayment(1, As(FinanceApprover)),
                PaymentFacts.Clear with { ThirdApproverFrom = null }),
            [FactUnreadable] = () => PrepareWith(PaymentFacts.Clear with { ObjectionOpen = null }),
            [ObjectionOpen] = () => PrepareWith(PaymentFacts.Clear with { ObjectionOpen = true }),
            [BreachOpen] = () => PrepareWith(PaymentFacts.Clear with { BreachOpen = true }),
            [ReceivableOpen] = () => PrepareWith(PaymentFacts.Clear with { ReceivableOpen = true }),
            [InvoiceIncomplete] = () => InvoiceExamples.Claim(AmendmentExamples.Documented(), null),
            [InvoiceInFuture] = () => InvoiceExamples.Claim(
                Given(InForce), Paper with { Date = Day("2026-04-11") }),
            [InvoiceAmountWrong] = () => InvoiceExamples.Claim(
                Given(InForce), Paper with { Amount = Yuan("60000.01") }),
            [InvoicePayeeDiffers] = () => InvoiceExamples.Claim(
                Given(InForce), Paper with { PayeeName = "乙中心" }),
            [PreparerCannotApprove] = () => Approve(Finance, [.. InForce, .. Prepared(1, "60000.00")]),
        });

    private static readonly ContractEvent[] ReturnedAfterEnd =
        [.. InForce, .. Paid(1, "60000.00"), new ContractTerminated("?"), Bounced(1, "60000.00")];

    private static Decision<ContractEvent> Return(BankReturnOutcome outcome, IEnumerable<ContractEvent> given) =>
        BankReturns.Decide(Given(given), new DecideBankReturn(1, outcome, "?", Somebody));

    private static Decision<ContractEvent> Claim(int no, IEnumerable<ContractEvent> given) =>
        Claiming.Decide(Given(given), new ClaimInstalment(no, Invoice("INV-1"), Somebody), invoiceTaken: false);

    private static Decision<ContractEvent> PrepareWith(PaymentFacts facts, string account = Finance) =>
        Paying.Decide(Given([.. InForce, .. Accepted(1)]), new PreparePayment(1, As(account)), facts);

    private static Decision<ContractEvent> Withdraw(IEnumerable<ContractEvent> given) =>
        Paying.Decide(Given(given), new WithdrawPaymentOrder(1, "?", As(Finance)));

    private static Decision<ContractEvent> Approve(string account, IEnumerable<ContractEvent> given) =>
        Paying.Decide(
            Given(given),
            new ApprovePayment(1, As(account)), PaymentFacts.Clear);
}
