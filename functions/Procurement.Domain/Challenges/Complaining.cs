using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Challenges.ComplaintRefusals;

namespace Procurement.Domain.Challenges;

/// <summary>
/// Complains about a challenge. Finance records what came on paper with the day of its receipt; null is today.
/// </summary>
public sealed record FileComplaint(
    string Complaint,
    string Challenge,
    IReadOnlyList<ComplaintItem> Items,
    string Request,
    DateOnly? Received,
    Author By) : ChallengeCommand(By);

/// <summary>Hands in what finance asked for.</summary>
public sealed record HandInCorrection(string Complaint, string Text, Author By) : ChallengeCommand(By);

/// <summary>Takes the complaint back.</summary>
public sealed record WithdrawComplaint(string Complaint, string Reason, Author By) : ChallengeCommand(By);

/// <summary>Responds to a complaint, for a respondent.</summary>
public sealed record RespondToComplaint(string Complaint, string Respondent, string Text, Author By)
    : ChallengeCommand(By);

/// <summary>What the parties of a complaint (投诉) do (政府采购法 art. 55; 财政部令第94号 arts. 17–22, 30).</summary>
public static class Complaining
{
    /// <summary>How many complaints one organization may file in a round, refused ones among them.</summary>
    public const int OfOrganizationMax = 20;

    /// <summary>
    /// Takes a complaint once the challenge was replied to or the days of the reply are over, through the last day.
    /// </summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, FileComplaint command, Round? round, Statutes statutes)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null) return RoundRefusals.NotFound;
        if (file?.Challenges.GetValueOrDefault(command.Challenge) is not { } challenge)
        {
            return ChallengeRefusals.NotFound;
        }

        if (challenge.Ended is not null) return NotChallenged;
        if (file.Complained.Contains(challenge.Id)) return AlreadyFiled;
        if (file.Filed >= OfOrganizationMax) return TooMany;
        var today = ChinaTime.DayOf(command.By.At);
        var received = command.Received ?? today;
        if (received > today || received < ChinaTime.DayOf(challenge.Raised.At)) return ReceiptDayWrong;
        if (!IsDue(challenge, received)) return ReplyPending;
        if (!AreChallenged(challenge, command.Items)) return ItemNotChallenged;

        Refusal? missing = null;
        var days = ChallengeDays.Of(round, statutes);
        var last = challenge.Reply?.ComplaintBy ?? days.After(LawKeys.Complaint, challenge.ReplyBy.Due, ref missing);
        if (last?.Due < received) return TooLate with { Value = $"{last.Due:yyyy-MM-dd}" };
        var own = days.OfComplaint(received, received, 0, ref missing);
        return missing ?? (Decision<ChallengeEvent>)new ComplaintFiled(
            command.Complaint, challenge.Id, command.Items, command.Request, received, own!);
    }

    /// <summary>
    /// Hands in what was missing, once; the review begins anew, and the days from the request on are not counted.
    /// </summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, HandInCorrection command, Round? round, Statutes statutes)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null) return RoundRefusals.NotFound;
        if (Find(file, command.Complaint) is not { } complaint) return NotFound;
        if (complaint is not { Status: ComplaintStatus.CorrectionAsked, Correction: { } asked }) return WrongStatus;
        var today = ChinaTime.DayOf(command.By.At);
        if (today > asked.By) return CorrectionLate with { Value = $"{asked.By:yyyy-MM-dd}" };

        Refusal? missing = null;
        var days = ChallengeDays.Of(round, statutes);
        var notCounted = complaint.NotCounted + days.WorkingDays(asked.Asked, today, ref missing);
        var own = days.OfComplaint(complaint.Received, today, notCounted, ref missing);
        return missing ?? (Decision<ChallengeEvent>)new CorrectionHandedIn(
            complaint.Id, command.Text, notCounted, own!);
    }

    /// <summary>Takes it back as long as it is not decided.</summary>
    public static Decision<ChallengeEvent> Decide(ChallengeFile? file, WithdrawComplaint command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Find(file, command.Complaint) switch
        {
            null => NotFound,
            { IsOpen: false } => WrongStatus,
            _ => new ComplaintWithdrawn(command.Complaint, command.Reason),
        };
    }

    /// <summary>Responds once; also after the last day, as long as the complaint is not decided.</summary>
    public static Decision<ChallengeEvent> Decide(ChallengeFile? file, RespondToComplaint command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Find(file, command.Complaint) is not { } complaint) return NotFound;
        if (!complaint.IsOpen) return WrongStatus;
        return complaint.Respondents.FirstOrDefault(one => one.Uscc == command.Respondent) switch
        {
            null => NotRespondent,
            { Response: not null } => AlreadyResponded,
            _ => new ResponseGiven(complaint.Id, command.Respondent, command.Text),
        };
    }

    internal static Complaint? Find(ChallengeFile? file, string complaint) =>
        file?.Complaints.GetValueOrDefault(complaint);

    private static bool IsDue(Challenge challenge, DateOnly received) =>
        received > challenge.ReplyBy.Due
        || (challenge.Reply is { } reply && received >= ChinaTime.DayOf(reply.By.At));

    private static bool AreChallenged(Challenge challenge, IReadOnlyList<ComplaintItem> items) => items.All(item =>
        item.Item is { } no ? challenge.Text.Items.Any(one => one.No == no) : challenge.Reply is not null);
}
