using System.Text.Json;

namespace Procurement.Domain.Calendar;

/// <summary>
/// The days of one year that differ from Monday to Friday: days off, and weekend days that are worked.
/// </summary>
public sealed record CalendarYear(IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> Workdays);

/// <summary>Which days are worked: Monday to Friday, minus holidays, plus worked weekend days (调休).</summary>
public sealed class WorkingCalendar(IReadOnlyDictionary<int, CalendarYear> years)
{
    private static readonly Lazy<WorkingCalendar> Embedded = new(LoadEmbedded);

    /// <summary>The years announced by the State Council and embedded here, 2022 to 2026 (holidays.json).</summary>
    public static WorkingCalendar StateCouncil => Embedded.Value;

    /// <summary>Reads years of {"holidays": […], "workdays": […]}, keyed by year, dates as yyyy-MM-dd.</summary>
    public static WorkingCalendar Read(Stream json)
    {
        var years = JsonSerializer.Deserialize<Dictionary<int, CalendarYearFile>>(json, JsonSerializerOptions.Web)
            ?? throw new JsonException("The calendar is null.");
        return new(years.ToDictionary(year => year.Key, year => year.Value.ToYear()));
    }

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool IsLoaded(int year) => years.ContainsKey(year);

    /// <summary>Whether the day is worked; null for a day of a year that is not loaded.</summary>
    public bool? IsWorkingDay(DateOnly day)
    {
        if (!years.TryGetValue(day.Year, out var year)) return null;
        if (year.Workdays.Contains(day)) return true;
        if (year.Holidays.Contains(day)) return false;

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    private static WorkingCalendar LoadEmbedded()
    {
        using var json = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("holidays.json")
            ?? throw new InvalidOperationException("holidays.json is not embedded.");
        return Read(json);
    }

    private sealed record CalendarYearFile(HashSet<DateOnly> Holidays, HashSet<DateOnly> Workdays)
    {
        public CalendarYear ToYear() => new(Holidays, Workdays);
    }
}
