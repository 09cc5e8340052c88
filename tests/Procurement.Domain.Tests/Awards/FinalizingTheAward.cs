using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Awards.AwardRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Awards;

public sealed class FinalizingTheAward
{
    private static readonly RoundEvent[] Objected = [.. Noticed, new ObjectionRaised("O1", "E", "?")];

    [Fact]
    public void Waits_for_the_end_of_the_notice_period()
    {
        Assert.Equal("publicity.notEnded", CodeOf(Decide(At(ChinaTime.EndOfDay(Through).AddTicks(-1)), Objected)));
        Assert.Equal(Done, CodeOf(Decide(AfterNotice, Noticed)));
    }

    [Fact]
    public void Waits_for_the_answer_to_every_objection()
    {
        Assert.Equal("objection.unresolved", CodeOf(Decide(AfterNotice, Objected)));
        Assert.Equal(
            Done, CodeOf(Decide(AfterNotice, [.. Objected, new ObjectionResolved("O1", false, "?")])));
    }

    [Fact]
    public void Names_the_awarded_and_their_amounts_on_the_day_in_China()
    {
        var decided = Assert.IsType<FinalAwardDecided>(Only(Decide(At(Moment("2026-04-20T16:00:00+00:00")), Noticed)));
        Assert.Equal(FinalDay, decided.Day);
        Assert.Equal(
            [new AwardedAmount("A", Yuan("50000.00")), new AwardedAmount("B", Yuan("30000.00"))],
            decided.Awards);
    }

    [Fact]
    public void Is_made_when_the_fund_committed_the_money()
    {
        var made = Assert.IsType<FinalAwardMade>(Only(Settle(null)));
        Assert.Equal(FinalDay, made.Day);
        Assert.Equal(["A", "B"], made.Awards.Select(one => one.Proposal));
    }

    [Fact]
    public void Returns_to_the_notice_when_the_fund_did_not()
    {
        RoundEvent[] refused = [.. Decided, Only(Settle("fund.insufficient"))];
        var round = Given(refused);
        Assert.Equal((RoundPhase.Notice, "fund.insufficient"), (round.Phase, round.FinalAwardRefused));
        Assert.Null(round.FinalDay);

        // …and can be tried again.
        var again = Given([.. refused, Only(Decide(AfterNotice, refused))]);
        Assert.Equal(RoundPhase.Finalizing, again.Phase);
        Assert.Null(again.FinalAwardRefused);
    }

    [Fact]
    public void Is_settled_once()
    {
        Assert.Empty(Happened(Finalizing.Decide(Given(Final), new SettleFinalAward(null, InNotice))));
        Assert.Empty(Happened(Finalizing.Decide(Given(Final), new SettleFinalAward("fund.insufficient", InNotice))));
        Assert.Empty(Happened(Finalizing.Decide(Given(Noticed), new SettleFinalAward(null, InNotice))));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(AwardRefusals), new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [NoticeNotEnded] = () => Decide(InNotice, Noticed),
            [ObjectionUnresolved] = () => Decide(AfterNotice, Objected),
            [NotAwarded] = () => Finalizing.Decide(Given(Final), new LoseAward("C", Outcome.Declined, FinalDay, InNotice)),
        });

    private static Decision<RoundEvent> Decide(Author by, IEnumerable<RoundEvent> given) =>
        Finalizing.Decide(Given(given), new MakeFinalAward(by), Enough, WorkingDays);

    private static Decision<RoundEvent> Settle(string? refusal) =>
        Finalizing.Decide(Given(Decided), new SettleFinalAward(refusal, InNotice));
}
