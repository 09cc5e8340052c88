using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Evaluation.BookExamples;

namespace Procurement.Domain.Tests.Evaluation;

/// <summary>The account that submitted a proposal gave it 100 and its rival nothing, and it was awarded.</summary>
public sealed class KeepingOutOfAConflict
{
    [Fact]
    public void Refuses_the_sheet_of_whoever_drafted_changed_or_submitted_the_proposal() => Assert.Equal(
        "evaluation.conflict", Score(Facts with { Proposal = Submitted with { Accounts = ["x", Evaluator] } }));

    [Fact]
    public void Refuses_the_sheet_of_whoever_examined_it() => Assert.Equal(
        "evaluation.conflict",
        Score(Facts with { Proposal = Submitted with { Finding = new(true, "?", Evaluator, Monday.At) } }));

    [Fact]
    public void Refuses_the_sheet_of_whoever_names_the_applicant_in_the_token() =>
        Assert.Equal("evaluation.conflict", Score(Facts with { Who = new Scorer(Evaluator, Organization) }));

    [Fact]
    public void Refuses_the_sheet_for_a_rival_of_the_organization_in_the_token() => Assert.Equal(
        "evaluation.conflict",
        Score(Facts with { Who = new Scorer(Evaluator, "53420106MJ00000002", AppliesInLot: true) }));

    [Fact]
    public void Takes_the_sheet_of_whoever_belongs_to_an_organization_that_does_not_apply_here() =>
        Assert.Equal(Done, Score(Facts with { Who = new Scorer(Evaluator, "53420106MJ00000002") }));

    [Fact]
    public void Refuses_the_sheet_of_a_member_that_works_for_the_applicant() => Assert.Equal(
        "evaluation.conflict",
        Score(Facts with
        {
            Round = Evaluating with { Panel = [RoundExamples.Panel[0] with { Organization = Organization }] },
        }));

    [Fact]
    public void Refuses_every_sheet_in_a_lot_that_the_member_keeps_out_of_and_waits_for_none()
    {
        var excluded = Evaluating with { Exclusions = [new Exclusion(Evaluator, "L1")] };
        Assert.Equal("evaluation.conflict", Score(Facts with { Round = excluded }));
        Assert.Equal([RoundExamples.Panel[1]], excluded.EvaluatorsOf("L1"));
        Assert.Empty(Happened(Recuse(null, Facts with { Round = excluded })));
    }

    [Fact]
    public void Lets_whoever_is_in_conflict_say_so() =>
        Assert.Equal(Done, CodeOf(Recuse(null, Facts with { Who = new Scorer(Evaluator, Organization) })));

    private static string Score(JudgingFacts facts) =>
        CodeOf(Submit([Opened], facts, ("need", "1"), ("design", "1")));
}
