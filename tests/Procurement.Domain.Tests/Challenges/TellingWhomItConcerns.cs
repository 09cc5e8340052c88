using Procurement.Domain.Challenges;
using Procurement.Domain.Messages;
using static Procurement.Domain.Tests.Challenges.ChallengeExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Challenges;

/// <summary>Who is told of each step, and what is counted of complaints that nothing could be shown of.</summary>
public sealed class TellingWhomItConcerns
{
    private static readonly Complaint Complaint = Sent.Complaints["B1"];

    // Every event, with the mailboxes that its messages go to.
    private static readonly (ChallengeEvent Happened, string To)[] Told =
    [
        (Only(Raise(Petitioner)), "approver officer"),
        (new ChallengeEnded("C1", true, Reason), "approver"),
        (new ChallengeEnded("C1", false, Reason), Own),
        (new ChallengeWeighed("C1", false, Reason), "approver"),
        (Only(Reply(Boss, Denied)), Own),
        (Only(Reply(Boss, Agreed, new(RulingEffect.NewRound, null))), $"{Own} supervisor"),
        (new RulingCarriedOut("B1", Reason), $"{Own} supervisor"),
        (Only(Complain(Complainant)), $"{Own} supervisor"),
        (new CorrectionAsked("B1", Reason, Day("2026-05-01")), Own),
        (new CorrectionHandedIn("B1", Reason, 0, Complaint.Days), "supervisor"),
        (new ComplaintRefused("B1", Reason), Own),
        (new ComplaintAccepted("B1"), Own),
        (new CopiesSent("B1", Complaint.Respondents), "officer"),
        (new ResponseGiven("B1", Rival[..18], Reason), "supervisor"),
        (new TestingStarted("B1", Reason), Own),
        (new TestingEnded("B1", 0, Complaint.Days.Decision), Own),
        (new ProcurementSuspended("B1", Day("2026-05-01"), Reason), $"{Own} approver officer"),
        (new SuspensionLifted("B1", Reason), $"{Own} approver officer"),
        (new ComplaintWithdrawn("B1", Reason), "supervisor"),
        (new ComplaintDecided("B1", ComplaintOutcome.Rejected, Ruling.None, Reason), $"{Own} approver officer"),
        (new ComplaintDecided("B1", ComplaintOutcome.Upheld, new(RulingEffect.ReEvaluation, null), Reason),
            $"{Own} approver approver officer"),
    ];

    [Fact]
    public void Tells_each_step_to_those_who_wait_for_it()
    {
        var known = typeof(ChallengeEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(ChallengeEvent));
        Assert.Equal(known.ToHashSet(), Told.Select(one => one.Happened.GetType()).ToHashSet());
        Assert.All(Told, one => Assert.Equal(one.To, ToOf(one.Happened)));

        static string ToOf(ChallengeEvent happened) => string.Join(' ', ChallengeMessages
            .Of("R1", Own, happened, happened is ChallengeRaised or ChallengeReplied ? null : Complaint)
            .Select(draft => draft.To.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reminds_whoever_has_to_reply_or_to_decide()
    {
        Assert.Equal(
            ["approver", "officer"],
            ChallengeMessages.Due("R1", "C1", isComplaint: false, Day("2026-03-31")).Select(one => one.To.Name));
        var draft = Assert.Single(ChallengeMessages.Due("R1", "B1", isComplaint: true, Day("2026-05-29")));
        Assert.Equal(("supervisor", "/complaints/R1/B1"), (draft.To.Name, draft.Link));
        Assert.Equal([5, 2, 0], ChallengeEvents.RemindedBefore);
    }

    [Fact]
    public void Counts_unfounded_complaints_of_twelve_months()
    {
        Complaint[] all =
        [
            Decided("2025-05-29", ComplaintOutcome.Unfounded), Decided("2025-05-30", ComplaintOutcome.Unfounded),
            Decided("2026-05-29", ComplaintOutcome.Unfounded), Decided("2026-05-30", ComplaintOutcome.Unfounded),
            Decided("2026-04-01", ComplaintOutcome.Rejected), Complaint,
        ];
        Assert.Equal(2, UnfoundedComplaints.Within(all, Day("2026-05-29")));
        Assert.Equal(3, UnfoundedComplaints.ListedFrom);

        static Complaint Decided(string day, ComplaintOutcome outcome) =>
            Complaint with { Decision = new(outcome, Ruling.None, Reason, On(day)) };
    }
}
