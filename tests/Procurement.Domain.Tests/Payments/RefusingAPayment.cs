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
            [InvoiceDuplicate] = () => Claiming.Claim(Given(InForce), 1, "INV-1", invoiceTaken: true, Somebody),
            [NotClaimed] = () => Claiming.Accept(Given(InForce), 1, WorkingDays, Somebody),
            [NotAccepted] = () => Paying.Prepare(Given(InForce), 1, Somebody),
            [NotPaid] = () => Paying.Bounce(Given(InForce), 1, null, Somebody),
            [NotPrepared] = () => Approve(FinanceApprover, [.. InForce, .. Accepted(1)]),
            [AlreadyPrepared] = () => Paying.Prepare(Given([.. InForce, .. Prepared(1, "60000.00")]), 1, Somebody),
            [SignerCannotAccept] = () =>
                Claiming.Accept(Given([.. InForce, .. Claimed(1)]), 1, WorkingDays, Somebody with { Account = Approver }),
            [AccepterCannotPay] = () => Approve(Officer, [.. InForce, .. Prepared(1, "60000.00")]),
            [PreparerCannotApprove] = () => Approve(Finance, [.. InForce, .. Prepared(1, "60000.00")]),
        });

    private static Decision<ContractEvent> Claim(int no, IEnumerable<ContractEvent> given) =>
        Claiming.Claim(Given(given), no, "INV-1", invoiceTaken: false, Somebody);

    private static Decision<ContractEvent> Approve(string account, IEnumerable<ContractEvent> given) => Paying.Approve(
        Given(given), 1, LateInterest.DailyRateFrom20250601, Somebody with { Account = account });
}
