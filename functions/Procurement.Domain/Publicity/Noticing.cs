using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Publicity;

/// <summary>Ends scoring; where sheets are missing, with the reason to rank without them.</summary>
public sealed record CloseEvaluation(string? MissingSheetsReason, Author By) : RoundCommand(By);

/// <summary>Publishes the ranking.</summary>
public sealed record PublishAwardNotice(IReadOnlyList<NoticeEntry> Ranking, Author By) : RoundCommand(By);

/// <summary>Looks whether the notice period is over; the timer gives it as often as it likes.</summary>
public sealed record EndNoticePeriod(Author By) : RoundCommand(By);

/// <summary>From the end of scoring to the end of the notice period.</summary>
public static class Noticing
{
    /// <summary>The rule that the notice period follows.</summary>
    public const string Rule = "公示期（按本届规则，工作日）";

    /// <summary>Ends scoring; the notice carries this day. Missing sheets need a reason.</summary>
    public static Decision<RoundEvent> Decide(
        Round? round, CloseEvaluation command, int missingSheets, Deadlines deadlines)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Evaluating) return RoundRefusals.WrongPhase;
        if (missingSheets > 0 && command.MissingSheetsReason is null) return RoundRefusals.SheetsMissing;

        // Nobody waits for the follow-up that publishes the notice: a year that is not loaded has to be told here.
        var day = ChinaTime.DayOf(command.By.At);
        var days = round.Settings.Publicity.WorkingDays;
        if (!deadlines.TryWorkingDays(Rule, day, days, out _, out var missing)) return missing;
        return new EvaluationClosed(day, command.MissingSheetsReason);
    }

    /// <summary>Publishes the ranking once the sheets are sealed.</summary>
    public static Decision<RoundEvent> Decide(
        Round? round, PublishAwardNotice command, Deadlines deadlines)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Ranking) return RoundRefusals.WrongPhase;

        var published = round.NoticeDay!.Value;
        var days = round.Settings.Publicity.WorkingDays;
        if (!deadlines.TryWorkingDays(Rule, published, days, out var through, out var missing)) return missing;
        return new AwardNoticePublished(new AwardNotice(published, through, command.Ranking));
    }

    /// <summary>Ends the notice period when its last day is over.</summary>
    public static Decision<RoundEvent> Decide(Round? round, EndNoticePeriod command)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Notice is not { Ended: false } notice) return Decision<RoundEvent>.Accept();

        return command.By.At < ChinaTime.EndOfDay(notice.Through) ? RoundRefusals.TooEarly : new NoticeEnded();
    }
}
