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
            [NotFound] = () => Ending.Close(null, Somebody),
            [NotActive] = () => Ending.Close(Given([.. Offered, new ContractLapsed(SignBy)]), Somebody),
            [NotInForce] = () => Ending.Close(Given(Offered), Somebody),
            [SupplierSignsFirst] = () => Signing.Sign(Given(Offered), Party.Purchaser, Somebody),
            [AlreadySigned] = () => Signing.Decline(Given(InForce), null, Somebody),
            [SigningExpired] = () =>
                Signing.Sign(Given(Offered), Party.Supplier, At("2026-05-07T00:00:00+08:00")),
            [FinalEvaluationMissing] = () => Ending.Close(Given(InForce), Somebody),
            [InstalmentOutstanding] = () => Ending.Close(Given([.. InForce, Graded("60")]), Somebody),
            [RecoveryOutstanding] = () => Ending.Close(Given(AllPaid), Somebody),
            [RecoveryExceedsOutstanding] = () => Ending.Recover(Given(AllPaid), Yuan("100000.01"), Somebody),
            [NotLapsed] = () => Signing.Lapse(Given(Offered), Somebody),
            [AlreadyOffered] = () => Signing.Offer(Given(Offered), Terms, AwardDay, 30, WorkingDays),
        });
}
