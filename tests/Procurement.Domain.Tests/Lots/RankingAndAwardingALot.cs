using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Lots.LotExamples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Lots;

/// <summary>From the ranking of a lot to its final award.</summary>
public sealed class RankingAndAwardingALot
{
    [Fact]
    public void Is_ranked_once()
    {
        Assert.Equal(Done, CodeOf(Rank(Fixed)));
        Assert.Equal("lot.alreadyRanked", CodeOf(Rank(Ranked)));
        Assert.Equal("ranking", Given(Ranked).RankingDigest);
    }

    [Fact]
    public void Is_awarded_once_to_those_who_are_awarded_then()
    {
        Assert.Equal(new LotAwarded(FinalDay), Only(Award(Ranked)));
        Assert.Empty(Happened(Award(Awarded)));

        var later = Given([.. Awarded, new AwardLost("A", Outcome.Declined, FinalDay, "C")]);
        Assert.Equal(["A", "B"], later.Standings.Where(one => one.Final).Select(one => one.Proposal));
        Assert.Equal(["B", "C"], later.Awarded.Select(one => one.Proposal));
    }

    [Fact]
    public void Holds_as_many_standings_as_settings_may_announce_and_no_more()
    {
        var most = Enumerable.Range(1, LotSteps.StandingsMax)
            .Select(rank => Standing($"P{rank}", rank, "1.00", Outcome.Awarded))
            .ToArray();
        Assert.Equal(600, most.Length);
        Assert.Equal(Done, CodeOf(LotSteps.Decide(Given(Fixed), new RankLot("?", most, InNotice))));
        LotStanding[] more = [.. most, Standing("P601", 601, "1.00", Outcome.Reserve)];
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LotSteps.Decide(Given(Fixed), new RankLot("?", more, InNotice)));
    }

    [Fact]
    public void Every_refusal_has_an_example()
    {
        CoversAll(typeof(LotRefusals), new Dictionary<Refusal, Func<Decision<LotEvent>>>
        {
            [LotRefusals.NotFound] = () => LotSteps.Decide(null, new AwardLot(FinalDay, InNotice)),
            [LotRefusals.AlreadyRanked] = () => Rank(Ranked),
            [LotRefusals.NotRanked] = () => Award(Fixed),
        });
        CoversAll(typeof(LossRefusals), new Dictionary<Refusal, Func<Decision<LotEvent>>>
        {
            [LossRefusals.NotFinal] = () => Lose(Ranked, "A"),
            [LossRefusals.NotAwarded] = () => Lose(Awarded, "C"),
        });
    }

    [Fact]
    public void Begins_with_its_contenders()
    {
        Assert.Throws<InvalidOperationException>(() => LotHistory.Apply(null, new LotAwarded(FinalDay)));
        Assert.Equal("lot.notFound", CodeOf(LotSteps.Decide(null, new RankLot("?", [], InNotice))));
        Assert.Equal("lot.notFound", CodeOf(LosingAnAward.Decide(
            null, new LoseAward("A", Outcome.Declined, FinalDay, InNotice), OneLot)));
        Assert.Equal("lot.notFound", CodeOf(LosingAnAward.Decide(
            null, new DisqualifyProposal("A", "O1", InNotice), OneLot)));
    }

    [Fact]
    public void Knows_the_effect_of_every_event()
    {
        var known = typeof(LotEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(LotEvent));
        LotEvent[] all =
        [
            .. Ranked,
            new ProposalDisqualified("A", "O1", "D"),
            new LotAwarded(FinalDay),
            new AwardLost("B", Outcome.Declined, FinalDay, "C"),
            new SuccessionRefused("B", "C", FinalDay, "fund.insufficient", null),
        ];
        Assert.Equal(known.ToHashSet(), all.Select(one => one.GetType()).ToHashSet());
        Assert.Equal(["A Disqualified", "B Declined", "C Reserve", "D Awarded"], Outcomes(all));
    }

    private static Decision<LotEvent> Rank(IEnumerable<LotEvent> given) => LotSteps.Decide(
        Given(given), new RankLot("ranking", [Standing("A", 1, "1.00", Outcome.Awarded)], InNotice));

    private static Decision<LotEvent> Award(IEnumerable<LotEvent> given) =>
        LotSteps.Decide(Given(given), new AwardLot(FinalDay, InNotice));

    private static Decision<LotEvent> Lose(IEnumerable<LotEvent> given, string proposal) =>
        LosingAnAward.Decide(Given(given), new LoseAward(proposal, Outcome.Declined, FinalDay, InNotice), OneLot);
}
