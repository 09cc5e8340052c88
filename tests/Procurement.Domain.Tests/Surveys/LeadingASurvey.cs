using Procurement.Domain.Contracts;
using Procurement.Domain.Surveys;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Surveys.SurveyRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Surveys.SurveyExamples;

namespace Procurement.Domain.Tests.Surveys;

public sealed class LeadingASurvey
{
    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(SurveyRefusals), new Dictionary<Refusal, Func<Decision<SurveyEvent>>>
        {
            [NotFound] = () => Surveying.Decide(null, Draw),
            [NotAgreed] = () => Surveying.Decide(null, Bring, InForce, null),
            [FrameFixed] = () => Again(Planned),
            [StageCounted] = () => Again(Closed(Counted)),
            [TooMany] = () => Again(Cancelled(Framed) with { Number = Surveying.SurveysMax }),
            [ClientTwice] = () => Brought(Clients[0], Clients[0] with { Group = "别处" }),
            [ClientNamed] = () => Brought(new SurveyClient("13800000000", null)),
            [FrameDiffers] = () => Plans(Plan with { FrameDigest = new string('b', 64) }),
            [AlreadyPlanned] = () => Surveying.Decide(Planned, Plan, InForce, Term),
            [ValueKnown] = () => Plans(Plan with { PublicFrom = Before.At }),
            [LastDayWrong] = () => Plans(Plan with { ClosesOn = LastDay.AddDays(-11) }),
            [NotPlanned] = () => Surveying.Decide(Framed, Draw),
            [ValueNotYet] = () => Surveying.Decide(Planned, Draw with { By = Before }),
            [AlreadySampled] = () => Surveying.Decide(Sampled, Draw),
            [NotSampled] = () => Surveying.Decide(Planned, new IssueLinks(6, 0, After)),
            [TooLate] = () => Surveying.Decide(Sampled, new IssueLinks(6, 0, AfterTheEnd)),
            [Over] = () => Surveying.Decide(Closed(Counted), new CancelSurvey("?", After)),
            [NotOver] = () => Surveying.Decide(Sampled, new CloseSurvey(Counted, After)),
            [PapersWait] = () => Surveying.Decide(
                Sampled, new CloseSurvey(Counted with { PapersLeft = 1 }, AfterTheEnd)),
        });

    [Theory]
    [InlineData("420106199001011234")]
    [InlineData("42010619900101123X")]
    public void Takes_no_number_of_an_identity_card(string reference) =>
        Assert.Equal(ClientNamed.Code, CodeOf(Brought(new SurveyClient(reference, null))));

    [Fact]
    public void Needs_a_contract_in_force()
    {
        Assert.Equal("contract.notFound", CodeOf(Surveying.Decide(null, Bring, null, Term)));
        Assert.Equal(
            "contract.notInForce",
            CodeOf(Surveying.Decide(null, Bring, ContractExamples.Given(ContractExamples.HalfSigned), Term)));
    }

    [Fact]
    public void Takes_over_what_the_round_says_and_keeps_it()
    {
        var plan = Planned.Plan!;

        Assert.Equal((6, new Fraction(1, 2), 3), (plan.SampleSize, plan.ResponseMinimum, plan.GroupMinimum));
        Assert.Equal(Before, plan.Planned);
    }

    [Fact]
    public void May_begin_anew_after_it_was_given_up_and_shows_that_it_was()
    {
        var again = Then(Cancelled(Planned), Again(Cancelled(Planned)), Before);

        Assert.Equal((2, SurveyPhase.Framed), (again.Number, again.Phase));
        Assert.Equal("清单有误", Assert.Single(again.Past).Reason);
    }

    [Fact]
    public void May_begin_anew_where_it_did_not_count_and_for_the_other_stage()
    {
        Assert.Equal(Done, CodeOf(Again(Closed(NotCounted))));
        Assert.Equal(
            Done, CodeOf(Surveying.Decide(Closed(Counted), Bring with { Stage = SurveyStage.Final }, InForce, Term)));
    }

    [Fact]
    public void Has_a_score_for_the_stage_it_counted_for_even_while_the_next_one_runs()
    {
        var counted = Closed(Counted);
        var next = Then(
            counted, Surveying.Decide(counted, Bring with { Stage = SurveyStage.Final }, InForce, Term), Before);

        Assert.Equal(new Fraction(75, 1), next.ScoreOrNull(SurveyStage.Midterm));
        Assert.Null(next.ScoreOrNull(SurveyStage.Final));
        Assert.Null(Closed(NotCounted).ScoreOrNull(SurveyStage.Midterm));
    }

    [Fact]
    public void Counts_without_the_papers_that_are_left_out_with_a_reason() => Assert.Equal(
        Done,
        CodeOf(Surveying.Decide(
            Sampled,
            new CloseSurvey(Counted with { PapersLeft = 1, PapersLeftReason = "字迹不清" }, AfterTheEnd))));

    private static Decision<SurveyEvent> Again(Survey survey) => Surveying.Decide(survey, Bring, InForce, Term);

    private static Decision<SurveyEvent> Brought(params IReadOnlyList<SurveyClient> clients) =>
        Surveying.Decide(null, Bring with { Clients = clients }, InForce, Term);

    private static Decision<SurveyEvent> Plans(PlanSurvey plan) => Surveying.Decide(Framed, plan, InForce, Term);
}
