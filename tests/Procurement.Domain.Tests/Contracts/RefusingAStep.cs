using Procurement.Domain.Contracts;
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
            [NotLapsed] = () => Signing.Decide(Given(Offered), new LapseContract(Somebody)),
            [EvaluationSettled] = () => Execution.Decide(Given(AllPaid), new GradeFinal(60, Somebody)),
            [AlreadyOffered] = () =>
                Signing.Decide(Given(Offered), new OfferContract(Terms, AwardDay, 30, Somebody), WorkingDays),
        });
}
