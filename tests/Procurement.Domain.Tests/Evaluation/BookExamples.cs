using Procurement.Domain.Evaluation;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Proposals;
using Procurement.Domain.Tests.Rounds;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Evaluation;

/// <summary>The book of one evaluator of a round that is being scored, and what can have happened to it.</summary>
internal static class BookExamples
{
    public const string Evaluator = "evaluator-1";
    public const string Organization = ProposalExamples.Uscc;

    public static readonly Author Monday = new(Evaluator, Moment("2026-03-30T10:00:00+08:00"));

    public static readonly Round Evaluating = RoundExamples.Given(RoundExamples.Evaluating);

    public static readonly Proposal Submitted = ProposalExamples.TheOne(ProposalExamples.Submitted);

    public static readonly JudgingFacts Facts = new(Evaluating, Organization, Submitted, new Scorer(Evaluator));

    public static readonly BookOpened Opened = new("R1", "L1", Evaluator, "甲");
    public static readonly ScoreBookEvent SealedOnce = new BookSealed();
    public static readonly ScoreBookEvent RecusedFromA = new EvaluatorRecused("A", "曾任职");

    public static ScoreBook Given(params IEnumerable<ScoreBookEvent> happened) => happened.Aggregate(
        (ScoreBook?)null, (before, one) => ScoreBookHistory.Apply(before, one, Monday))!;

    public static SheetSubmitted Good(string proposal, string need) => new(proposal, Points(("need", need), ("design", "1")));

    public static Decision<ScoreBookEvent> Submit(
        IEnumerable<ScoreBookEvent> given, params (string Criterion, string Points)[] points) =>
        Submit(given, Facts, points);

    public static Decision<ScoreBookEvent> Submit(
        IEnumerable<ScoreBookEvent> given, JudgingFacts facts, params (string Criterion, string Points)[] points) =>
        Judging.Decide(Given(given), new SubmitScoreSheet("R1", "A", Points(points), Monday), facts);

    public static Decision<ScoreBookEvent> Recuse(ScoreBook? book, JudgingFacts facts, Author? by = null) =>
        Judging.Decide(book, new RecuseEvaluator("R1", "A", Evaluator, "曾任职", by ?? Monday), facts);

    public static Dictionary<string, Fraction> Points(params (string Criterion, string Points)[] points) =>
        points.ToDictionary(one => one.Criterion, one => Number(one.Points));
}
