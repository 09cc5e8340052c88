using FsCheck.Fluent;
using Procurement.Domain.Calendar;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Calendar;

public sealed class CountingDays
{
    private static readonly Deadlines Deadlines = new(WorkingCalendar.StateCouncil);

    [Theory]
    // The vectors of the State Council's calendar.
    [InlineData("2025-01-22", 5, "2025-02-05")]
    [InlineData("2025-04-25", 2, "2025-04-28")]
    [InlineData("2025-09-26", 5, "2025-10-10")]
    [InlineData("2025-09-29", 2, "2025-10-09")]
    [InlineData("2026-02-12", 7, "2026-02-28")]
    [InlineData("2026-06-15", 7, "2026-06-25")]
    [InlineData("2026-09-18", 7, "2026-09-29")]
    [InlineData("2024-02-02", 5, "2024-02-08")]
    [InlineData("2025-03-03", 5, "2025-03-10")]
    [InlineData("2025-06-02", 3, "2025-06-05")]
    // A procedure from the end of review to the last day of a challenge.
    [InlineData("2026-03-02", 2, "2026-03-04")]
    [InlineData("2026-03-04", 5, "2026-03-11")]
    [InlineData("2026-03-11", 2, "2026-03-13")]
    [InlineData("2026-03-13", 1, "2026-03-16")]
    [InlineData("2026-03-16", 7, "2026-03-25")]
    // A signed contract is published and filed over 清明.
    [InlineData("2026-04-01", 2, "2026-04-03")]
    [InlineData("2026-04-01", 7, "2026-04-13")]
    // A challenge is answered and becomes a complaint; a complaint is accepted, copied and decided.
    [InlineData("2026-03-20", 7, "2026-03-31")]
    [InlineData("2026-03-31", 15, "2026-04-22")]
    [InlineData("2026-04-15", 5, "2026-04-22")]
    [InlineData("2026-04-15", 8, "2026-04-27")]
    [InlineData("2026-04-15", 30, "2026-05-29")]
    [InlineData("2025-12-01", 1, "2025-12-02")]
    [InlineData("2025-12-02", 7, "2025-12-11")]
    [InlineData("2025-12-12", 5, "2025-12-19")]
    [InlineData("2025-11-03", 3, "2025-11-06")]
    // The publicity of both sample rounds.
    [InlineData("2026-04-02", 5, "2026-04-10")]
    public void Counts_working_days_after_the_start(string start, int n, string due) =>
        Assert.Equal(Day(due), Deadlines.WorkingDays("test", Day(start), n).Due);

    [Theory]
    [InlineData("2025-09-05", 30, "2025-10-09")]
    [InlineData("2026-01-16", 30, "2026-02-24")]
    [InlineData("2024-01-12", 30, "2024-02-18")]
    [InlineData("2025-01-02", 30, "2025-02-05")]
    [InlineData("2026-03-13", 30, "2026-04-13")]
    [InlineData("2025-12-03", 30, "2026-01-04")]
    [InlineData("2026-04-20", 30, "2026-05-20")]
    [InlineData("2026-05-07", 30, "2026-06-08")]
    public void Rolls_a_last_day_off_to_the_next_working_day(string start, int n, string due) =>
        Assert.Equal(Day(due), Deadlines.RolledDays("test", Day(start), n).Due);

    [Fact]
    public void Says_which_days_off_moved_the_day()
    {
        var filed = Deadlines.WorkingDays("contract.filed", Day("2026-04-03"), 1);
        Assert.Equal("contract.filed", filed.Rule);
        Assert.Equal(Day("2026-04-03"), filed.Start);
        Assert.Equal([Day("2026-04-04"), Day("2026-04-05"), Day("2026-04-06")], filed.Skipped);
        Assert.Equal([Day("2026-04-12")], Deadlines.RolledDays("signBy", Day("2026-03-13"), 30).Skipped);
        Assert.Empty(Deadlines.RolledDays("signBy", Day("2026-04-20"), 30).Skipped);
    }

    [Fact]
    public void Takes_the_start_itself_for_no_working_days() =>
        Assert.Equal(Day("2026-10-01"), Deadlines.WorkingDays("test", Day("2026-10-01"), 0).Due);

    [Fact]
    public void Counts_forward_only()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadlines.WorkingDays("test", Day("2026-10-01"), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadlines.RolledDays("test", Day("2026-10-01"), -1));
    }

    [Fact]
    public void Names_a_year_that_is_not_loaded()
    {
        Assert.False(Deadlines.TryWorkingDays("test", Day("2026-12-31"), 1, out var none, out var missing));
        Assert.Null(none);
        Assert.Equal(CalendarRefusals.Missing(2027), missing);
        Assert.False(Deadlines.TryRolledDays("test", Day("2026-12-10"), 30, rollWeekends: true, out none, out missing));
        Assert.Null(none);
        Assert.Equal(2027, CalendarRefusals.YearMissingIn(missing));
        Assert.False(Deadlines.TryWorkingDays("test", Day("2021-12-20"), 20, out _, out missing));
        Assert.Equal(2021, CalendarRefusals.YearMissingIn(missing));
    }

    [Fact]
    public void Names_a_missing_year_on_the_way()
    {
        var gap = new WorkingCalendar(new Dictionary<int, CalendarYear>
        {
            [2025] = new(new HashSet<DateOnly>(), new HashSet<DateOnly>()),
            [2027] = new(new HashSet<DateOnly>(), new HashSet<DateOnly>()),
        });
        Assert.False(new Deadlines(gap).TryWorkingDays("test", Day("2025-12-30"), 400, out _, out var missing));
        Assert.Equal(2026, CalendarRefusals.YearMissingIn(missing));
    }

    [Fact]
    public void Never_gives_a_later_start_an_earlier_end() => Law.Holds(
        Law.Days,
        Gen.Choose(0, 60),
        Gen.Choose(0, 30),
        (start, n, later) =>
            Deadlines.WorkingDays("a", start, n).Due <= Deadlines.WorkingDays("b", start.AddDays(later), n).Due
            && Deadlines.RolledDays("a", start, n).Due <= Deadlines.RolledDays("b", start.AddDays(later), n).Due);

    [Fact]
    public void Never_gives_more_days_an_earlier_end() => Law.Holds(
        Law.Days,
        Gen.Choose(1, 60),
        (start, n) =>
            Deadlines.WorkingDays("a", start, n - 1).Due < Deadlines.WorkingDays("b", start, n).Due
            && Deadlines.RolledDays("a", start, n - 1).Due <= Deadlines.RolledDays("b", start, n).Due);

    [Fact]
    public void Ends_on_a_working_day_with_every_day_between_accounted_for() => Law.Holds(
        Law.Days,
        Gen.Choose(1, 60),
        (start, n) => Deadlines.WorkingDays("a", start, n) is var deadline
            && WorkingCalendar.StateCouncil.IsWorkingDay(deadline.Due) is true
            && deadline.Due.DayNumber - start.DayNumber == n + deadline.Skipped.Count);
}
