using Procurement.Domain.Contracts;
using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Lots.LotExamples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Lots;

/// <summary>An award is lost after the final award, and somebody follows.</summary>
public sealed class PassingAnAwardOn
{
    [Theory]
    [InlineData(Outcome.Declined)]
    [InlineData(Outcome.Expired)]
    public void Goes_to_the_first_reserve_that_the_money_covers(Outcome how)
    {
        var lost = new AwardLost("A", how, FinalDay, "C");
        Assert.Equal(lost, Only(Lose("A", how, Awarded)));
        Assert.Equal([$"A {how}", "B Awarded", "C Awarded", "D Reserve"], Outcomes([.. Awarded, lost]));
    }

    [Fact]
    public void Passes_over_who_asks_for_more_than_is_left() => Assert.Equal(
        new AwardLost("B", Outcome.Declined, FinalDay, "D"),
        Only(Lose("B", Outcome.Declined, Awarded)));

    [Fact]
    public void Goes_on_down_the_reserve_until_nobody_is_left()
    {
        LotEvent[] first = [.. Awarded, Only(Lose("A", Outcome.Declined, Awarded))];
        LotEvent[] second = [.. first, Only(Lose("C", Outcome.Expired, first))];
        Assert.Equal(["A Declined", "B Awarded", "C Expired", "D Awarded"], Outcomes(second));
        Assert.Equal(
            new AwardLost("D", Outcome.Expired, FinalDay, null), Only(Lose("D", Outcome.Expired, second)));
    }

    [Fact]
    public void Gives_away_no_more_places_than_the_lot_has() => Assert.Equal(
        new AwardLost("A", Outcome.Declined, FinalDay, null),
        Only(LosingAnAward.Decide(
            Given(Awarded),
            new LoseAward("A", Outcome.Declined, FinalDay, InNotice),
            OneLot with { MaximumAwards = 1 })));

    [Fact]
    public void Needs_the_final_award_of_the_lot()
    {
        Assert.Equal("award.notFinal", CodeOf(Lose("A", Outcome.Declined, Ranked)));
        Assert.Equal("award.notFinal", CodeOf(Lose("A", Outcome.Declined, Fixed)));
    }

    [Theory]
    [InlineData("C")]
    [InlineData("E")]
    [InlineData("Z")]
    public void Needs_an_award_to_lose(string proposal)
    {
        Assert.Equal("award.notAwarded", CodeOf(Lose(proposal, Outcome.Declined, Awarded)));
        Assert.Equal("award.notAwarded", CodeOf(Refuse(proposal, Awarded)));
    }

    [Fact]
    public void Is_lost_once() => Assert.Equal(
        "award.notAwarded",
        CodeOf(Lose("A", Outcome.Expired, [.. Awarded, new AwardLost("A", Outcome.Declined, FinalDay, "C")])));

    [Fact]
    public void Goes_to_the_next_when_the_fund_does_not_cover_the_successor()
    {
        LotEvent[] lost = [.. Awarded, new AwardLost("A", Outcome.Declined, FinalDay, "C")];

        LotEvent[] refused = [.. lost, Only(Refuse("C", lost))];
        LotEvent[] twice = [.. refused, Only(Refuse("D", refused))];

        Assert.Equal(["A Declined", "B Awarded", "C Reserve", "D Awarded"], Outcomes(refused));
        Assert.Equal(["A Declined", "B Awarded", "C Reserve", "D Reserve"], Outcomes(twice));
    }

    [Fact]
    public void Goes_to_nobody_before_whom_the_fund_has_refused_already()
    {
        LotEvent[] lost = [.. Awarded, new AwardLost("A", Outcome.Declined, FinalDay, "D")];

        Assert.Equal(
            new SuccessionRefused("A", "D", FinalDay, "fund.insufficient", null), Only(Refuse("D", lost)));
    }

    [Fact]
    public void Counts_each_contract_of_a_chain_from_the_day_the_award_passed_on()
    {
        // 6 May is the end of signing; the next contract counts from 7 May, the one after from 9 June.
        Assert.Equal("2026-05-06", SignBy("2026-04-01"));
        Assert.Equal("2026-05-07", AwardPassesOn("2026-05-06"));
        Assert.Equal("2026-06-08", SignBy("2026-05-07"));
        Assert.Equal("2026-06-09", AwardPassesOn("2026-06-08"));
        Assert.Equal("2026-07-09", SignBy("2026-06-09"));
    }

    private static string SignBy(string awardDay)
    {
        var offer = new OfferContract(Contracts.ContractExamples.Terms, Day(awardDay), 30, InNotice);
        var offered = Assert.IsType<ContractOffered>(Only(Signing.Decide(null, offer, WorkingDays)));
        return $"{offered.SignBy.Due:yyyy-MM-dd}";
    }

    private static string AwardPassesOn(string signBy)
    {
        var offered = ContractHistory.Apply(
            null, new ContractOffered(Contracts.ContractExamples.Terms, CountingExtensions.Until(Day(signBy))), InNotice);
        // However late it is noticed.
        var lapse = new LapseContract(InNotice with { At = Moment("2026-12-01T00:00:00+08:00") });
        return $"{Assert.IsType<ContractLapsed>(Only(Signing.Decide(offered, lapse))).AwardPassesOn:yyyy-MM-dd}";
    }

    private static Decision<LotEvent> Refuse(string proposal, IEnumerable<LotEvent> given) => LosingAnAward.Decide(
        Given(given), new RefuseSuccession("A", proposal, FinalDay, "fund.insufficient", InNotice), OneLot);

    private static Decision<LotEvent> Lose(string proposal, Outcome how, IEnumerable<LotEvent> given) =>
        LosingAnAward.Decide(Given(given), new LoseAward(proposal, how, FinalDay, InNotice), OneLot);
}
