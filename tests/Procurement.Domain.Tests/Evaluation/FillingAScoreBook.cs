using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Evaluation.EvaluationRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Evaluation;

public sealed class FillingAScoreBook
{
    private static readonly Author Monday = new("evaluator-1", Moment("2026-03-30T10:00:00+08:00"));

    private static readonly OpenScoreBook Open = new(
        "R1",
        "evaluator-1",
        "甲",
        [.. Rules.Judged],
        [new("A", "L1", "项目甲", "甲"), new("B", "L1", "项目乙", "乙")],
        Monday);

    private static readonly BookOpened Opened =
        new(Open.Round, Open.Evaluator, Open.Name, Open.Criteria, Open.Entries);

    private static readonly ScoreBookEvent Sealed = new BookSealed();
    private static readonly ScoreBookEvent RecusedFromA = new EvaluatorRecused("A", "曾任职");

    [Fact]
    public void Gives_an_evaluator_one_book()
    {
        Assert.Equal(Opened, Only(Judging.Decide(null, Open)));
        Assert.Equal("evaluation.alreadyOpened", CodeOf(Judging.Decide(Given(Opened), Open)));
        Assert.Equal(["A", "B"], Given(Opened).Missing.Select(one => one.Proposal));
    }

    [Theory]
    [InlineData("0", "0", Done)]
    [InlineData("40", "60", Done)]
    [InlineData("40.01", "60", "sheet.pointsOutOfRange")]
    [InlineData("40", "-0.01", "sheet.pointsOutOfRange")]
    public void Takes_points_from_nothing_to_the_most_of_each_criterion(string need, string design, string code) =>
        Assert.Equal(code, CodeOf(Submit("A", [Opened], ("need", need), ("design", design))));

    [Theory]
    [InlineData("sheet.criterionMissing", "need 1")]
    [InlineData("sheet.criterionUnknown", "need 1", "design 1", "price 1")]
    [InlineData("sheet.criterionMissing sheet.criterionUnknown sheet.pointsOutOfRange", "need 41", "price 1")]
    public void Names_everything_that_is_wrong_with_a_sheet(string codes, params string[] points) => Assert.Equal(
        codes,
        CodeOf(Submit("A", [Opened], [.. points.Select(one => (one.Split(' ')[0], one.Split(' ')[1]))])));

    [Fact]
    public void Replaces_an_earlier_sheet_until_the_book_is_sealed()
    {
        ScoreBookEvent[] twice = [Opened, Good("A", "10"), Good("A", "20")];
        Assert.Equal(Number("20"), Given(twice).Sheets["A"].Points["need"]);
        Assert.Equal(("A", Monday.At), (Given(twice).Sheets["A"].Proposal, Given(twice).Sheets["A"].At));
        Assert.Equal(["B"], Given(twice).Missing.Select(one => one.Proposal));
        Assert.Equal("evaluation.sealed", CodeOf(Submit("A", [.. twice, Sealed], ("need", "1"), ("design", "1"))));
    }

    [Fact]
    public void Takes_no_sheet_for_what_the_evaluator_is_recused_from_and_voids_one_given_before()
    {
        ScoreBookEvent[] recused = [Opened, Good("A", "10"), RecusedFromA];
        Assert.Equal("evaluation.recused", CodeOf(Submit("A", recused)));
        Assert.Equal(Done, CodeOf(Submit("B", recused, ("need", "1"), ("design", "1"))));
        Assert.Empty(Given(recused).Sheets);
        Assert.Equal(["B"], Given(recused).Missing.Select(one => one.Proposal));
    }

    [Fact]
    public void Recuses_once()
    {
        Assert.Equal(RecusedFromA, Only(Judging.Decide(Given(Opened), new RecuseEvaluator("A", "曾任职", Monday))));
        Assert.Empty(Happened(Judging.Decide(Given(Opened, RecusedFromA), new RecuseEvaluator("A", "?", Monday))));
        Assert.Equal(
            "evaluation.sealed",
            CodeOf(Judging.Decide(Given(Opened, RecusedFromA, Sealed), new RecuseEvaluator("A", "?", Monday))));
        Assert.Equal(
            "evaluation.proposalUnknown",
            CodeOf(Judging.Decide(Given(Opened), new RecuseEvaluator("Z", "?", Monday))));
        Assert.Equal("evaluation.notOnPanel", CodeOf(Judging.Decide(null, new RecuseEvaluator("A", "?", Monday))));
    }

    [Fact]
    public void Is_sealed_once_with_or_without_every_sheet()
    {
        Assert.Equal(Sealed, Only(Judging.Decide(Given(Opened), new SealScoreBook(Monday))));
        Assert.Empty(Happened(Judging.Decide(Given(Opened, Sealed), new SealScoreBook(Monday))));
        Assert.Equal("evaluation.notOnPanel", CodeOf(Judging.Decide(null, new SealScoreBook(Monday))));
    }

    [Fact]
    public void Asks_whether_it_is_sealed_then_for_the_proposal_then_for_recusal_then_for_points()
    {
        Assert.Equal("evaluation.sealed", CodeOf(Submit("Z", [Opened, Sealed])));
        Assert.Equal("evaluation.proposalUnknown", CodeOf(Submit("Z", [Opened, RecusedFromA])));
        Assert.Equal("evaluation.recused", CodeOf(Submit("A", [Opened, RecusedFromA], ("price", "1"))));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(EvaluationRefusals), new Dictionary<Refusal, Func<Decision<ScoreBookEvent>>>
        {
            [NotOnPanel] = () =>
                Judging.Decide(null, new SubmitScoreSheet("A", new Dictionary<string, Fraction>(), Monday)),
            [ProposalUnknown] = () => Submit("Z", [Opened]),
            [Recused] = () => Submit("A", [Opened, RecusedFromA]),
            [EvaluationRefusals.Sealed] = () => Submit("A", [Opened, Sealed]),
            [CriterionMissing] = () => Submit("A", [Opened]),
            [CriterionUnknown] = () => Submit("A", [Opened], ("need", "1"), ("design", "1"), ("price", "1")),
            [PointsOutOfRange] = () => Submit("A", [Opened], ("need", "-1"), ("design", "1")),
            [AlreadyOpened] = () => Judging.Decide(Given(Opened), Open),
        });

    [Fact]
    public void Begins_with_its_opening() => Assert.Throws<InvalidOperationException>(() => Given(Sealed));

    private static ScoreBook Given(params IEnumerable<ScoreBookEvent> happened) => happened.Aggregate(
        (ScoreBook?)null, (before, one) => ScoreBookHistory.Apply(before, one, Monday))!;

    private static SheetSubmitted Good(string proposal, string need) =>
        new(proposal, new Dictionary<string, Fraction> { ["need"] = Number(need), ["design"] = Number("1") });

    private static Decision<ScoreBookEvent> Submit(
        string proposal, IEnumerable<ScoreBookEvent> given, params (string Criterion, string Points)[] points) =>
        Judging.Decide(
            Given(given),
            new SubmitScoreSheet(
                proposal, points.ToDictionary(one => one.Criterion, one => Number(one.Points)), Monday));
}
