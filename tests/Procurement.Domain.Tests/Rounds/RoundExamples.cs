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

    /// <summary>What A and B, and any of the reserve, ask for together.</summary>
    public static readonly Money Enough = Yuan("200000.00");

    public static readonly Deadlines WorkingDays = new(WorkingCalendar.StateCouncil);

    public static readonly RoundLaw Law = new(
        Day("2026-02-25"),
        "420106",
        LawLevel.County,
        new(Number("0.5"), Number("0.5"), Number("0.45")),
        new(Number("0.0005"), new(90, 80, 60), RollsWeekends: true));

    public static readonly PanelMember[] Panel = [new("evaluator-1", "甲"), new("evaluator-2", "乙")];

    public static readonly RoundEvent[] Drafted = [new RoundDrafted(Grant)];
    public static readonly RoundEvent[] Published = [.. Drafted, new RoundPublished(Law)];
    public static readonly RoundEvent[] Open = [.. Published, new RoundOpened()];
    public static readonly RoundEvent[] Closed = [.. Open, new RoundClosed()];
    public static readonly RoundEvent[] Evaluating = [.. Closed, new EvaluationOpened(Panel, [Contender("A")])];
    public static readonly RoundEvent[] Ranking = [.. Evaluating, new EvaluationClosed(NoticeDay, null)];

    /// <summary>A and B have the money of the lot, C and D wait.</summary>
    public static readonly RoundEvent[] Noticed = Notice(
        Entry("A", 1, "50000.00", Outcome.Awarded),
        Entry("B", 2, "30000.00", Outcome.Awarded),
        Entry("C", 3, "50000.01", Outcome.Reserve),
        Entry("D", 4, "40000.00", Outcome.Reserve),
        Entry("E", 5, "1.00", Outcome.Rejected));

    public static readonly RoundEvent[] Decided = [.. Noticed, new FinalAwardDecided(FinalDay, [])];
    public static readonly RoundEvent[] Final = [.. Decided, new FinalAwardMade(FinalDay, [])];

    /// <summary>Within the notice period.</summary>
    public static Author InNotice { get; } = new("somebody", Moment("2026-04-15T10:00:00+08:00"));

    /// <summary>The first instant after the notice period.</summary>
    public static Author AfterNotice { get; } = new("somebody", ChinaTime.EndOfDay(Through));

    public static Author At(DateTimeOffset moment, string account = "somebody") => new(account, moment);

    public static RoundEvent[] Notice(params NoticeEntry[] ranking) =>
        [.. Ranking, new AwardNoticePublished(new AwardNotice(NoticeDay, CountingExtensions.Until(Through), ranking))];

    public static NoticeEntry Entry(
        string proposal, int rank, string requested, Outcome outcome, string lot = "L1") =>
        new(lot, proposal, "80.00", rank, outcome, 5, [], Yuan(requested));

    public static Contender Contender(string proposal) =>
        new(proposal, "L1", "52420106MJ00000001", "甲中心", "P01", "项目", Yuan("1.00"), 0, Grant.ClosesAt);

    /// <summary>The round after all of this.</summary>
    public static Round Given(params IEnumerable<RoundEvent> happened) =>
        happened.Aggregate((Round?)null, (before, one) => RoundHistory.Apply(before, one, AuthorOf(one)))!;

    public static IEnumerable<string> Outcomes(Round round) =>
        round.Notice!.Ranking.Select(one => $"{one.Proposal} {one.Outcome}");

    private static Author AuthorOf(RoundEvent happened) =>
        InNotice with { Account = happened is RoundDrafted ? Drafter : Publisher };
}
