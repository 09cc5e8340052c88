using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class MeteringAContract
{
    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(MeteringRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [MeteringRefusals.ExceedsContract] = () => Add(Given(InForce), "2026-05", "100000.01"),
            [MeteringRefusals.Nothing] = () => Add(Given(InForce), "2026-05", "0.00"),
        });

    [Fact]
    public void Takes_each_month_out_of_what_is_agreed_from_the_last_on_and_never_adds_to_it()
    {
        var metered = Then(Given(InForce), "2026-05", "15000.00");

        Assert.Equal(
            ["60000.00", "25000.00", "0.00", "15000.00"], metered.Instalments.Select(one => $"{one.Amount}"));
        Assert.Equal(Terms.Amount, Money.Sum(metered.Instalments.Select(one => one.Amount)));
        Assert.Empty(Happened(Add(metered, "2026-05", "15000.00")));
        Assert.Equal(MeteringRefusals.ExceedsContract.Code, CodeOf(Add(metered, "2026-06", "85000.01")));
        Assert.Equal(ContractRefusals.NotInForce.Code, CodeOf(Add(Given(Offered), "2026-05", "1.00")));
    }

    [Fact]
    public void Lets_months_be_claimed_in_any_order_beside_what_is_agreed()
    {
        var metered = Then(Then(Given(InForce), "2026-05", "10000.00"), "2026-06", "5000.00");

        Assert.True(Claiming.IsClaimable(metered, metered.Instalment(5)!));
        Assert.True(Claiming.IsClaimable(metered, metered.Instalment(1)!));
        Assert.False(Claiming.IsClaimable(metered, metered.Instalment(2)!));
        Assert.Equal(Yuan("5000.00"), metered.Payable(metered.Instalment(5)!));
    }

    private static Decision<ContractEvent> Add(Contract contract, string month, string amount) =>
        Metering.Decide(contract, new AddMeteredInstalment("L1", month, Yuan(amount), Somebody));

    private static Contract Then(Contract contract, string month, string amount) =>
        ContractHistory.Apply(contract, Only(Add(contract, month, amount)), Somebody);
}
