using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Publicity;

/// <summary>From the end of scoring to the end of the notice period.</summary>
public static class Noticing
{
    /// <summary>The rule that the notice period follows.</summary>
    public const string Rule = "公示期（按本届规则，工作日）";

    /// <summary>Ends scoring; the notice carries this day. Missing sheets need a reason.</summary>
    public static Decision<RoundEvent> CloseEvaluation(
        Round? round, int missingSheets, string? missingSheetsReason, By by)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Evaluating) return RoundRefusals.WrongPhase;
        if (missingSheets > 0 && missingSheetsReason is null) return RoundRefusals.SheetsMissing;

        return new EvaluationClosed(ChinaTime.DayOf(by.At), missingSheetsReason);
    }

    /// <summary>Publishes the ranking once the sheets are sealed.</summary>
    public static Decision<RoundEvent> Publish(Round? round, IReadOnlyList<NoticeEntry> ranking, Deadlines deadlines)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Ranking) return RoundRefusals.WrongPhase;

        var published = round.NoticeDay!.Value;
        var through = deadlines.WorkingDays(Rule, published, round.Settings.Publicity.WorkingDays).Due;
        return new AwardNoticePublished(new AwardNotice(published, through, ranking));
    }

    /// <summary>Ends the notice period when its last day is over; called by the timer, as often as it likes.</summary>
    public static Decision<RoundEvent> End(Round? round, By by)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Notice is not { Ended: false } notice) return Decision<RoundEvent>.Accept();

        return by.At < ChinaTime.EndOfDay(notice.Through) ? RoundRefusals.TooEarly : new NoticeEnded();
    }
}
