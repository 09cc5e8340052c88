using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Challenges.ChallengeRefusals;

namespace Procurement.Domain.Challenges;

/// <summary>Challenges a stage of a procurement, for an organization.</summary>
public sealed record RaiseChallenge(string Challenge, string Organization, ChallengeText Text, Author By)
    : ChallengeCommand(By);

/// <summary>Takes a challenge back, for its organization.</summary>
public sealed record WithdrawChallenge(string Challenge, string Reason, Author By) : ChallengeCommand(By);

/// <summary>Gives a challenge back to be completed (补正).</summary>
public sealed record ReturnChallenge(string Challenge, string Reason, Author By) : ChallengeCommand(By);

/// <summary>Says whether the outcome of a challenge may change the result.</summary>
public sealed record WeighChallenge(string Challenge, bool MayAffectResult, string Reason, Author By)
    : ChallengeCommand(By);

/// <summary>Whether an organization is registered, and whether it submitted a proposal in the round.</summary>
public sealed record Participation(bool IsRegistered, bool HasSubmitted);

/// <summary>Challenges (质疑) to the purchaser (政府采购法 art. 52; 财政部令第94号).</summary>
public static class Challenging
{
    /// <summary>How many challenges one organization may raise in a round, those that it withdrew among them.</summary>
    public const int OfOrganizationMax = 20;

    /// <summary>How many items one challenge has at most; all of a stage are said at once.</summary>
    public const int ItemsMax = 10;

    /// <summary>
    /// Takes a challenge through the end of the last working day after the known date; one of a stage.
    /// </summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, RaiseChallenge command, Round? round, Participation participation, Statutes statutes)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(participation);
        if (round?.Law is null) return RoundRefusals.NotFound;
        if (!round.Settings.IsProcurement) return NotProcurement;
        if (round.Phase is RoundPhase.Draft or RoundPhase.Cancelled) return RoundRefusals.WrongPhase;
        var isDocuments = command.Text.Stage is ChallengeStage.Documents;
        if (!(isDocuments ? participation.IsRegistered : participation.HasSubmitted)) return NotParticipant;
        if ((file?.Raised ?? 0) >= OfOrganizationMax) return TooMany;
        if (file?.Stages.Contains(command.Text.Stage) is true) return StageTaken;

        Refusal? missing = null;
        var days = ChallengeDays.Of(round, statutes);
        if (KnownDate.Of(round, command.Text, command.By.At, days, ref missing) is not { } known) return missing!;
        var by = days.After(LawKeys.Challenge, known, ref missing);
        var today = ChinaTime.DayOf(command.By.At);
        var reply = days.After(LawKeys.ChallengeReply, today, ref missing);
        if (missing is not null) return missing;
        if (today > by!.Due) return TooLate with { Value = $"{by.Due:yyyy-MM-dd}" };
        return new ChallengeRaised(command.Challenge, command.Organization, command.Text, by, reply!);
    }

    /// <summary>Takes it back, as long as it has no reply.</summary>
    public static Decision<ChallengeEvent> Decide(ChallengeFile? file, WithdrawChallenge command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNotOpen(file, command.Challenge) is { } why
            ? why
            : new ChallengeEnded(command.Challenge, Withdrawn: true, command.Reason);
    }

    /// <summary>Gives it back: another may come until the same last day.</summary>
    public static Decision<ChallengeEvent> Decide(ChallengeFile? file, ReturnChallenge command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNotOpen(file, command.Challenge) is { } why
            ? why
            : new ChallengeEnded(command.Challenge, Withdrawn: false, command.Reason);
    }

    /// <summary>Says whether it may change the result; it counts that it may until somebody says otherwise.</summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, WeighChallenge command, Round? round, string? organization)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null) return RoundRefusals.NotFound;
        if (WhyNotOpen(file, command.Challenge) is { } why) return why;
        var challenge = file!.Challenges[command.Challenge];
        if (Parties.Include(challenge, null, round, command.By, organization)) return ReplierIsParty;
        return challenge.MayAffectResult == command.MayAffectResult
            ? Decision<ChallengeEvent>.Accept()
            : new ChallengeWeighed(command.Challenge, command.MayAffectResult, command.Reason);
    }

    internal static Refusal? WhyNotOpen(ChallengeFile? file, string challenge) =>
        file?.Challenges.GetValueOrDefault(challenge) switch
        {
            null => NotFound,
            { IsOpen: false } => AlreadyEnded,
            _ => null,
        };
}
