using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Challenges.ComplaintRefusals;

namespace Procurement.Domain.Challenges;

/// <summary>Asks to complete a complaint by the end of a day (补正), once.</summary>
public sealed record AskCorrection(string Complaint, string Missing, DateOnly Until, Author By) : ChallengeCommand(By);

/// <summary>Does not accept a complaint.</summary>
public sealed record RefuseComplaint(string Complaint, string Reason, Author By) : ChallengeCommand(By);

/// <summary>Accepts a complaint.</summary>
public sealed record AcceptComplaint(string Complaint, Author By) : ChallengeCommand(By);

/// <summary>Sends copies to the purchaser and to related suppliers.</summary>
public sealed record SendCopies(string Complaint, IReadOnlyList<string> Suppliers, Author By) : ChallengeCommand(By);

/// <summary>Lets something be tested or examined by experts.</summary>
public sealed record StartTesting(string Complaint, string Subject, Author By) : ChallengeCommand(By);

/// <summary>Ends the testing.</summary>
public sealed record EndTesting(string Complaint, Author By) : ChallengeCommand(By);

/// <summary>Decides a complaint; the organization is the one that the deciding account speaks for, if any.</summary>
public sealed record DecideComplaint(
    string Complaint, ComplaintOutcome Outcome, Ruling Ruling, string Reason, string? Organization, Author By)
    : ChallengeCommand(By);

/// <summary>
/// What finance does with a complaint (财政部令第94号 arts. 21–32). A step that comes late is carried out all the same: its
/// last day stands beside it, and nobody is helped by a complaint that nobody may decide.
/// </summary>
public static class HandlingComplaints
{
    /// <summary>Asks to complete it, before it is accepted.</summary>
    public static Decision<ChallengeEvent> Decide(ChallengeFile? file, AskCorrection command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNot(file, command.Complaint, ComplaintStatus.Received) is { } why) return why;
        if (file!.Complaints[command.Complaint].Corrected is not null) return AlreadyCorrected;
        return command.Until < ChinaTime.DayOf(command.By.At)
            ? CorrectionDayPast
            : new CorrectionAsked(command.Complaint, command.Missing, command.Until);
    }

    /// <summary>Refuses it; what may still be completed is waited for.</summary>
    public static Decision<ChallengeEvent> Decide(ChallengeFile? file, RefuseComplaint command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Complaining.Find(file, command.Complaint) switch
        {
            null => NotFound,
            { Status: ComplaintStatus.CorrectionAsked, Correction.By: var by }
                when ChinaTime.DayOf(command.By.At) <= by => CorrectionOpen with { Value = $"{by:yyyy-MM-dd}" },
            { Status: ComplaintStatus.Received or ComplaintStatus.CorrectionAsked } =>
                new ComplaintRefused(command.Complaint, command.Reason),
            _ => WrongStatus,
        };
    }

    /// <summary>Accepts it.</summary>
    public static Decision<ChallengeEvent> Decide(ChallengeFile? file, AcceptComplaint command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNot(file, command.Complaint, ComplaintStatus.Received) is { } why
            ? why
            : new ComplaintAccepted(command.Complaint);
    }

    /// <summary>Sends the copies, once; each respondent has its working days from today.</summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, SendCopies command, Round? round, Statutes statutes)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null) return RoundRefusals.NotFound;
        if (WhyNot(file, command.Complaint, ComplaintStatus.Accepted) is { } why) return why;
        if (file!.Complaints[command.Complaint].Respondents.Count > 0) return AlreadySent;
        string[] all = [round.Settings.Purchaser.Uscc, .. command.Suppliers];
        if (all.Contains(file.Organization) || all.Distinct(StringComparer.Ordinal).Count() < all.Length)
        {
            return RespondentsWrong;
        }

        Refusal? missing = null;
        var by = ChallengeDays.Of(round, statutes)
            .After(LawKeys.ComplaintResponse, ChinaTime.DayOf(command.By.At), ref missing);
        return by is null
            ? missing!
            : new CopiesSent(command.Complaint, [.. all.Select(uscc => new Respondent(uscc, by, null))]);
    }

    /// <summary>From now on the days of deciding stand still.</summary>
    public static Decision<ChallengeEvent> Decide(ChallengeFile? file, StartTesting command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNot(file, command.Complaint, ComplaintStatus.Accepted) is { } why) return why;
        return file!.Complaints[command.Complaint].TestingSince is not null
            ? TestingOpen
            : new TestingStarted(command.Complaint, command.Subject);
    }

    /// <summary>The days of deciding go on.</summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, EndTesting command, Round? round, Statutes statutes)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null) return RoundRefusals.NotFound;
        if (WhyNot(file, command.Complaint, ComplaintStatus.Accepted) is { } why) return why;
        var complaint = file!.Complaints[command.Complaint];
        if (complaint.TestingSince is not { } since) return NoTesting;

        Refusal? missing = null;
        var days = ChallengeDays.Of(round, statutes);
        var notCounted = complaint.NotCounted
            + days.WorkingDays(since, ChinaTime.DayOf(command.By.At), ref missing);
        var decision = days.After(LawKeys.ComplaintDecision, complaint.Received, ref missing, notCounted);
        return missing ?? (Decision<ChallengeEvent>)new TestingEnded(complaint.Id, notCounted, decision!);
    }

    /// <summary>Decides, once everybody who was asked has responded or had the time for it.</summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, DecideComplaint command, Round? round, bool isSubmitted)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null) return RoundRefusals.NotFound;
        if (WhyNot(file, command.Complaint, ComplaintStatus.Accepted) is { } why) return why;
        var complaint = file!.Complaints[command.Complaint];
        var challenge = file.Challenges[complaint.Challenge];
        if (challenge.Reply?.By.Account == command.By.Account
            || Parties.Include(challenge, command.Ruling.Proposal, round, command.By, command.Organization))
        {
            return HandlerIsParty;
        }

        if (complaint.Respondents.Count is 0) return CopiesMissing;
        if (complaint.TestingSince is not null) return TestingOpen;
        var today = ChinaTime.DayOf(command.By.At);
        if (complaint.Respondents.FirstOrDefault(one => one.Response is null && today <= one.By.Due) is { } waited)
        {
            return ResponsesOpen with { Value = $"{waited.By.Due:yyyy-MM-dd}" };
        }

        var isUpheld = command.Outcome is ComplaintOutcome.Upheld;
        return Replying.RefusalOf(command.Ruling, isUpheld, isSubmitted) is { } wrong
            ? wrong
            : new ComplaintDecided(complaint.Id, command.Outcome, command.Ruling, command.Reason);
    }

    internal static Refusal? WhyNot(ChallengeFile? file, string complaint, ComplaintStatus status) =>
        Complaining.Find(file, complaint) switch
        {
            null => NotFound,
            { } found when found.Status != status => WrongStatus,
            _ => null,
        };
}
