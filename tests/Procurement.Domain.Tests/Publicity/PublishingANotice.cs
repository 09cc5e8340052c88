using Procurement.Domain.Calendar;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Publicity;

public sealed class PublishingANotice
{
    [Fact]
    public void Carries_the_day_on_which_scoring_ended_in_China() => Assert.Equal(
        new EvaluationClosed(Day("2026-04-14"), null),
        Only(Close(At(Moment("2026-04-13T16:00:00+00:00")))));

    [Fact]
    public void Waits_for_every_sheet_or_a_reason()
    {
        Assert.Equal("evaluation.sheetsMissing", CodeOf(Close(InNotice, missing: true)));
        Assert.Equal(
            new EvaluationClosed(Day("2026-04-15"), "专家病假"),
            Only(Close(InNotice, missing: true, "专家病假")));
    }

    // Nobody waits for the follow-up that publishes it: whoever ends scoring must hear that the days cannot be told.
    [Fact]
    public void Is_refused_when_its_days_cannot_be_reckoned()
    {
        var newYearsEve = At(Moment("2026-12-31T10:00:00+08:00"));
        Assert.Equal("evaluation.sheetsMissing", CodeOf(Close(newYearsEve, missing: true)));
        Assert.Equal("calendar.yearNotLoaded", CodeOf(Close(newYearsEve)));
        Assert.Equal(Done, CodeOf(Close(At(Moment("2026-12-24T10:00:00+08:00")))));
    }

    [Theory]
    [InlineData("2026-04-13", "2026-04-20")]
    // Over the holidays of May Day and the Saturday that is worked for them.
    [InlineData("2026-04-30", "2026-05-11")]
    [InlineData("2026-05-01", "2026-05-11")]
    public void Counts_the_rounds_working_days_after_its_day(string day, string through)
    {
        RoundEvent[] ranking = [.. Evaluating, new EvaluationClosed(Day(day), null)];
        var published = Assert.IsType<AwardNoticePublished>(
            Only(Noticing.Decide(
                Given(ranking), new PublishAwardNotice(5, 2, Yuan("80000.00"), InNotice), WorkingDays)));
        Assert.Equal(Day(through), published.Through.Due);
        Assert.Equal(
            new AwardNoticePublished(Day(day), published.Through, 5, 2, Yuan("80000.00")), published);
        Assert.False(Given([.. ranking, published]).Notice!.Ended);
    }

    [Fact]
    public void Waits_for_the_year_of_its_last_day() => CoversAll(
        typeof(CalendarRefusals),
        new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [CalendarRefusals.YearNotLoaded] = () => Noticing.Decide(
                Given([.. Evaluating, new EvaluationClosed(Day("2026-12-31"), null)]),
                new PublishAwardNotice(5, 2, Yuan("80000.00"), InNotice),
                WorkingDays),
        });

    [Fact]
    public void Ends_with_the_last_instant_of_its_last_day()
    {
        var lastInstant = At(ChinaTime.EndOfDay(Through).AddTicks(-1));
        Assert.Equal("round.tooEarly", CodeOf(Noticing.Decide(Given(Noticed), new EndNoticePeriod(lastInstant))));
        Assert.Equal(new NoticeEnded(), Only(Noticing.Decide(Given(Noticed), new EndNoticePeriod(AfterNotice))));
    }

    [Fact]
    public void Ends_once()
    {
        var ended = Given([.. Noticed, new NoticeEnded()]);
        Assert.True(ended.Notice!.Ended);
        Assert.Empty(Happened(Noticing.Decide(ended, new EndNoticePeriod(AfterNotice))));
        Assert.Empty(Happened(Noticing.Decide(Given(Ranking), new EndNoticePeriod(AfterNotice))));
    }

    private static Decision<RoundEvent> Close(Author by, bool missing = false, string? reason = null) =>
        Noticing.Decide(Given(Evaluating), new CloseEvaluation(reason, by), missing, WorkingDays);
}
