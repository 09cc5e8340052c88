using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;

namespace Procurement.Domain.Rounds;

/// <summary>
/// Publishes a clarification (澄清或者修改) of a round that takes proposals: what changes in words, why, whether it may
/// affect what applicants write, and, where they change, the closing and the office that answers.
/// </summary>
public sealed record ClarifyRound(
    string Text,
    string Reason,
    bool AffectsProposals,
    DateTimeOffset? ClosesAt,
    Contact? Contact,
    Author By) : RoundCommand(By);

/// <summary>A clarification as published; <paramref name="Basis"/> is the rule the closing had to keep.</summary>
public sealed record Clarification(
    int No,
    DateTimeOffset At,
    string Text,
    string Reason,
    bool AffectsProposals,
    DateTimeOffset ClosedBefore,
    DateTimeOffset ClosesAt,
    Contact? Contact,
    string? Basis);

/// <summary>Why a clarification is refused.</summary>
public static class ClarificationRefusals
{
    /// <summary>The time for proposals is over.</summary>
    public static readonly Refusal TooLate = new("clarification.tooLate");

    /// <summary>Whoever drafted the round does not publish what changes it (不相容岗位).</summary>
    public static readonly Refusal NotYours = new("clarification.notYours");

    /// <summary>A clarification never shortens the time for proposals.</summary>
    public static readonly Refusal ClosingEarlier = new("clarification.closingEarlier");

    /// <summary>The closing leaves applicants less time than the rule of the kind gives.</summary>
    public static readonly Refusal ClosingTooEarly = new("clarification.closingTooEarly");

    /// <summary>More clarifications than one round keeps.</summary>
    public static readonly Refusal TooMany = new("clarification.tooMany");
}

/// <summary>
/// The one way in which a published round changes: by a clarification that everybody reads, and that moves the closing
/// where it leaves applicants too little time. What is bought and who may apply never change (财政部令第87号 art. 27).
/// </summary>
public static class Clarifying
{
    /// <summary>The most clarifications of one round; whoever needs more cancels it.</summary>
    public const int Max = 30;

    /// <summary>Publishes a clarification, or refuses it.</summary>
    public static Decision<RoundEvent> Decide(Round? round, ClarifyRound command, Statutes statutes)
    {
        if (WrongMoment(round, command.By) is { } why) return why;
        if (round!.Clarifications.Count >= Max) return ClarificationRefusals.TooMany;

        var (before, after) = (round.Settings.ClosesAt, command.ClosesAt ?? round.Settings.ClosesAt);
        if (after < before) return ClarificationRefusals.ClosingEarlier;
        var ahead = ChinaTime.DayOf(after).DayNumber - ChinaTime.DayOf(command.By.At).DayNumber;
        if (ahead > SettingsRules.DaysAheadMax) return SettingsRefusals.ClosesTooLate;

        LawEntry? rule = null;
        if (command.AffectsProposals)
        {
            if (!ClarificationTerms.TryOf(round, command.By.At, statutes, out var terms, out var missing))
                return missing;
            if (after < terms.Earliest) return ClarificationRefusals.ClosingTooEarly with { Value = Said(terms) };
            rule = terms.Rule;
        }

        return new RoundClarified(
            command.Text, command.Reason, command.AffectsProposals, before, after, command.Contact, rule?.Source);
    }

    /// <summary>Why nothing is clarified now, or null. The clock decides, not the timer that records it.</summary>
    public static Refusal? WrongMoment(Round? round, Author by) => round switch
    {
        null => RoundRefusals.NotFound,
        { Phase: RoundPhase.Cancelled } => RoundRefusals.Cancelled,
        { Phase: RoundPhase.Draft } => RoundRefusals.WrongPhase,
        { Phase: not (RoundPhase.Published or RoundPhase.Open) } => ClarificationRefusals.TooLate,
        _ when by.At > round.Settings.ClosesAt => ClarificationRefusals.TooLate,
        _ when round.Drafters.Contains(by.Account) => ClarificationRefusals.NotYours,
        _ => null,
    };

    private static string Said(ClarificationTerms terms) =>
        $"{terms.Earliest.ToOffset(ChinaTime.Offset):yyyy-MM-dd HH:mm}（{terms.Rule?.Source}；{terms.Rule?.Key}）";
}
