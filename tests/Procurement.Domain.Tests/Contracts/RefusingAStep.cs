using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Payments;
using static Procurement.Domain.Contracts.ContractRefusals;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class RefusingAStep
{
    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ContractRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [NotFound] = () => Ending.Decide(null, new CloseContract(Somebody)),
            [NotActive] = () =>
                Ending.Decide(Given([.. Offered, new ContractLapsed(SignBy)]), new CloseContract(Somebody)),
            [NotInForce] = () => Ending.Decide(Given(Offered), new CloseContract(Somebody)),
            [ContractRefusals.Suspended] = () => Claiming.Decide(
                Given([.. InForce, new ContractSuspended(new(
                    AwardDay, SignBy, SuspensionGrounds.PublicInterest, "?", "?", Somebody))]),
                new ClaimInstalment(1, Invoice("INV-1"), Somebody),
                invoiceTaken: false),
            [SupplierSignsFirst] = () => Signing.Decide(Given(Offered), new SignContract(Party.Purchaser, Somebody)),
            [AlreadySigned] = () => Signing.Decide(Given(InForce), new DeclineContract(null, Somebody)),
            [SigningExpired] = () =>
                Signing.Decide(Given(Offered), new SignContract(Party.Supplier, At("2026-05-07T00:00:00+08:00"))),
            [FinalEvaluationMissing] = () => Ending.Decide(Given(InForce), new CloseContract(Somebody)),
            [InstalmentOutstanding] = () =>
                Ending.Decide(Given([.. InForce, Graded("60")]), new CloseContract(Somebody)),
            [RecoveryOutstanding] = () => Ending.Decide(Given(AllPaid), new CloseContract(Somebody)),
            [RecoveryExceedsOutstanding] = () =>
                Ending.Decide(Given(AllPaid), new RecoverMoney(Yuan("100000.01"), Somebody)),
            [RecoveryNotPositive] = () => Ending.Decide(Given(AllPaid), new RecoverMoney(Yuan("0.00"), Somebody)),
            [ExpenditureNegative] = () =>
                Spending.Decide(Given(InForce), new ReportExpenditure(Yuan("-0.01"), Somebody)),
            [ExpenditureNotReported] = () => Accept("1.00", null, InForce),
            [ExpenditureAboveReported] = () => Accept("1.01", null, [.. InForce, Reported("1.00")]),
            [ExpenditureReasonMissing] = () => Accept("0.99", null, [.. InForce, Reported("1.00")]),
            [BothSides] = () => Signing.Decide(Given(HalfSigned), new SignContract(Party.Purchaser, As("drafter"))),
            [PayeeLocked] = () => Propose(OtherPayee, [.. InForce, .. Accepted(1)]),
            [PayeeChangeWaits] = () => Propose(OtherPayee, [.. InForce, Proposed]),
            [PayeeUnchanged] = () => Propose(Payee, InForce),
            [PayeeNotProposed] = () => Confirm("87654321", Finance, InForce),
            [PayeeNumberDiffers] = () => Confirm("12345678", Finance, [.. InForce, Proposed]),
            [PayeeNotInRegistry] = () => Propose(null, InForce),
            [PayeeProposerCannotConfirm] = () => Confirm("87654321", Clerk, [.. InForce, Proposed]),
            [NotLapsed] = () => Signing.Decide(Given(Offered), new LapseContract(Somebody)),
            [EvaluationSettled] = () => Execution.Decide(Given(AllPaid), new GradeFinal(60, Somebody)),
            [AlreadyOffered] = () =>
                Signing.Decide(Given(Offered), new OfferContract(Terms, AwardDay, 30, Somebody), WorkingDays),
        });

    private static readonly ContractEvent Proposed = new PayeeChangeProposed(OtherPayee, Party.Purchaser);

    private static Decision<ContractEvent> Accept(string amount, string? reason, IEnumerable<ContractEvent> given) =>
        Spending.Decide(Given(given), new AcceptExpenditure(Yuan(amount), reason, Somebody));

    private static Decision<ContractEvent> Propose(BankAccount? registered, IEnumerable<ContractEvent> given) =>
        ChangingThePayee.Decide(Given(given), new ProposePayeeChange(Party.Purchaser, Somebody), registered);

    private static Decision<ContractEvent> Confirm(string number, string account, IEnumerable<ContractEvent> given) =>
        ChangingThePayee.Decide(Given(given), new ConfirmPayeeChange(number, As(account)), OtherPayee);
}
