namespace Procurement.Domain.Calendar;

/// <summary>A last day and how it came about: the rule, the day counted from, and the days off that moved it.</summary>
public sealed record Deadline(string Rule, DateOnly Start, DateOnly Due, IReadOnlyList<DateOnly> Skipped);

/// <summary>Last days by a working calendar; the start day is never counted (财政部令第87号 art. 85).</summary>
public sealed class Deadlines(WorkingCalendar calendar)
{
    /// <summary>
    /// The n-th working day after the start, n ≥ 0; skipped are the days off on the way. A day of a year that is not
    /// loaded throws <see cref="CalendarYearNotLoadedException"/>.
    /// </summary>
    public Deadline WorkingDays(string rule, DateOnly start, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        List<DateOnly> skipped = [];
        var due = start;
        for (var counted = 0; counted < n; counted++)
        {
            due = NextWorkingDay(due.AddDays(1), skipped);
        }

        return new(rule, start, due, skipped);
    }

    /// <summary>
    /// The n-th calendar day after the start, n ≥ 0, moved to the next working day if it is a day off; skipped are the
    /// days off it was moved over. A day of a year that is not loaded throws.
    /// </summary>
    public Deadline RolledDays(string rule, DateOnly start, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        List<DateOnly> skipped = [];
        var due = NextWorkingDay(start.AddDays(n), skipped);
        return new(rule, start, due, skipped);
    }

    private DateOnly NextWorkingDay(DateOnly day, List<DateOnly> skipped)
    {
        while (!calendar.IsWorkingDay(day))
        {
            skipped.Add(day);
            day = day.AddDays(1);
        }

        return day;
    }
}
