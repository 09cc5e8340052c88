using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Domain.Surveys;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Surveys;

/// <summary>A survey of a contract in force: six of twenty clients are asked.</summary>
internal static class SurveyExamples
{
    public static readonly string Digest = new('a', 64);
    public static readonly SurveyTerm Term = new(6, new Fraction(1, 2), 3);
    public static readonly DateTimeOffset PublicFrom = Moment("2026-05-10T22:00:00+08:00");
    public static readonly DateOnly LastDay = Day("2026-05-20");
    public static readonly IReadOnlyList<SurveyClient> Clients =
        [.. Enumerable.Range(1, 20).Select(one => new SurveyClient($"C{one:D3}", one % 2 == 0 ? "东" : "西"))];

    public static Contract InForce { get; } = ContractExamples.Given(ContractExamples.InForce);

    public static Author Before { get; } = new("officer", PublicFrom.AddDays(-1));

    public static Author After { get; } = new("officer", PublicFrom.AddHours(1));

    public static Author AfterTheEnd { get; } = new("officer", Moment("2026-05-21T00:00:00+08:00"));

    public static BringFrame Bring { get; } = new(SurveyStage.Midterm, Digest, Clients, Before);

    public static PlanSurvey Plan { get; } = new(
        Digest, ["态度", "及时", "效果"], true, new string('c', 64), "双色球第 2026054 期", PublicFrom, LastDay, Before);

    public static DrawSample Draw { get; } = new("03 07 11 19 22 30 05", new string('0', 64), new string('d', 64), 6, After);

    public static SurveyResult Counted { get; } = new(
        6, 4, [], 0, null, SurveyOutcome.Counts, new(75, 60, 85, [], [], 0), null);

    public static SurveyResult NotCounted { get; } = Counted with
    {
        Answered = 2, Outcome = SurveyOutcome.TooFewAnswered, Figures = null,
    };

    public static Survey Framed { get; } = Then(null, Surveying.Decide(null, Bring, InForce, Term), Before);

    public static Survey Planned { get; } = Then(Framed, Surveying.Decide(Framed, Plan, InForce, Term), Before);

    public static Survey Sampled { get; } = Then(Planned, Surveying.Decide(Planned, Draw), After);

    public static Survey Then(Survey? before, Decision<SurveyEvent> decision, Author by) =>
        SurveyHistory.Apply(before, Deciding.Only(decision), by);

    public static Survey Closed(SurveyResult result) =>
        Then(Sampled, Surveying.Decide(Sampled, new CloseSurvey(result, AfterTheEnd)), AfterTheEnd);

    public static Survey Cancelled(Survey survey) =>
        Then(survey, Surveying.Decide(survey, new CancelSurvey("清单有误", Before)), Before);
}
