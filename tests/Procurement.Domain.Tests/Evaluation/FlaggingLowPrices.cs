using Procurement.Domain.Evaluation;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Evaluation;

public sealed class FlaggingLowPrices
{
    private static readonly AbnormallyLowPriceThresholds Thresholds = new(Number("0.5"), Number("0.5"), Number("0.45"));

    // 41 is above half the average of 78, but below half of 95 and below 45 % of 100.
    [Theory]
    [InlineData("100.00", new[] { "41.00", "95.00", "98.00" }, new[] { "41.00" })]
    [InlineData("90.00", new[] { "41.00", "95.00", "98.00" }, new[] { "41.00" })]
    [InlineData("90.00", new[] { "47.50", "95.00", "98.00" }, new string[0])]
    [InlineData("100.00", new[] { "45.00", "60.00" }, new string[0])]
    [InlineData("100.00", new[] { "44.99", "60.00" }, new[] { "44.99" })]
    [InlineData("100.00", new[] { "44.99" }, new[] { "44.99" })]
    [InlineData("100.00", new[] { "45.00" }, new string[0])]
    [InlineData("10.00", new[] { "15.00", "15.00", "99.00" }, new[] { "15.00", "15.00" })]
    [InlineData("10.00", new[] { "10.00", "10.00", "40.00" }, new string[0])]
    [InlineData("10.00", new[] { "10.00", "20.00", "30.00" }, new string[0])]
    public void Compares_with_the_average_the_second_lowest_and_the_ceiling(
        string ceiling, string[] prices, string[] flagged) =>
        Assert.Equal(flagged, Flagged(PricedRules, Yuan(ceiling), prices));

    [Fact]
    public void Compares_with_no_ceiling_where_there_is_none()
    {
        Assert.Empty(Flagged(PricedRules, null, "44999.99", "60000.00"));
        Assert.Equal(["29999.99"], Flagged(PricedRules, null, "29999.99", "60000.00"));
    }

    [Fact]
    public void Uses_the_price_before_any_deduction()
    {
        var small = Proposal("A", "45.00") with { PriceDeduction = Number("0.20") };
        Assert.Empty(AbnormallyLowPrice.Of(
            PricedRules, OneLot with { Ceiling = Yuan("100.00") }, [small, Proposal("B", "60.00")], Thresholds));
    }

    [Fact]
    public void Flags_nothing_where_price_is_not_scored() =>
        Assert.Empty(Flagged(Rules, Yuan("100.00"), "1.00", "99.00"));

    [Fact]
    public void Flags_nothing_in_an_empty_lot() => Assert.Empty(Flagged(PricedRules, Yuan("100.00")));

    [Fact]
    public void Follows_thresholds_that_a_purchaser_raised() => Assert.Equal(
        ["A"],
        AbnormallyLowPrice.Of(
            PricedRules,
            OneLot with { Ceiling = Yuan("100.00") },
            [Proposal("A", "64.99"), Proposal("B", "65.00")],
            Thresholds with { OfCeiling = Number("0.65") }));

    private static IEnumerable<string> Flagged(EvaluationSettings settings, Money? ceiling, params string[] prices)
    {
        ExaminedProposal[] ofLot = [.. prices.Select((price, i) => Proposal($"{i}", price))];
        var flagged = AbnormallyLowPrice.Of(settings, OneLot with { Ceiling = ceiling }, ofLot, Thresholds);
        return ofLot.Where(proposal => flagged.Contains(proposal.Id)).Select(proposal => proposal.Requested.ToString());
    }
}
