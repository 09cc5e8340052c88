using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Rounds;
using static Procurement.Domain.Proposals.ExaminationRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Proposals.ProposalExamples;

namespace Procurement.Domain.Tests.Proposals;

public sealed class ExaminingProposals
{
    private const string Id = $"{Uscc}-1";

    private static readonly Author Officer = new("officer", Grant.ClosesAt.AddTicks(1));
    private static readonly Round Closed = RoundExamples.Given(RoundExamples.Closed);

    private static readonly ProposalEvent[] Readmitted = [.. Rejected, new ProposalReadmitted(Id, "补充材料属实")];

    [Fact]
    public void Begins_after_the_closing_time_whether_or_not_the_timer_has_run()
    {
        var open = RoundExamples.Given(RoundExamples.Open);
        var atClosing = new RejectProposal(Id, "?", Officer with { At = Grant.ClosesAt });
        Assert.Equal("round.tooEarly", CodeOf(Examining.Decide(Given(Submitted), atClosing, open)));
        Assert.Equal(Done, CodeOf(Examining.Decide(Given(Submitted), new RejectProposal(Id, "?", Officer), open)));
    }

    [Fact]
    public void Rejects_a_submitted_proposal_once_with_its_reason()
    {
        Assert.Equal(new ProposalRejected(Id, "材料不全"), Only(Reject(Submitted)));
        var finding = TheOne(Rejected).Finding!;
        Assert.Equal((false, "材料不全", InTime.Account), (finding.Passed, finding.Reason, finding.Account));
        Assert.False(TheOne(Rejected).IsAdmitted);
        Assert.Equal("examination.alreadyRejected", CodeOf(Reject(Rejected)));
    }

    [Fact]
    public void Rejects_nothing_that_was_not_submitted()
    {
        Assert.Equal("examination.proposalUnknown", CodeOf(Reject(Drafted)));
        Assert.Equal(
            "examination.proposalUnknown",
            CodeOf(Examining.Decide(null, new RejectProposal(Id, "?", Officer), Closed)));
    }

    [Fact]
    public void Takes_a_rejection_back_with_its_reason_as_often_as_it_was_wrong()
    {
        Assert.Equal(new ProposalReadmitted(Id, "补充材料属实"), Only(Readmit(Rejected)));
        Assert.True(TheOne(Readmitted).IsAdmitted);
        Assert.Equal((true, "补充材料属实"), (TheOne(Readmitted).Finding!.Passed, TheOne(Readmitted).Finding!.Reason));
        Assert.Equal(Done, CodeOf(Reject(Readmitted)));
        Assert.Equal("examination.notRejected", CodeOf(Readmit(Submitted)));
        Assert.Equal("examination.notRejected", CodeOf(Readmit(Readmitted)));
    }

    [Theory]
    [InlineData("opening")]
    [InlineData("evaluating")]
    [InlineData("notice")]
    public void Corrects_nothing_once_evaluation_opens(string phase)
    {
        var round = RoundExamples.Given(phase switch
        {
            "opening" => RoundExamples.Opening,
            "evaluating" => RoundExamples.Evaluating,
            _ => RoundExamples.Noticed,
        });
        var readmit = new ReadmitProposal(Id, "?", Officer);
        Assert.Equal("round.wrongPhase", CodeOf(Examining.Decide(Given(Rejected), readmit, round)));
        Assert.Equal(
            "round.wrongPhase", CodeOf(Examining.Decide(Given(Submitted), new RejectProposal(Id, "?", Officer), round)));
    }

    [Fact]
    public void Corrects_nothing_that_is_sealed_however_old_the_round_it_was_decided_on()
    {
        Assert.Equal("round.wrongPhase", CodeOf(Readmit([.. Rejected, new ProposalsSealed()])));
        Assert.Equal("round.wrongPhase", CodeOf(Reject([.. Submitted, new ProposalsSealed()])));
    }

    [Fact]
    public void Is_not_for_whoever_drafted_changed_or_submitted_the_proposal() => Assert.Equal(
        "examination.ownProposal",
        CodeOf(Examining.Decide(
            Given(Submitted), new RejectProposal(Id, "?", Officer with { Account = InTime.Account }), Closed)));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ExaminationRefusals), new Dictionary<Refusal, Func<Decision<ProposalEvent>>>
        {
            [ProposalUnknown] = () => Reject(Drafted),
            [AlreadyRejected] = () => Reject(Rejected),
            [NotRejected] = () => Readmit(Submitted),
            [OwnProposal] = () => Examining.Decide(
                Given(Rejected), new ReadmitProposal(Id, "?", Officer with { Account = InTime.Account }), Closed),
            [NoChecklist] = () => Examining.Decide(Given(Submitted), new PassProposal(Id, "?", Officer), Closed),
            [ItemUnknown] = () => CheckingAnExamination.Mark(Submitted, new MarkedItem("seal", true, null)),
            [NotOpened] = () => CheckingAnExamination.Mark(
                [.. Drafted, new ProposalSubmitted(Id, Taken) { Seal = new("K", "", "") }],
                new MarkedItem("plan", true, null)),
            [NoteMissing] = () => CheckingAnExamination.Mark(Submitted, new MarkedItem("plan", false, null)),
            [Concluded] = () => CheckingAnExamination.Mark(
                [.. Submitted, new ProposalPassed(Id, "?")], new MarkedItem("plan", true, null)),
            [CorrectionPending] = () => CheckingAnExamination.Reject(CheckingAnExamination.Returned, Officer),
            [AlreadyReturned] = () => CheckingAnExamination.Return(CheckingAnExamination.Corrected, "title"),
            [NothingUnmet] = () => CheckingAnExamination.Return(Submitted, "title"),
            [ItemsUnmet] = () => CheckingAnExamination.Pass(CheckingAnExamination.Unmet),
            [FieldNotCorrectable] = () => CheckingAnExamination.Return(CheckingAnExamination.Unmet, "title", "requested"),
        });

    private static Decision<ProposalEvent> Reject(IEnumerable<ProposalEvent> given) =>
        Examining.Decide(Given(given), new RejectProposal(Id, "材料不全", Officer), Closed);

    private static Decision<ProposalEvent> Readmit(IEnumerable<ProposalEvent> given) =>
        Examining.Decide(Given(given), new ReadmitProposal(Id, "补充材料属实", Officer), Closed);
}
