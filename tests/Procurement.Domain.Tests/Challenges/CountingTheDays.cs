using Procurement.Domain.Calendar;
using Procurement.Domain.Challenges;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Challenges.ChallengeExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Challenges;

/// <summary>To the day: the chain of section 3 of the domain's page, and the vectors of section 10.</summary>
public sealed class CountingTheDays
{
    [Fact]
    public void Challenges_replies_and_complains_to_the_day_of_the_chain()
    {
        var raised = Assert.IsType<ChallengeRaised>(Only(Raise(Petitioner)));
        Assert.Equal((Day("2026-03-16"), Day("2026-03-25")), (raised.ChallengeBy.Start, raised.ChallengeBy.Due));
        Assert.Equal(Day("2026-03-31"), raised.ReplyBy.Due);
        Assert.Equal("提出质疑的最长期限（政府采购法第五十二条）", raised.ChallengeBy.Rule);

        var replied = Assert.IsType<ChallengeReplied>(Only(Reply(Boss, Denied)));
        Assert.Equal(Day("2026-04-22"), replied.ComplaintBy.Due);
        // Whoever is told early loses no day.
        var early = Assert.IsType<ChallengeReplied>(Only(Reply(On("2026-03-23", "boss"), Denied)));
        Assert.Equal(Day("2026-04-22"), early.ComplaintBy.Due);
        var late = Assert.IsType<ChallengeReplied>(Only(Reply(On("2026-04-02", "boss"), Denied)));
        Assert.True(late.ComplaintBy.Due > Day("2026-04-22"));

        var days = Assert.IsType<ComplaintFiled>(Only(Complain(Complainant))).Days;
        Assert.Equal(
            ("2026-04-22", "2026-04-27", "2026-05-29"),
            ($"{days.Review.Due:yyyy-MM-dd}", $"{days.Copies.Due:yyyy-MM-dd}", $"{days.Decision.Due:yyyy-MM-dd}"));
        Assert.Contains(Day("2026-05-01"), days.Decision.Skipped);
    }

    [Theory]
    [InlineData("2025-12-12", "2025-12-19", "2025-12-17")]
    [InlineData("2025-11-03", "2025-11-10", "2025-11-06")]
    public void Reviews_and_refuses_by_the_vectors(string received, string review, string refusal)
    {
        Refusal? missing = null;
        var days = Days(Tender).OfComplaint(Day(received), Day(received), 0, ref missing)!;
        Assert.Equal((Day(review), Day(refusal)), (days.Review.Due, days.RefusalNotice.Due));
    }

    [Fact]
    public void Takes_a_challenge_to_a_notice_of_december_until_the_eleventh()
    {
        Refusal? missing = null;
        Assert.Equal(
            Day("2025-12-11"), Days(Tender).After(LawKeys.Challenge, Day("2025-12-02"), ref missing)!.Due);
    }

    [Fact]
    public void Is_in_time_until_the_last_instant_of_the_last_day_in_China()
    {
        var end = ChinaTime.EndOfDay(Day("2026-03-25"));
        Assert.Equal(Done, CodeOf(Raise(new("a", end.AddTicks(-1).ToUniversalTime()))));
        var late = Assert.IsType<Decision<ChallengeEvent>.Refused>(Raise(new("a", end)));
        Assert.Equal(new Refusal("challenge.tooLate") { Value = "2026-03-25" }, Assert.Single(late.Why));
    }

    [Fact]
    public void Knows_the_documents_from_the_end_of_their_notice_or_what_clarified_them()
    {
        var documents = Result with { Stage = ChallengeStage.Documents };
        // Published on Tuesday 01-20: five working days end on 01-27, seven more on 02-05.
        Assert.Equal(Done, CodeOf(Raise(On("2026-02-05"), documents)));
        Assert.Equal("challenge.tooLate", CodeOf(Raise(On("2026-02-06"), documents)));
        var consultation = Tender with { Settings = Tender.Settings with { Kind = RoundKind.CompetitiveConsultation } };
        Assert.Equal(Done, CodeOf(Raise(On("2026-02-03"), documents, round: consultation)));
        Assert.Equal("challenge.tooLate", CodeOf(Raise(On("2026-02-04"), documents, round: consultation)));

        var at = Moment("2026-01-30T10:00:00+08:00");
        Clarification clarified = new(1, at, "?", "?", true, at, at, null, null);
        Assert.Equal(
            Done, CodeOf(Raise(On("2026-02-10"), documents, round: Tender with { Clarifications = [clarified] })));
    }

    [Fact]
    public void Knows_a_step_of_the_process_from_the_day_on_which_it_ended()
    {
        Assert.Equal(Done, CodeOf(Raise(On("2026-03-04"), Step(ProcessStep.Receiving, "2026-02-24"))));
        Assert.Equal(
            "challenge.tooLate", CodeOf(Raise(On("2026-03-05"), Step(ProcessStep.Receiving, "2026-02-24"))));
        // Nobody gains days by naming a day after the process was over.
        Assert.Equal(
            "challenge.tooLate", CodeOf(Raise(On("2026-03-26"), Step(ProcessStep.Evaluation, "2026-03-26"))));
        Assert.Equal(Done, CodeOf(Raise(On("2026-03-25"), Step(ProcessStep.Examination, "2026-03-20"))));
    }

    [Fact]
    public void Begins_the_review_anew_and_does_not_count_what_the_correction_took()
    {
        var ask = HandlingComplaints.Decide(
            Filed, new AskCorrection("B1", "缺授权书", Day("2026-04-30"), On("2026-04-20")));
        var asked = After(Filed, ask, On("2026-04-20"));
        var handedIn = Assert.IsType<CorrectionHandedIn>(Only(Complaining.Decide(
            asked, new HandInCorrection("B1", "?", On("2026-04-27")), Tender, Statutes.Shipped)));
        Assert.Equal((5, Day("2026-05-07"), Day("2026-06-05")), (
            handedIn.NotCounted, handedIn.Days.Review.Due, handedIn.Days.Decision.Due));
    }

    [Fact]
    public void Does_not_count_the_days_of_a_test()
    {
        var testing = After(Sent, Test(Sent, "2026-04-28"), On("2026-04-28"));
        var ended = Assert.IsType<TestingEnded>(Only(HandlingComplaints.Decide(
            testing, new EndTesting("B1", On("2026-05-11")), Tender, Statutes.Shipped)));
        Assert.Equal((7, Day("2026-06-09")), (ended.NotCounted, ended.Decision.Due));

        static Decision<ChallengeEvent> Test(ChallengeFile file, string day) =>
            HandlingComplaints.Decide(file, new StartTesting("B1", "?", On(day)));
    }

    [Fact]
    public void Gives_each_respondent_five_working_days_from_the_copy()
    {
        var sent = Assert.IsType<CopiesSent>(Only(Send(Accepted, "2026-04-27", Rival[..18])));
        Assert.Equal([Grant.Purchaser.Uscc, Rival[..18]], sent.Respondents.Select(one => one.Uscc));
        Assert.All(sent.Respondents, one => Assert.Equal(Day("2026-05-07"), one.By.Due));
    }

    [Fact]
    public void Names_the_year_that_is_not_loaded() => Assert.Equal(
        "calendar.yearNotLoaded",
        CodeOf(Raise(On("2026-12-28"), round: Tender with
        {
            Notice = Tender.Notice! with { Period = CountingExtensions.Until(Day("2026-12-25")) },
        })));

    private static ChallengeText Step(ProcessStep step, string ended) =>
        Result with { Stage = ChallengeStage.Process, Step = step, StepEnded = Day(ended) };

    private static ChallengeDays Days(Round round) => ChallengeDays.Of(round, Statutes.Shipped);
}
