namespace Procurement.Domain.Challenges;

/// <summary>What can be told of an event without the file that it belongs to.</summary>
public static class ChallengeEvents
{
    /// <summary>The challenge or complaint that it happened to.</summary>
    public static string CaseOf(ChallengeEvent happened) => happened switch
    {
        ChallengeRaised one => one.Challenge,
        ChallengeEnded one => one.Challenge,
        ChallengeWeighed one => one.Challenge,
        ChallengeReplied one => one.Challenge,
        ComplaintFiled one => one.Complaint,
        CorrectionAsked one => one.Complaint,
        CorrectionHandedIn one => one.Complaint,
        ComplaintRefused one => one.Complaint,
        ComplaintAccepted one => one.Complaint,
        CopiesSent one => one.Complaint,
        ResponseGiven one => one.Complaint,
        TestingStarted one => one.Complaint,
        TestingEnded one => one.Complaint,
        ProcurementSuspended one => one.Complaint,
        SuspensionLifted one => one.Complaint,
        ComplaintWithdrawn one => one.Complaint,
        ComplaintDecided one => one.Complaint,
        RulingCarriedOut one => one.Case,
        _ => throw new InvalidOperationException($"{happened.GetType().Name} belongs to no case."),
    };

    /// <summary>What was ruled, by a reply or by a decision; or null.</summary>
    public static Ruling? RulingOf(ChallengeEvent happened) => happened switch
    {
        ChallengeReplied one => one.Ruling,
        ComplaintDecided one => one.Ruling,
        _ => null,
    };

    /// <summary>A reply or a decision that is to be reminded of from now on; or null.</summary>
    public static DateOnly? DueOf(ChallengeEvent happened) => happened switch
    {
        ChallengeRaised one => one.ReplyBy.Due,
        ComplaintFiled one => one.Days.Decision.Due,
        CorrectionHandedIn one => one.Days.Decision.Due,
        TestingEnded one => one.Decision.Due,
        _ => null,
    };

    /// <summary>How many working days before the last one somebody is reminded.</summary>
    public static IReadOnlyList<int> RemindedBefore { get; } = [5, 2, 0];
}
