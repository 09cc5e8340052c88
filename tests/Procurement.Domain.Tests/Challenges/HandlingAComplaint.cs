using Procurement.Domain.Challenges;
using Procurement.Domain.Laws;
using static Procurement.Domain.Challenges.ComplaintRefusals;
using static Procurement.Domain.Tests.Challenges.ChallengeExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Challenges;

public sealed class HandlingAComplaint
{
    private static readonly Author Decider = On("2026-05-08");

    private static readonly ChallengeFile Asked = After(
        Filed,
        HandlingComplaints.Decide(Filed, new AskCorrection("B1", "缺授权书", Day("2026-04-24"), Finance)),
        Finance);

    private static readonly ChallengeFile Corrected = After(
        Asked, HandIn(Asked, "2026-04-24"), On("2026-04-24", "challenger"));

    private static readonly ChallengeFile Suspended = After(Filed, Suspend(Filed, "2026-05-21"), Finance);
    private static readonly ChallengeFile Tested = After(
        Sent, HandlingComplaints.Decide(Sent, new StartTesting("B1", "?", Finance)), Finance);

    [Fact]
    public void Is_filed_after_the_reply_or_after_the_days_of_the_reply_are_over()
    {
        Assert.Equal("complaint.replyPending", CodeOf(Complain(On("2026-03-31"), file: Raised)));
        Assert.Equal(Done, CodeOf(Complain(On("2026-04-01"), file: Raised)));
        Assert.Equal(Done, CodeOf(Complain(On("2026-04-22"), file: Raised)));
        Assert.Equal("complaint.tooLate", CodeOf(Complain(On("2026-04-23"), file: Raised)));
        Assert.Equal(Done, CodeOf(Complain(On("2026-04-23"), received: Day("2026-04-22"))));
        Assert.Equal("complaint.tooLate", CodeOf(Complain(On("2026-04-23"))));
    }

    [Fact]
    public void Says_what_was_challenged_and_what_the_reply_gave_rise_to()
    {
        Assert.Equal(Done, CodeOf(Complain(Complainant, [new(2, Reason), new(null, Reason)])));
        Assert.Equal(
            "complaint.itemNotChallenged", CodeOf(Complain(Complainant, [new(null, Reason)], Raised)));
    }

    [Fact]
    public void May_come_again_in_time_where_it_was_refused_or_withdrawn()
    {
        var refused = After(Filed, HandlingComplaints.Decide(Filed, new RefuseComplaint("B1", Reason, Finance)), Finance);
        Assert.Equal(Done, CodeOf(Complain(On("2026-04-22"), file: refused)));
        var withdrawn = After(Filed, Withdraw(Filed), Complainant);
        Assert.Equal(ComplaintStatus.Withdrawn, withdrawn.Complaints["B1"].Status);
        Assert.Equal(Done, CodeOf(Complain(On("2026-04-22"), file: withdrawn)));
    }

    [Fact]
    public void Is_decided_once_all_responded_or_had_the_time_for_it()
    {
        Assert.Equal("complaint.responsesOpen", CodeOf(Rule(Sent, On("2026-05-07"))));
        Assert.Equal(Done, CodeOf(Rule(Sent, Decider)));
        var responded = After(Sent, Respond(Sent), Finance);
        var decided = After(responded, Rule(responded, On("2026-05-06"), ComplaintOutcome.Unfounded), Finance);
        Assert.Equal(ComplaintOutcome.Unfounded, decided.Complaints["B1"].Decision!.Outcome);
        Assert.False(decided.Complaints["B1"].KeepsBack(Day("2026-05-06")));
    }

    [Fact]
    public void Keeps_the_procurement_back_while_finance_suspends_it()
    {
        var complaint = Suspended.Complaints["B1"];
        Assert.False(Filed.Complaints["B1"].KeepsBack(Day("2026-04-22")));
        Assert.True(complaint.KeepsBack(Day("2026-05-21")));
        Assert.False(complaint.KeepsBack(Day("2026-05-22")));
        var lifted = After(
            Suspended, SuspendingProcurement.Decide(Suspended, new LiftSuspension("B1", Reason, Finance)), Finance);
        Assert.False(lifted.Complaints["B1"].KeepsBack(Day("2026-04-22")));
        Assert.False(After(Suspended, Withdraw(Suspended), Finance).Complaints["B1"].KeepsBack(Day("2026-04-22")));
    }

    [Fact]
    public void Keeps_it_back_until_an_evaluation_is_done_again_or_not_needed()
    {
        var again = After(
            Sent, Rule(Sent, Decider, ComplaintOutcome.Upheld, new(RulingEffect.ReEvaluation, null)), Decider);
        Assert.True(again.Complaints["B1"].KeepsBack(Day("2026-12-31")));
        var done = After(again, Replying.Decide(
            again, new CarryOutRuling("B1", "已重新评审", null, Boss), Tender, contractWaits: false), Boss);
        Assert.False(done.Complaints["B1"].KeepsBack(Day("2026-12-31")));
        Assert.Equal("已重新评审", done.Complaints["B1"].Remedy!.Text);
        Assert.Equal("challenge.rulingMismatch", CodeOf(
            Rule(Sent, Decider, ComplaintOutcome.Rejected, new(RulingEffect.NewRound, null))));
    }

    [Fact]
    public void Is_decided_by_nobody_who_replied_or_is_a_party()
    {
        Assert.Equal("complaint.handlerIsParty", CodeOf(Rule(Sent, On("2026-05-08", "boss"))));
        Assert.Equal("complaint.handlerIsParty", CodeOf(Rule(Sent, On("2026-05-08", "evaluator-2"))));
        Assert.Equal("complaint.handlerIsParty", CodeOf(Rule(Sent, Decider, organization: Own)));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ComplaintRefusals), new Dictionary<Refusal, Func<Decision<ChallengeEvent>>>
        {
            [ReplyPending] = () => Complain(On("2026-03-31"), file: Raised),
            [NotChallenged] = () => Complain(Complainant, file: After(Raised, Challenging.Decide(
                Raised, new WithdrawChallenge("C1", Reason, Petitioner)), Petitioner)),
            [ReceiptDayWrong] = () => Complain(Complainant, received: Day("2026-04-16")),
            [TooLate] = () => Complain(On("2026-04-23")),
            [ItemNotChallenged] = () => Complain(Complainant, [new(3, Reason)]),
            [AlreadyFiled] = () => Complain(Complainant, file: Filed),
            [TooMany] = () => Complain(Complainant, file: Replied with { Filed = Complaining.OfOrganizationMax }),
            [NotFound] = () => Withdraw(Replied),
            [WrongStatus] = () => HandlingComplaints.Decide(Accepted, new AcceptComplaint("B1", Finance)),
            [CorrectionDayPast] = () => HandlingComplaints.Decide(
                Filed, new AskCorrection("B1", Reason, Day("2026-04-21"), Finance)),
            [CorrectionOpen] = () => HandlingComplaints.Decide(
                Asked, new RefuseComplaint("B1", Reason, On("2026-04-24"))),
            [CorrectionLate] = () => HandIn(Asked, "2026-04-25"),
            [AlreadyCorrected] = () => HandlingComplaints.Decide(
                Corrected, new AskCorrection("B1", Reason, Day("2026-05-20"), Finance)),
            [RespondentsWrong] = () => Send(Accepted, "2026-04-27", Own),
            [AlreadySent] = () => Send(Sent, "2026-04-27"),
            [CopiesMissing] = () => Rule(Accepted, Decider),
            [NotRespondent] = () => Respond(Sent, Own),
            [AlreadyResponded] = () => Respond(After(Sent, Respond(Sent), Finance)),
            [ResponsesOpen] = () => Rule(Sent, On("2026-05-07")),
            [TestingOpen] = () => Rule(Tested, Decider),
            [NoTesting] = () => HandlingComplaints.Decide(
                Sent, new EndTesting("B1", Finance), Tender, Statutes.Shipped),
            [SuspensionTooLong] = () => Suspend(Filed, "2026-05-22"),
            [SuspensionUsed] = () => Suspend(Suspended, "2026-05-01"),
            [NotSuspended] = () => SuspendingProcurement.Decide(Filed, new LiftSuspension("B1", Reason, Finance)),
            [HandlerIsParty] = () => Rule(Sent, On("2026-05-08", "challenger")),
        });

    private static Decision<ChallengeEvent> HandIn(ChallengeFile file, string day) => Complaining.Decide(
        file, new HandInCorrection("B1", Reason, On(day, "challenger")), Tender, Statutes.Shipped);

    private static Decision<ChallengeEvent> Withdraw(ChallengeFile file) =>
        Complaining.Decide(file, new WithdrawComplaint("B1", Reason, Complainant));

    private static Decision<ChallengeEvent> Suspend(ChallengeFile file, string through) => SuspendingProcurement.Decide(
        file, new SuspendProcurement("B1", Day(through), Reason, Finance), Tender, Statutes.Shipped);

    private static Decision<ChallengeEvent> Respond(ChallengeFile file, string? respondent = null) =>
        Complaining.Decide(
            file, new RespondToComplaint("B1", respondent ?? Tender.Settings.Purchaser.Uscc, Reason, Finance));
}
