using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>One round with a lot of 100000.00 and three places, and what can have happened to it.</summary>
internal static class RoundExamples
{
    public const string Drafter = "officer";
    public const string Publisher = "approver";

    // Published on a Monday, five working days.
    public static readonly DateOnly NoticeDay = Day("2026-04-13");
    public static readonly DateOnly Through = Day("2026-04-20");
    public static readonly DateOnly FinalDay = Day("2026-04-21");

    /// <summary>More than all awards ask for together.</summary>
    public static readonly Money Enough = Yuan("200000.00");

    public static readonly Deadlines WorkingDays = new(WorkingCalendar.StateCouncil);

    public static readonly RoundLaw Law = new(
        Day("2026-02-25"),
        "420106",
        LawLevel.County,
        new(Number("0.5"), Number("0.5"), Number("0.45")),
        new(Number("0.0005"), new(90, 80, 60), RollsWeekends: true));

    /// <summary>Of two shares it takes both.</summary>
    public static readonly RoundSeal Seal = new(
        "0011223344556677",
        "BA==",
        2,
        [new(1, "a", false, "key-a", "AA==", "commitment-a"), new(2, "b", true, "key-b", "AA==", "commitment-b")]);

    public static readonly PanelMember[] Panel = [new("evaluator-1", "甲"), new("evaluator-2", "乙")];

    public static readonly RoundEvent[] Drafted = [new RoundDrafted(Grant)];
    public static readonly RoundEvent[] Published = [.. Drafted, new RoundPublished(Law)];
    public static readonly RoundEvent[] Open = [.. Published, new RoundOpened()];
    public static readonly RoundEvent[] Closed = [.. Open, new RoundClosed()];
    public static readonly RoundEvent[] Opening = [.. Closed, new PanelAppointed(Panel)];
    public static readonly RoundEvent[] Evaluating = [.. Opening, new EvaluationOpened([new("L1", 1)], [])];
    public static readonly RoundEvent[] Ranking = [.. Evaluating, new EvaluationClosed(NoticeDay, null)];

    /// <summary>Two awards that ask for 80000.00 together.</summary>
    public static readonly RoundEvent[] Noticed =
        [.. Ranking, new AwardNoticePublished(NoticeDay, CountingExtensions.Until(Through), 5, 2, Yuan("80000.00"))];

    public static readonly RoundEvent[] Decided = [.. Noticed, new FinalAwardDecided(FinalDay)];
    public static readonly RoundEvent[] Final = [.. Decided, new FinalAwardMade(FinalDay, "R1 award")];
    public static readonly RoundEvent[] Cancelled = [.. Noticed, new RoundCancelled(FinalDay, "资金被收回")];

    /// <summary>Within the notice period.</summary>
    public static Author InNotice { get; } = new("somebody", Moment("2026-04-15T10:00:00+08:00"));

    /// <summary>The first instant after the notice period.</summary>
    public static Author AfterNotice { get; } = new("somebody", ChinaTime.EndOfDay(Through));

    public static Author At(DateTimeOffset moment, string account = "somebody") => new(account, moment);

    /// <summary>The round after all of this.</summary>
    public static Round Given(params IEnumerable<RoundEvent> happened) =>
        happened.Aggregate((Round?)null, (before, one) => RoundHistory.Apply(before, one, AuthorOf(one)))!;

    private static Author AuthorOf(RoundEvent happened) =>
        InNotice with { Account = happened is RoundDrafted ? Drafter : Publisher };
}
