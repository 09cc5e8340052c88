using Procurement.Domain.Challenges;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Challenges;

public sealed class KeepingProcurementBack
{
    // Whoever adds an event says here whether a challenge keeps it back.
    [Fact]
    public void Keeps_back_the_award_signatures_and_payments_and_nothing_else() => Assert.Equal(
        [
            "ContractAmended", "DocumentSigned", "FinalAwardDecided", "PaymentApproved", "PaymentBatched",
            "PaymentPrepared", "PurchaserSigned", "SupplierSigned",
        ],
        Standstill.KeptBack.Select(type => type.Name).Order());

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(StandstillRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [StandstillRefusals.KeptBack] = () => Standstill.Over<ContractEvent>(new PurchaserSigned(), "C1"),
        });

    [Fact]
    public void Names_the_case_and_lets_everything_else_pass()
    {
        Decision<RoundEvent> award = new FinalAwardDecided(Day("2026-04-01"));
        var refused = Assert.IsType<Decision<RoundEvent>.Refused>(Standstill.Over(award, "C1"));
        Assert.Equal("C1", Assert.Single(refused.Why).Value);
        Assert.Same(award, Standstill.Over(award, null));
        Decision<ContractEvent> declined = new ContractDeclined(Day("2026-04-01"), null);
        Assert.Same(declined, Standstill.Over(declined, "C1"));
        Decision<ContractEvent> not = ContractRefusals.NotActive;
        Assert.Same(not, Standstill.Over(not, "C1"));
    }
}
