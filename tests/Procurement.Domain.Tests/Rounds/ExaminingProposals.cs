using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Rounds;

public sealed class ExaminingProposals
{
    private static readonly Author AtClosing = At(Grant.ClosesAt);
    private static readonly Author AfterClosing = At(Grant.ClosesAt.AddTicks(1));
    private static readonly RoundEvent[] WithoutA = [.. Closed, new ProposalRejected("A", "材料不全")];

    [Fact]
    public void Begins_after_the_closing_time_whether_or_not_the_timer_has_run()
    {
        Assert.Equal(
            "round.tooEarly",
            CodeOf(Examining.Decide(Given(Open), new RejectProposal("A", "?", AtClosing), isSubmitted: true)));
        Assert.Equal("round.tooEarly", CodeOf(Examining.Decide(Given(Open), new OpenEvaluation(Panel, AtClosing), [])));
        Assert.Equal(
            Done,
            CodeOf(Examining.Decide(Given(Open), new RejectProposal("A", "?", AfterClosing), isSubmitted: true)));
        Assert.Equal(Done, CodeOf(Examining.Decide(Given(Published), new OpenEvaluation(Panel, AfterClosing), [])));
    }

    [Fact]
    public void Rejects_a_submitted_proposal_once_with_its_reason()
    {
        Assert.Equal(new ProposalRejected("A", "材料不全"), Only(Reject("A", Closed)));
        Assert.Equal("材料不全", Given(WithoutA).Rejected["A"]);
        Assert.Equal("examination.alreadyRejected", CodeOf(Reject("A", WithoutA)));
        Assert.Equal(Done, CodeOf(Reject("B", WithoutA)));
    }

    [Fact]
    public void Rejects_nothing_that_was_not_submitted() => Assert.Equal(
        "examination.proposalUnknown",
        CodeOf(Examining.Decide(Given(WithoutA), new RejectProposal("A", "?", AfterClosing), isSubmitted: false)));

    [Fact]
    public void Sends_what_was_not_rejected_to_the_committee()
    {
        var opened = Assert.IsType<EvaluationOpened>(
            Only(Examining.Decide(
                Given(WithoutA),
                new OpenEvaluation(Panel, AfterClosing),
                [Contender("A"), Contender("B"), Contender("C")])));
        Assert.Equal(["B", "C"], opened.Contenders.Select(one => one.Proposal));
        Assert.Equal(Panel, opened.Panel);

        var evaluating = Given([.. WithoutA, opened]);
        Assert.Equal(RoundPhase.Evaluating, evaluating.Phase);
        Assert.Equal(Contender("B"), evaluating.Contender("B"));
        Assert.Null(evaluating.Contender("A"));
    }

    [Fact]
    public void Needs_a_committee_that_names_nobody_twice()
    {
        Assert.Equal(
            "evaluation.panelInvalid",
            CodeOf(Examining.Decide(Given(Closed), new OpenEvaluation([], AfterClosing), [])));
        Assert.Equal(
            "evaluation.panelInvalid",
            CodeOf(Examining.Decide(
                Given(Closed), new OpenEvaluation([.. Panel, Panel[0] with { Name = "丙" }], AfterClosing), [])));
    }

    private static Decision<RoundEvent> Reject(string proposal, IEnumerable<RoundEvent> given) =>
        Examining.Decide(Given(given), new RejectProposal(proposal, "材料不全", AfterClosing), isSubmitted: true);
}
