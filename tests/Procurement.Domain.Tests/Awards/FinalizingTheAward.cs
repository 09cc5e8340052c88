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

    [Theory]
    [InlineData("80000.00", Done)]
    [InlineData("79999.99", "fund.insufficient")]
    public void Needs_the_money_of_all_awards_in_the_fund(string available, string code) =>
        Assert.Equal(code, CodeOf(Decide(AfterNotice, Noticed, available)));

    [Fact]
    public void Asks_for_the_objections_before_it_asks_for_the_money() =>
        Assert.Equal("objection.unresolved", CodeOf(Decide(AfterNotice, Objected, "0.00")));

    // The contracts would have to be signed in January 2027, and its holidays are not known.
    [Fact]
    public void Is_refused_before_it_asks_for_the_money_when_the_days_for_signing_cannot_be_reckoned()
    {
        var late = At(Moment("2026-12-10T10:00:00+08:00"));
        Assert.Equal("objection.unresolved", CodeOf(Decide(late, Objected)));
        Assert.Equal("calendar.yearNotLoaded", CodeOf(Decide(late, Noticed, "0.00")));
        Assert.Equal(Done, CodeOf(Decide(At(Moment("2026-12-01T23:59:59+08:00")), Noticed)));
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
        Assert.Empty(Happened(Settle(null, Final)));
        Assert.Empty(Happened(Settle("fund.insufficient", Final)));
        Assert.Empty(Happened(Settle(null, Noticed)));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(AwardRefusals), new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [NoticeNotEnded] = () => Decide(InNotice, Noticed),
            [ObjectionUnresolved] = () => Decide(AfterNotice, Objected),
            [NotAwarded] = () =>
                Finalizing.Decide(Given(Final), new LoseAward("C", Outcome.Declined, FinalDay, InNotice)),
        });

    private static Decision<RoundEvent> Decide(
        Author by, IEnumerable<RoundEvent> given, string available = "100000.00") =>
        Finalizing.Decide(Given(given), new MakeFinalAward(by), Yuan(available), WorkingDays);

    private static Decision<RoundEvent> Settle(string? refusal, IEnumerable<RoundEvent>? given = null) =>
        Finalizing.Decide(Given(given ?? Decided), new SettleFinalAward(refusal, InNotice));
}
