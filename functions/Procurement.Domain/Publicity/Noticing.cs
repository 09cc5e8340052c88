using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Publicity;

/// <summary>Ends scoring; where sheets are missing, with the reason to rank without them.</summary>
public sealed record CloseEvaluation(string? MissingSheetsReason, Author By) : RoundCommand(By);

/// <summary>Publishes the notice once every lot is ranked: what all of them came to together.</summary>
public sealed record PublishAwardNotice(int Ranked, int Awards, Money Total, Author By) : RoundCommand(By);

/// <summary>Tells the round what an upheld objection changed in a lot.</summary>
public sealed record ReviseNotice(string Lot, int Awards, Money Total, Author By) : RoundCommand(By);

/// <summary>Looks whether the notice period is over; the timer gives it as often as it likes.</summary>
public sealed record EndNoticePeriod(Author By) : RoundCommand(By);

/// <summary>From the end of scoring to the end of the notice period.</summary>
public static class Noticing
{
    /// <summary>The rule that the notice period follows.</summary>
    public const string Rule = "公示期（按本届规则，工作日）";

    /// <summary>Ends scoring; the notice carries this day. Missing sheets need a reason.</summary>
    public static Decision<RoundEvent> Decide(
        Round? round, CloseEvaluation command, bool sheetsMissing, Deadlines deadlines)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Evaluating) return RoundRefusals.WrongPhase;
        if (sheetsMissing && command.MissingSheetsReason is null) return RoundRefusals.SheetsMissing;

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
        return new AwardNoticePublished(
            published, through, command.Ranked, command.Awards, command.Total);
    }

    /// <summary>Takes note of what changed in a lot, as long as the notice stands.</summary>
    public static Decision<RoundEvent> Decide(Round? round, ReviseNotice command) => round switch
    {
        null => RoundRefusals.NotFound,
        { Notice: null } => RoundRefusals.WrongPhase,
        _ => new NoticeRevised(command.Lot, command.Awards, command.Total),
    };

    /// <summary>Ends the notice period when its last day is over.</summary>
    public static Decision<RoundEvent> Decide(Round? round, EndNoticePeriod command)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is RoundPhase.Cancelled) return Decision<RoundEvent>.Accept();
        if (round.Notice is not { Ended: false } notice) return Decision<RoundEvent>.Accept();

        return command.By.At < ChinaTime.EndOfDay(notice.Through) ? RoundRefusals.TooEarly : new NoticeEnded();
    }
}
