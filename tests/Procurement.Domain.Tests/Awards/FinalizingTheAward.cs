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
    [Fact]
    public void Waits_for_the_end_of_the_notice_period()
    {
        Assert.Equal(
            "publicity.notEnded",
            CodeOf(Decide(At(ChinaTime.EndOfDay(Through).AddTicks(-1)), isObjectionOpen: true)));
        Assert.Equal(Done, CodeOf(Decide(AfterNotice)));
    }

    [Fact]
    public void Waits_for_the_answer_to_every_objection() =>
        Assert.Equal("objection.unresolved", CodeOf(Decide(AfterNotice, isObjectionOpen: true)));

    [Fact]
    public void Is_decided_on_the_day_in_China() => Assert.Equal(
        new FinalAwardDecided(FinalDay), Only(Decide(At(Moment("2026-04-20T16:00:00+00:00")))));

    [Theory]
    [InlineData("80000.00", Done)]
    [InlineData("79999.99", "fund.insufficient")]
    public void Needs_the_money_of_all_awards_in_the_fund(string available, string code) =>
        Assert.Equal(code, CodeOf(Decide(AfterNotice, available: available)));

    [Fact]
    public void Needs_no_money_for_what_an_objection_cost_its_award() => Assert.Equal(
        Done,
        CodeOf(Decide(
            AfterNotice, [.. Noticed, new NoticeRevised("L1", -1, Yuan("-50000.00"))], available: "30000.00")));

    [Fact]
    public void Asks_for_the_objections_before_it_asks_for_the_money() => Assert.Equal(
        "objection.unresolved", CodeOf(Decide(AfterNotice, isObjectionOpen: true, available: "0.00")));

    // The contracts would have to be signed in January 2027, and its holidays are not known.
    [Fact]
    public void Is_refused_before_it_asks_for_the_money_when_the_days_for_signing_cannot_be_reckoned()
    {
        var late = At(Moment("2026-12-10T10:00:00+08:00"));
        Assert.Equal("objection.unresolved", CodeOf(Decide(late, isObjectionOpen: true)));
        Assert.Equal("calendar.yearNotLoaded", CodeOf(Decide(late, available: "0.00")));
        Assert.Equal(Done, CodeOf(Decide(At(Moment("2026-12-01T23:59:59+08:00")))));
    }

    [Fact]
    public void Is_made_when_the_fund_reserved_the_money() =>
        Assert.Equal(new FinalAwardMade(FinalDay, "R1 award"), Only(Settle(null)));

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
        Assert.Empty(Happened(Settle(null, Final)));
        Assert.Empty(Happened(Settle("fund.insufficient", Final)));
        Assert.Empty(Happened(Settle(null, Noticed)));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(AwardRefusals), new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [NoticeNotEnded] = () => Decide(InNotice),
            [ObjectionUnresolved] = () => Decide(AfterNotice, isObjectionOpen: true),
        });

    private static Decision<RoundEvent> Decide(
        Author by,
        IEnumerable<RoundEvent>? given = null,
        bool isObjectionOpen = false,
        string available = "100000.00") =>
        Finalizing.Decide(
            Given(given ?? Noticed), new MakeFinalAward(by), isObjectionOpen, Yuan(available), WorkingDays);

    private static Decision<RoundEvent> Settle(string? refusal, IEnumerable<RoundEvent>? given = null) =>
        Finalizing.Decide(Given(given ?? Decided), new SettleFinalAward(refusal, "R1 award", InNotice));
}
