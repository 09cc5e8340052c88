using System.Diagnostics.CodeAnalysis;

namespace Procurement.Domain.Calendar;

/// <summary>
/// A last day and how it came about: the rule, the day counted from, and the days off that moved it. Where a limit in
/// calendar days was moved, <paramref name="Unrolled"/> is the day it would have been. It is provisional where the
/// notice of the next year, which was not there when it was counted, may change its days.
/// </summary>
public sealed record Deadline(
    string Rule,
    DateOnly Start,
    DateOnly Due,
    IReadOnlyList<DateOnly> Skipped,
    DateOnly? Unrolled = null,
    bool Provisional = false)
{
    /// <inheritdoc/>
    public bool Equals(Deadline? other) => other is not null
        && (Rule, Start, Due, Unrolled, Provisional)
            == (other.Rule, other.Start, other.Due, other.Unrolled, other.Provisional)
        && Skipped.SequenceEqual(other.Skipped);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Start, Due, Skipped.Count);
}

/// <summary>
/// Last days by a working calendar; the start day is never counted (财政部令第87号 art. 85). A day of a year that is not
/// loaded is no error: the year is named, and rules refuse with it.
/// </summary>
public sealed class Deadlines(WorkingCalendar calendar)
{
    /// <summary>The calendar that is counted by.</summary>
    public WorkingCalendar Calendar => calendar;

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
            missing = Next(due.AddDays(1), day => calendar.IsWorkingDay(day) is false, skipped, out due);
        }

        deadline = missing is null ? new(rule, start, due, skipped, null, calendar.IsProvisional(due)) : null;
        return deadline is not null;
    }

    /// <summary>
    /// The n-th calendar day after the start, n ≥ 0, moved to the next working day if it is a day off; skipped are the
    /// days off it was moved over. Where the law does not <paramref name="rollWeekends"/>, only holidays move it.
    /// </summary>
    public bool TryRolledDays(
        string rule,
        DateOnly start,
        int n,
        bool rollWeekends,
        [NotNullWhen(true)] out Deadline? deadline,
        [NotNullWhen(false)] out Refusal? missing)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        List<DateOnly> skipped = [];
        var unrolled = start.AddDays(n);
        Predicate<DateOnly> isOff = rollWeekends
            ? day => calendar.IsWorkingDay(day) is false
            : calendar.IsHoliday;
        missing = Next(unrolled, isOff, skipped, out var due);
        DateOnly? before = due == unrolled ? null : unrolled;
        deadline = missing is null ? new(rule, start, due, skipped, before, calendar.IsProvisional(due)) : null;
        return deadline is not null;
    }

    /// <summary>
    /// The n-th working day before a day, or for 0 that day itself or the last working day before it. It reminds and
    /// decides nothing, so that in a year that is not loaded Monday to Friday are taken for worked.
    /// </summary>
    public DateOnly WorkingDaysBefore(DateOnly day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        for (; ; day = day.AddDays(-1))
        {
            if (!(calendar.IsWorkingDay(day) ?? !WorkingCalendar.IsWeekend(day))) continue;
            if (n-- == 0) return day;
        }
    }

    /// <summary>
    /// How many working days there are after a day through another; nobody is told of more than
    /// <paramref name="most"/>.
    /// </summary>
    public bool TryCount(
        DateOnly after,
        DateOnly through,
        out int days,
        [NotNullWhen(false)] out Refusal? missing,
        int most = int.MaxValue)
    {
        (days, missing) = (0, null);
        for (var day = after.AddDays(1); day <= through && days < most; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) is not { } isWorked)
            {
                missing = CalendarRefusals.Missing(day.Year);
                return false;
            }

            if (isWorked) days++;
        }

        return true;
    }

    private Refusal? Next(DateOnly day, Predicate<DateOnly> isOff, List<DateOnly> skipped, out DateOnly next)
    {
        while (calendar.IsLoaded(day.Year) && isOff(day))
        {
            skipped.Add(day);
            day = day.AddDays(1);
        }

        next = day;
        return calendar.IsLoaded(day.Year) ? null : CalendarRefusals.Missing(day.Year);
    }
}
