using Procurement.Domain.Awards;
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
        Only(Noticing.CloseEvaluation(Given(Evaluating), 0, null, At(Moment("2026-04-13T16:00:00+00:00")))));

    [Fact]
    public void Waits_for_every_sheet_or_a_reason()
    {
        Assert.Equal("evaluation.sheetsMissing", CodeOf(Noticing.CloseEvaluation(Given(Evaluating), 1, null, InNotice)));
        Assert.Equal(
            new EvaluationClosed(Day("2026-04-15"), "专家病假"),
            Only(Noticing.CloseEvaluation(Given(Evaluating), 1, "专家病假", InNotice)));
    }

    [Theory]
    [InlineData("2026-04-13", "2026-04-20")]
    // Over the holidays of May Day and the Saturday that is worked for them.
    [InlineData("2026-04-30", "2026-05-11")]
    [InlineData("2026-05-01", "2026-05-11")]
    public void Counts_the_rounds_working_days_after_its_day(string day, string through)
    {
        RoundEvent[] ranking = [.. Evaluating, new EvaluationClosed(Day(day), null)];
        var published = Assert.IsType<AwardNoticePublished>(Only(Noticing.Publish(Given(ranking), Entries, WorkingDays)));
        Assert.Equal((Day(day), Day(through)), (published.Notice.Published, published.Notice.Through));
        Assert.Equal(Entries, published.Notice.Ranking);
        Assert.False(published.Notice.Ended);
    }

    [Fact]
    public void Ends_with_the_last_instant_of_its_last_day()
    {
        var lastInstant = At(ChinaTime.EndOfDay(Through).AddTicks(-1));
        Assert.Equal("round.tooEarly", CodeOf(Noticing.End(Given(Noticed), lastInstant)));
        Assert.Equal(new NoticeEnded(), Only(Noticing.End(Given(Noticed), AfterNotice)));
    }

    [Fact]
    public void Ends_once()
    {
        var ended = Given([.. Noticed, new NoticeEnded()]);
        Assert.True(ended.Notice!.Ended);
        Assert.Empty(Happened(Noticing.End(ended, AfterNotice)));
        Assert.Empty(Happened(Noticing.End(Given(Ranking), AfterNotice)));
    }
}
