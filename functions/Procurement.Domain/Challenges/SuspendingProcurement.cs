using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Challenges.ComplaintRefusals;

namespace Procurement.Domain.Challenges;

/// <summary>Suspends the procurement through a day, by written notice of finance.</summary>
public sealed record SuspendProcurement(string Complaint, DateOnly Through, string Reason, Author By)
    : ChallengeCommand(By);

/// <summary>Lifts the suspension before its end.</summary>
public sealed record LiftSuspension(string Complaint, string Reason, Author By) : ChallengeCommand(By);

/// <summary>
/// Suspension of a procurement while finance handles a complaint (政府采购法 art. 57): once, for 30 days at most.
/// </summary>
public static class SuspendingProcurement
{
    /// <summary>Suspends through a day; it ends by itself, with the decision, or when it is lifted.</summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, SuspendProcurement command, Round? round, Statutes statutes)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null) return RoundRefusals.NotFound;
        if (Complaining.Find(file, command.Complaint) is not { } complaint) return NotFound;
        if (!complaint.IsOpen) return WrongStatus;
        if (complaint.Suspension is not null) return SuspensionUsed;
        if (ChallengeDays.Of(round, statutes).SuspensionDays is not { } max)
        {
            return LawRefusals.ParameterMissing with { Value = LawKeys.SuspensionDays.Name };
        }

        // Today is the first of its days.
        var today = ChinaTime.DayOf(command.By.At);
        return command.Through < today || command.Through >= today.AddDays(max)
            ? SuspensionTooLong with { Value = $"{max}" }
            : new ProcurementSuspended(complaint.Id, command.Through, command.Reason);
    }

    /// <summary>Lifts it.</summary>
    public static Decision<ChallengeEvent> Decide(ChallengeFile? file, LiftSuspension command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Complaining.Find(file, command.Complaint) switch
        {
            null => NotFound,
            { IsOpen: false } => WrongStatus,
            { Suspension: { } one } when one.Holds(ChinaTime.DayOf(command.By.At)) =>
                new SuspensionLifted(command.Complaint, command.Reason),
            _ => NotSuspended,
        };
    }
}
