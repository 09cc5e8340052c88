using Procurement.Domain.Calendar;

namespace Procurement.Domain.Challenges;

/// <summary>Folds what happened into an organization's file; what an event names must be loaded.</summary>
public static class ChallengeHistory
{
    /// <summary>The file after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static ChallengeFile Apply(ChallengeFile? before, ChallengeEvent happened, Author by)
    {
        if (happened is ChallengeRaised raised) return Raise(before ?? new(raised.Organization), raised, by);
        var file = before ?? throw new InvalidOperationException("A file begins with a challenge.");
        return happened switch
        {
            ChallengeEnded one => With(
                file with { Stages = [.. file.Stages.Where(stage => stage != StageOf(file, one.Challenge))] },
                file.Challenges[one.Challenge] with { Ended = new(one.Withdrawn, one.Reason, by) }),
            ChallengeWeighed one => With(
                file, file.Challenges[one.Challenge] with { MayAffectResult = one.MayAffectResult }),
            ChallengeReplied one => With(
                file,
                file.Challenges[one.Challenge] with
                {
                    Reply = new(one.Answers, one.Ruling, one.Department, one.ComplaintBy, by),
                }),
            ComplaintFiled one => File(file, one, by),
            RulingCarriedOut one => CarryOut(file, one, by),
            _ => ApplyToComplaint(file, happened, by),
        };
    }

    private static ChallengeFile Raise(ChallengeFile file, ChallengeRaised one, Author by) => With(
        file with { Raised = file.Raised + 1, Stages = [.. file.Stages, one.Text.Stage] },
        new Challenge(one.Challenge, one.Organization, one.Text, one.ChallengeBy, one.ReplyBy, by));

    private static ChallengeFile File(ChallengeFile file, ComplaintFiled one, Author by) => With(
        file with { Filed = file.Filed + 1, Complained = [.. file.Complained, one.Challenge] },
        new Complaint(
            one.Complaint, one.Challenge, file.Organization, one.Items, one.Request, one.Received, one.Days, by));

    private static ChallengeFile CarryOut(ChallengeFile file, RulingCarriedOut one, Author by) =>
        file.Complaints.TryGetValue(one.Case, out var complaint)
            ? With(file, complaint with { Remedy = new(one.Text, by) })
            : With(file, file.Challenges[one.Case] with { Remedy = new(one.Text, by) });

    private static ChallengeFile ApplyToComplaint(ChallengeFile file, ChallengeEvent happened, Author by) =>
        happened switch
        {
            ComplaintRefused one => End(file, one.Complaint, ComplaintStatus.Refused, one.Reason),
            ComplaintWithdrawn one => End(file, one.Complaint, ComplaintStatus.Withdrawn, one.Reason),
            CorrectionAsked one => Change(file, one.Complaint, complaint => complaint with
            {
                Status = ComplaintStatus.CorrectionAsked,
                Correction = new(one.Missing, one.By, ChinaTime.DayOf(by.At)),
            }),
            CorrectionHandedIn one => Change(file, one.Complaint, complaint => complaint with
            {
                Status = ComplaintStatus.Received,
                Corrected = one.Text,
                NotCounted = one.NotCounted,
                Days = one.Days,
            }),
            ComplaintAccepted one => Change(
                file, one.Complaint, complaint => complaint with { Status = ComplaintStatus.Accepted }),
            CopiesSent one => Change(
                file, one.Complaint, complaint => complaint with { Respondents = one.Respondents }),
            ResponseGiven one => Change(file, one.Complaint, complaint => complaint with
            {
                Respondents =
                [
                    .. complaint.Respondents.Select(
                        other => other.Uscc == one.Respondent ? other with { Response = one.Text } : other),
                ],
            }),
            TestingStarted one => Change(
                file, one.Complaint, complaint => complaint with { TestingSince = ChinaTime.DayOf(by.At) }),
            TestingEnded one => Change(file, one.Complaint, complaint => complaint with
            {
                TestingSince = null,
                NotCounted = one.NotCounted,
                Days = complaint.Days with { Decision = one.Decision },
            }),
            ProcurementSuspended one => Change(file, one.Complaint, complaint => complaint with
            {
                Suspension = new(ChinaTime.DayOf(by.At), one.Through, one.Reason),
            }),
            SuspensionLifted one => Change(file, one.Complaint, complaint => complaint with
            {
                Suspension = complaint.Suspension! with { Lifted = ChinaTime.DayOf(by.At) },
            }),
            ComplaintDecided one => Change(file, one.Complaint, complaint => complaint with
            {
                Status = ComplaintStatus.Decided,
                Decision = new(one.Outcome, one.Ruling, one.Reason, by),
            }),
            _ => throw new InvalidOperationException($"{happened.GetType().Name} has no effect written down."),
        };

    // The challenge may be complained about again, as long as the days for that last.
    private static ChallengeFile End(ChallengeFile file, string id, ComplaintStatus status, string reason)
    {
        var ended = file.Complaints[id] with { Status = status, EndReason = reason };
        return With(file with { Complained = [.. file.Complained.Where(one => one != ended.Challenge)] }, ended);
    }

    private static ChallengeFile Change(ChallengeFile file, string id, Func<Complaint, Complaint> change) =>
        With(file, change(file.Complaints[id]));

    private static ChallengeStage StageOf(ChallengeFile file, string challenge) =>
        file.Challenges[challenge].Text.Stage;

    private static ChallengeFile With(ChallengeFile file, Challenge challenge) => file with
    {
        Challenges = new Dictionary<string, Challenge>(file.Challenges) { [challenge.Id] = challenge },
    };

    private static ChallengeFile With(ChallengeFile file, Complaint complaint) => file with
    {
        Complaints = new Dictionary<string, Complaint>(file.Complaints) { [complaint.Id] = complaint },
    };
}
