using Procurement.Domain.Calendar;

namespace Procurement.Functions.Laws;

/// <summary>
/// A last day and how it came about. Where a limit in calendar days was moved over days off, the day before the move
/// is shown too, with a warning: whether a plain weekend moves it is a reading of the rule. Provisional while the
/// notice of the next year may still change the days around it.
/// </summary>
public sealed record DeadlineView(
    string Rule,
    DateOnly Start,
    IReadOnlyList<DateOnly> Skipped,
    DateOnly Due,
    DateOnly? Unrolled,
    string? Warning,
    bool Provisional)
{
    /// <summary>The view of a deadline.</summary>
    public static DeadlineView Of(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return new(
            deadline.Rule,
            deadline.Start,
            deadline.Skipped,
            deadline.Due,
            deadline.Unrolled,
            deadline.Unrolled is { } unrolled
                ? $"届满日 {unrolled:yyyy-MM-dd} 不是工作日，已顺延。普通周末是否顺延没有统一规定，请尽量在 {unrolled:yyyy-MM-dd} 前办理。"
                : null,
            deadline.Provisional);
    }

    /// <summary>The view as the calendar is known by now.</summary>
    public DeadlineView KnownBy(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return this with { Provisional = Provisional && calendar.IsProvisional(Due) };
    }
}
