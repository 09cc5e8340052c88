using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Evaluation;

public sealed class ScoringProposals
{
    private static readonly EvaluationSettings PriceOnly =
        PricedRules with { Criteria = [.. PricedRules.Criteria.Where(criterion => criterion.Ref == "price")] };

    [Fact]
    public void Takes_the_mean_of_all_totals_below_the_number_to_trim_from()
    {
        var scored = Score(Rules, "10", "20", "30", "30");
        Assert.Equal(Number("22.5"), scored.Score);
        Assert.Equal(4, scored.Sheets);
    }

    [Fact]
    public void Drops_the_highest_and_the_lowest_total_from_that_number_on()
    {
        var scored = Score(Rules, "0", "20", "30", "31", "40");
        Assert.Equal(27, scored.Score);
        Assert.Equal(5, scored.Sheets);
    }

    [Fact]
    public void Drops_as_many_of_each_end_as_the_round_says()
    {
        string[] totals = ["0", "10", "20", "30", "40"];
        Assert.Equal(15, Score(Rules with { Trim = new Trim(Highest: 2, Lowest: 1, From: 5) }, totals).Score);
        Assert.Equal(25, Score(Rules with { Trim = new Trim(Highest: 1, Lowest: 2, From: 5) }, totals).Score);
    }

    [Fact]
    public void Drops_one_only_of_equal_totals() => Assert.Equal(
        new Fraction(100, 3), Score(Rules, "20", "40", "40", "40", "20").Score);

    [Fact]
    public void Keeps_the_exact_fraction_that_no_decimal_shows() =>
        Assert.Equal(new Fraction(61, 3), Score(Rules, "20", "20", "21").Score);

    [Fact]
    public void Trims_nothing_when_nothing_would_remain() => Assert.Equal(
        15, Score(Rules with { Trim = new Trim(1, 1, 2) }, "10", "20").Score);

    [Fact]
    public void Does_not_trim_where_the_round_does_not() =>
        Assert.Equal(20, Score(Rules with { Trim = null }, "0", "20", "20", "20", "40").Score);

    [Fact]
    public void Leaves_the_means_of_criteria_untrimmed()
    {
        var scored = Score(Rules, "0", "20", "30", "30", "40");
        Assert.Equal(24, scored.Means["need"]);
        Assert.Equal(0, scored.Means["design"]);
    }

    [Fact]
    public void Gives_no_judged_points_without_sheets()
    {
        var scored = Score(PricedRules);
        Assert.Equal(20, scored.Score);
        Assert.Equal(0, scored.Means["need"]);
        Assert.Equal(0, scored.Sheets);
    }

    [Fact]
    public void Ignores_sheets_of_proposals_that_were_not_examined() =>
        Assert.Equal(40, Assert.Single(Scoring.Of(
            Rules, [Proposal("P1")], [Sheet("P1", "40", "0"), Sheet("P2", "10", "0")])).Score);

    [Fact]
    public void Throws_for_a_sheet_without_a_judged_criterion() => Assert.Throws<KeyNotFoundException>(
        () => Scoring.Of(
            Rules, [Proposal("P1")], [new ScoreSheet("P1", new Dictionary<string, Fraction>(), Grant.ClosesAt)]));

    // 480 000 from a small enterprise with 10 % off, 450 000, and 500 000 from a social organization.
    [Theory]
    [InlineData(20, "20.00", "19.20", "17.28")]
    [InlineData(10, "10.00", "9.60", "8.64")]
    public void Gives_price_points_by_the_lowest_evaluated_price(int points, string a, string b, string c)
    {
        var settings = PriceOnly with { Criteria = [PriceOnly.Criteria[0] with { Points = points }] };
        ExaminedProposal[] examined =
        [
            Proposal("A", "480000.00") with { PriceDeduction = Number("0.10") },
            Proposal("B", "450000.00"),
            Proposal("C", "500000.00"),
        ];
        Assert.Equal([a, b, c], Scoring.Of(settings, examined, []).Select(scored => scored.Score.ToString(2)));
    }

    [Fact]
    public void Looks_for_the_lowest_price_in_the_proposal_s_own_lot()
    {
        ExaminedProposal[] examined = [Proposal("A", "100.00"), Proposal("B", "50.00") with { Lot = "L2" }];
        Assert.All(Scoring.Of(PriceOnly, examined, []), scored => Assert.Equal(20, scored.Score));
    }

    private static ScoredProposal Score(EvaluationSettings settings, params string[] need) =>
        Assert.Single(Scoring.Of(
            settings,
            [Proposal("P1")],
            need.Select(points => Sheet("P1", points, "0"))));
}
