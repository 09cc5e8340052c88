using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Examples;

namespace Procurement.Domain.Tests.Lots;

public sealed class PromotingAReserve
{
    [Theory]
    [InlineData(Outcome.Disqualified)]
    [InlineData(Outcome.Declined)]
    [InlineData(Outcome.Expired)]
    public void Takes_the_first_in_ranking_order_when_an_award_falls_away(Outcome fallen) => Assert.Equal(
        "C",
        Next(
            ("A", "40000.00", fallen),
            ("B", "40000.00", Outcome.Awarded),
            ("C", "40000.00", Outcome.Reserve),
            ("D", "1.00", Outcome.Reserve)));

    [Fact]
    public void Passes_over_a_reserve_that_the_money_left_does_not_cover() => Assert.Equal(
        "D",
        Next(
            ("A", "40000.00", Outcome.Declined),
            ("B", "60000.00", Outcome.Awarded),
            ("C", "40000.01", Outcome.Reserve),
            ("D", "40000.00", Outcome.Reserve)));

    [Fact]
    public void Takes_a_reserve_that_ranks_above_the_award_that_fell_away() => Assert.Equal(
        "A",
        Next(
            ("A", "90000.00", Outcome.Reserve),
            ("B", "60000.00", Outcome.Declined),
            ("C", "10000.00", Outcome.Awarded)));

    [Fact]
    public void Takes_nobody_who_is_not_a_reserve() => Assert.Null(
        Next(("A", "40000.00", Outcome.Declined), ("B", "1.00", Outcome.Rejected), ("C", "1.00", Outcome.Expired)));

    [Fact]
    public void Takes_nobody_while_every_place_is_taken() => Assert.Null(
        Next(("A", "1.00", Outcome.Awarded), ("B", "1.00", Outcome.Awarded), ("C", "1.00", Outcome.Awarded),
            ("D", "1.00", Outcome.Reserve)));

    [Fact]
    public void Passes_over_a_reserve_whose_site_somebody_else_serves()
    {
        LotStanding[] standings =
        [
            LotExamples.Standing("A", 1, "1.00", Outcome.Declined) with { Sites = ["S1", "S2"] },
            LotExamples.Standing("B", 2, "1.00", Outcome.Awarded) with { Sites = ["S3"] },
            LotExamples.Standing("C", 3, "1.00", Outcome.Reserve) with { Sites = ["S2", "S3"] },
            LotExamples.Standing("D", 4, "1.00", Outcome.Reserve) with { Sites = ["S2"] },
        ];
        Assert.Equal("D", Promotion.NextOrNull(OneLot, standings));
        standings[1] = standings[1] with { Outcome = Outcome.Expired };
        Assert.Equal("C", Promotion.NextOrNull(OneLot, standings));
    }

    private static string? Next(params (string Proposal, string Requested, Outcome Outcome)[] standings) =>
        Promotion.NextOrNull(
            OneLot,
            [.. standings.Select((one, index) => LotExamples.Standing(one.Proposal, index + 1, one.Requested, one.Outcome))]);
}
