using Procurement.Domain.Calendar;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Publicity;

public sealed class PublishingANotice
{
    private static readonly NoticeEntry[] Entries = [Entry("A", 1, "1.00", Outcome.Awarded)];

    [Fact]
    public void Carries_the_day_on_which_scoring_ended_in_China() => Assert.Equal(
        new EvaluationClosed(Day("2026-04-14"), null),
        Only(Noticing.Decide(Given(Evaluating), new CloseEvaluation(null, At(Moment("2026-04-13T16:00:00+00:00"))), 0, WorkingDays)));

    [Fact]
    public void Waits_for_every_sheet_or_a_reason()
    {
        Assert.Equal("evaluation.sheetsMissing", CodeOf(Noticing.Decide(Given(Evaluating), new CloseEvaluation(null, InNotice), 1, WorkingDays)));
        Assert.Equal(
            new EvaluationClosed(Day("2026-04-15"), "专家病假"),
            Only(Noticing.Decide(Given(Evaluating), new CloseEvaluation("专家病假", InNotice), 1, WorkingDays)));
    }

    [Theory]
    [InlineData("2026-04-13", "2026-04-20")]
    // Over the holidays of May Day and the Saturday that is worked for them.
    [InlineData("2026-04-30", "2026-05-11")]
    [InlineData("2026-05-01", "2026-05-11")]
    public void Counts_the_rounds_working_days_after_its_day(string day, string through)
    {
        RoundEvent[] ranking = [.. Evaluating, new EvaluationClosed(Day(day), null)];
        var published = Assert.IsType<AwardNoticePublished>(Only(Noticing.Decide(Given(ranking), new PublishAwardNotice(Entries, InNotice), WorkingDays)));
        Assert.Equal((Day(day), Day(through)), (published.Notice.Published, published.Notice.Through));
        Assert.Equal(Entries, published.Notice.Ranking);
        Assert.False(published.Notice.Ended);
    }

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
}
