namespace Procurement.Domain.Calendar;

/// <summary>
/// Days as the rules mean them: calendar days at UTC+08:00, whatever offset a moment is written with.
/// </summary>
public static class ChinaTime
{
    /// <summary>What the clocks of China show ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day of a moment at UTC+08:00.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The time of day of a moment at UTC+08:00.</summary>
    public static TimeSpan HourOf(DateTimeOffset moment) => moment.ToOffset(Offset).TimeOfDay;

    /// <summary>The first instant after the day: anything before it is still within the day.</summary>
    public static DateTimeOffset EndOfDay(DateOnly day) => StartOfDay(day.AddDays(1));

    /// <summary>The moment with which a day begins.</summary>
    public static DateTimeOffset StartOfDay(DateOnly day) => new(day, TimeOnly.MinValue, Offset);
}
