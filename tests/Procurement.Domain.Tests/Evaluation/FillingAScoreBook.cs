using Procurement.Domain.Evaluation;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Rounds;
using static Procurement.Domain.Evaluation.EvaluationRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Evaluation.BookExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Evaluation;

public sealed class FillingAScoreBook
{
    private static readonly SealScoreBook Seal = new("R1", "L1", RoundExamples.Panel[0], Monday);

    [Fact]
    public void Begins_a_book_with_its_first_sheet_or_recusal()
    {
        var points = Points(("need", "1"), ("design", "1"));
        var first = Happened(Judging.Decide(null, new SubmitScoreSheet("R1", "A", points, Monday), Facts));
        Assert.Equal(Opened, first[0]);
        Assert.Equal("A", Assert.IsType<SheetSubmitted>(first[1]).Proposal);
        Assert.Equal([Opened, RecusedFromA], Happened(Recuse(null, Facts)));
    }

    [Theory]
    [InlineData("0", "0", Done)]
    [InlineData("40", "60", Done)]
    [InlineData("40.01", "60", "sheet.pointsOutOfRange")]
    [InlineData("40", "-0.01", "sheet.pointsOutOfRange")]
    public void Takes_points_from_nothing_to_the_most_of_each_criterion(string need, string design, string code) =>
        Assert.Equal(code, CodeOf(Submit([Opened], ("need", need), ("design", design))));

    [Theory]
    [InlineData("sheet.criterionMissing", "need 1")]
    [InlineData("sheet.criterionUnknown", "need 1", "design 1", "price 1")]
    [InlineData("sheet.criterionMissing sheet.criterionUnknown sheet.pointsOutOfRange", "need 41", "price 1")]
    public void Names_everything_that_is_wrong_with_a_sheet(string codes, params string[] points) => Assert.Equal(
        codes, CodeOf(Submit([Opened], [.. points.Select(one => (one.Split(' ')[0], one.Split(' ')[1]))])));

    [Fact]
    public void Replaces_an_earlier_sheet_until_the_book_is_sealed()
    {
        ScoreBookEvent[] twice = [Opened, Good("A", "10"), Good("A", "20")];
        var sheet = Assert.Single(Given(twice).Sheets);
        Assert.Equal(Number("20"), sheet.Points["need"]);
        Assert.Equal(("A", Monday.At, 1), (sheet.Proposal, sheet.At, Given(twice).Scored));
        Assert.Equal("evaluation.sealed", CodeOf(Submit([.. twice, SealedOnce], ("need", "1"), ("design", "1"))));
    }

    [Fact]
    public void Takes_no_sheet_for_what_the_evaluator_is_recused_from_and_voids_one_given_before()
    {
        ScoreBookEvent[] recused = [Opened, Good("A", "10"), RecusedFromA];
        Assert.Equal("evaluation.recused", CodeOf(Submit(recused)));
        Assert.Equal(Done, CodeOf(Submit([Opened, Good("B", "10")], ("need", "1"), ("design", "1"))));
        Assert.Empty(Given(recused).Sheets);
        Assert.Equal((0, 1), (Given(recused).Scored, Given(recused).Recused));
    }

    [Fact]
    public void Is_complete_once_every_proposal_has_its_sheet_or_its_recusal()
    {
        Assert.False(Given(Opened, RecusedFromA).IsComplete(2));
        Assert.False(Given(Opened, Good("A", "10"), Good("A", "20")).IsComplete(2));
        Assert.True(Given(Opened, Good("A", "10"), RecusedFromA, Good("B", "1")).IsComplete(2));
    }

    [Fact]
    public void Leaves_every_other_page_the_object_it_was()
    {
        var before = Given(Opened, Good("A", "10"), Good("B", "10"));
        var after = ScoreBookHistory.Apply(before, Good("B", "20"), Monday);
        Assert.Same(before.Pages["A"], after.Pages["A"]);
        Assert.NotSame(before.Pages["B"], after.Pages["B"]);
    }

    [Fact]
    public void Recuses_once()
    {
        Assert.Equal(RecusedFromA, Only(Recuse(Given(Opened), Facts)));
        Assert.Empty(Happened(Recuse(Given(Opened, RecusedFromA), Facts)));
        Assert.Equal("evaluation.sealed", CodeOf(Recuse(Given(Opened, RecusedFromA, SealedOnce), Facts)));
        Assert.Equal("evaluation.proposalUnknown", CodeOf(Recuse(Given(Opened), Facts with { Proposal = null })));
    }

    [Fact]
    public void Lets_an_officer_recuse_an_evaluator_but_no_member_of_the_committee_another()
    {
        Assert.Equal(Done, CodeOf(Recuse(Given(Opened), Facts, Monday with { Account = "officer" })));
        Assert.Equal(
            "evaluation.recusedByPanel",
            CodeOf(Recuse(Given(Opened), Facts, Monday with { Account = "evaluator-2" })));
    }

    [Fact]
    public void Is_sealed_once_with_or_without_every_sheet_and_even_if_it_was_never_begun()
    {
        Assert.Equal(SealedOnce, Only(Judging.Decide(Given(Opened), Seal)));
        Assert.Equal([Opened, SealedOnce], Happened(Judging.Decide(null, Seal)));
        Assert.Empty(Happened(Judging.Decide(Given(Opened, SealedOnce), Seal)));
    }

    [Fact]
    public void Belongs_to_the_lots_the_member_was_named_for()
    {
        var elsewhere = Evaluating with { Panel = [RoundExamples.Panel[0] with { Lots = ["L2"] }] };
        Assert.Equal("evaluation.lotNotYours", CodeOf(Submit([Opened], Facts with { Round = elsewhere })));
        Assert.Equal("evaluation.lotNotYours", CodeOf(Recuse(null, Facts with { Round = elsewhere })));
    }

    [Fact]
    public void Takes_no_sheet_for_what_did_not_pass_examination()
    {
        var rejected = Submitted with { Finding = new(false, "?", "officer", Monday.At) };
        Assert.Equal("evaluation.proposalUnknown", CodeOf(Submit([Opened], Facts with { Proposal = rejected })));
        var draft = Submitted with { Receipt = null };
        Assert.Equal("evaluation.proposalUnknown", CodeOf(Submit([Opened], Facts with { Proposal = draft })));
    }

    [Theory]
    [InlineData(RoundPhase.Draft, "round.notFound")]
    [InlineData(RoundPhase.Closed, "round.wrongPhase")]
    [InlineData(RoundPhase.Opening, "round.wrongPhase")]
    [InlineData(RoundPhase.Evaluating, Done)]
    [InlineData(RoundPhase.Ranking, "evaluation.sealed")]
    [InlineData(RoundPhase.Final, "evaluation.sealed")]
    public void Is_written_while_the_round_is_evaluated(RoundPhase phase, string code)
    {
        var facts = Facts with { Round = Evaluating with { Phase = phase } };
        Assert.Equal(code, CodeOf(Submit([Opened], facts, ("need", "1"), ("design", "1"))));
        Assert.Equal(code, CodeOf(Recuse(null, facts)));
    }

    [Fact]
    public void Asks_whether_it_is_sealed_then_for_recusal_then_for_points()
    {
        Assert.Equal("evaluation.sealed", CodeOf(Submit([Opened, RecusedFromA, SealedOnce])));
        Assert.Equal("evaluation.recused", CodeOf(Submit([Opened, RecusedFromA], ("price", "1"))));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(EvaluationRefusals), new Dictionary<Refusal, Func<Decision<ScoreBookEvent>>>
        {
            [NotOnPanel] = () => Submit([Opened], Facts with { Round = Evaluating with { Panel = [] } }),
            [LotNotYours] = () => Submit([Opened], Facts with
            {
                Round = Evaluating with { Panel = [RoundExamples.Panel[0] with { Lots = ["L2"] }] },
            }),
            [ProposalUnknown] = () => Submit([Opened], Facts with { Proposal = null }),
            [Conflict] = () => Submit([Opened], Facts with { Who = new Scorer(Evaluator, Organization) }),
            [Recused] = () => Submit([Opened, RecusedFromA]),
            [LastEvaluator] = () =>
                Recuse(null, Facts with { OthersScore = false }, Monday with { Account = "officer" }),
            [RecusedByPanel] = () => Recuse(null, Facts, Monday with { Account = "evaluator-2" }),
            [EvaluationRefusals.Sealed] = () => Submit([Opened, SealedOnce]),
            [CriterionMissing] = () => Submit([Opened]),
            [CriterionUnknown] = () => Submit([Opened], ("need", "1"), ("design", "1"), ("price", "1")),
            [PointsOutOfRange] = () => Submit([Opened], ("need", "-1"), ("design", "1")),
        });

    [Fact]
    public void Begins_with_its_opening() =>
        Assert.Throws<InvalidOperationException>(() => Given(SealedOnce));
}
