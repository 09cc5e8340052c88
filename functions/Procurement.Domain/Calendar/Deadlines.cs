using System.Diagnostics.CodeAnalysis;

namespace Procurement.Domain.Calendar;

/// <summary>A last day and how it came about: the rule, the day counted from, and the days off that moved it.</summary>
public sealed record Deadline(string Rule, DateOnly Start, DateOnly Due, IReadOnlyList<DateOnly> Skipped);

/// <summary>
/// Last days by a working calendar; the start day is never counted (财政部令第87号 art. 85). A day of a year that is not
/// loaded is no error: the year is named, and rules refuse with it.
/// </summary>
public sealed class Deadlines(WorkingCalendar calendar)
{
    /// <summary>The n-th working day after the start, n ≥ 0; skipped are the days off on the way.</summary>
    public bool TryWorkingDays(
        string rule,
        DateOnly start,
        int n,
        [NotNullWhen(true)] out Deadline? deadline,
        [NotNullWhen(false)] out Refusal? missing)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        List<DateOnly> skipped = [];
        (var due, missing) = (start, null);
        for (var counted = 0; counted < n && missing is null; counted++)
        {
            missing = NextWorkingDay(due.AddDays(1), skipped, out due);
        }

        deadline = missing is null ? new(rule, start, due, skipped) : null;
        return deadline is not null;
    }

    /// <summary>
    /// The n-th calendar day after the start, n ≥ 0, moved to the next working day if it is a day off; skipped are the
    /// days off it was moved over.
    /// </summary>
    public bool TryRolledDays(
        string rule,
        DateOnly start,
        int n,
        [NotNullWhen(true)] out Deadline? deadline,
        [NotNullWhen(false)] out Refusal? missing)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        List<DateOnly> skipped = [];
        missing = NextWorkingDay(start.AddDays(n), skipped, out var due);
        deadline = missing is null ? new(rule, start, due, skipped) : null;
        return deadline is not null;
    }

    private Refusal? NextWorkingDay(DateOnly day, List<DateOnly> skipped, out DateOnly next)
    {
        while (calendar.IsWorkingDay(day) is false)
        {
            skipped.Add(day);
            day = day.AddDays(1);
        }

        next = day;
        return calendar.IsLoaded(day.Year) ? null : CalendarRefusals.Missing(day.Year);
    }
}
