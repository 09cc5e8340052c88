using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Payments.PaymentRefusals;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;

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
            [NotAccepted] = () => Paying.Decide(Given(InForce), new PreparePayment(1, Somebody)),
            [NotPaid] = () => BankReturns.Decide(Given(InForce), new BouncePayment(1, null, Somebody)),
            [NotPrepared] = () => Approve(FinanceApprover, [.. InForce, .. Accepted(1)]),
            [AlreadyPrepared] = () =>
                Paying.Decide(Given([.. InForce, .. Prepared(1, "60000.00")]), new PreparePayment(1, Somebody)),
            [SignerCannotAccept] = () =>
                Claiming.Decide(
                    Given([.. InForce, .. Claimed(1)]),
                    new AcceptClaim(1, As(Approver)),
                    WorkingDays),
            [AccepterCannotPay] = () => Approve(Officer, [.. InForce, .. Prepared(1, "60000.00")]),
            [BouncerCannotPrepare] = () => Paying.Decide(
                Given([.. InForce, .. Paid(1, "60000.00"), Bounced(1, "60000.00")]),
                new PreparePayment(1, As(Bouncer))),
            [SignerCannotApprove] = () => Approve(Approver, [.. InForce, .. Prepared(1, "60000.00")]),
            [FundInsufficient] = () => Approve(FinanceApprover,
            [
                .. ReturnedAfterEnd, new BankReturnDecided(1, BankReturnOutcome.PayAgain, "?"),
                OrderOf(1, "60000.00"),
            ]),
            [NoBankReturn] = () => Return(BankReturnOutcome.Keep, [.. InForce, .. Paid(1, "60000.00")]),
            [BankReturnAlreadyDecided] = () => Return(
                BankReturnOutcome.Keep, [.. ReturnedAfterEnd, new BankReturnDecided(1, BankReturnOutcome.Keep, "?")]),
            [PreparerCannotApprove] = () => Approve(Finance, [.. InForce, .. Prepared(1, "60000.00")]),
        });

    private static readonly ContractEvent[] ReturnedAfterEnd =
        [.. InForce, .. Paid(1, "60000.00"), new ContractTerminated("?"), Bounced(1, "60000.00")];

    private static Decision<ContractEvent> Return(BankReturnOutcome outcome, IEnumerable<ContractEvent> given) =>
        BankReturns.Decide(Given(given), new DecideBankReturn(1, outcome, "?", Somebody));

    private static Decision<ContractEvent> Claim(int no, IEnumerable<ContractEvent> given) =>
        Claiming.Decide(Given(given), new ClaimInstalment(no, Invoice("INV-1"), Somebody), invoiceTaken: false);

    private static Decision<ContractEvent> Approve(string account, IEnumerable<ContractEvent> given) =>
        Paying.Decide(
            Given(given),
            new ApprovePayment(1, As(account)));
}
