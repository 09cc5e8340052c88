using System.Text.Json;

namespace Procurement.Domain.Calendar;

/// <summary>
/// The days of one year that differ from Monday to Friday: days off, and weekend days that are worked; the notice of a
/// year may change days of the December before too.
/// </summary>
public sealed record CalendarYear(IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> Workdays);

/// <summary>Which days are worked: Monday to Friday, minus holidays, plus worked weekend days (调休).</summary>
public sealed class WorkingCalendar(IReadOnlyDictionary<int, CalendarYear> years)
{
    private const int December = 12;

    private static readonly Lazy<WorkingCalendar> Embedded = new(LoadEmbedded);

    /// <summary>The years announced by the State Council and embedded here, 2022 to 2026 (holidays.json).</summary>
    public static WorkingCalendar StateCouncil => Embedded.Value;

    /// <summary>The years that are known, with the days that differ.</summary>
    public IReadOnlyDictionary<int, CalendarYear> Years => years;

    /// <summary>Reads years of {"holidays": […], "workdays": […]}, keyed by year, dates as yyyy-MM-dd.</summary>
    public static WorkingCalendar Read(Stream json)
    {
        var years = JsonSerializer.Deserialize<Dictionary<int, CalendarYearFile>>(json, JsonSerializerOptions.Web)
            ?? throw new JsonException("The calendar is null.");
        return new(years.ToDictionary(year => year.Key, year => year.Value.ToYear()));
    }

    /// <summary>Whether a day is a Saturday or a Sunday.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>This calendar with other years, or with years in the place of those it has.</summary>
    public WorkingCalendar With(IEnumerable<(int Year, CalendarYear Days)> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var all = new Dictionary<int, CalendarYear>(years);
        foreach (var (year, days) in others) all[year] = days;
        return new(all);
    }

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool IsLoaded(int year) => years.ContainsKey(year);

    /// <summary>
    /// Whether the notice of the next year may still change this day: it lies in the December before a year that is not
    /// loaded.
    /// </summary>
    public bool IsProvisional(DateOnly day) => day.Month is December && !IsLoaded(day.Year + 1);

    /// <summary>Whether the day is worked; null for a day of a year that is not loaded.</summary>
    public bool? IsWorkingDay(DateOnly day)
    {
        if (!IsLoaded(day.Year)) return null;
        return SaidOf(day) ?? !IsWeekend(day);
    }

    /// <summary>Whether a notice takes the day off; a plain weekend is none.</summary>
    public bool IsHoliday(DateOnly day) => SaidOf(day) is false;

    // Whether a notice says that the day is worked or off; of a day in December the later notice goes before.
    private bool? SaidOf(DateOnly day) =>
        (day.Month is December ? SaidOf(day, day.Year + 1) : null) ?? SaidOf(day, day.Year);

    private bool? SaidOf(DateOnly day, int notice)
    {
        if (!years.TryGetValue(notice, out var days)) return null;
        if (days.Workdays.Contains(day)) return true;
        return days.Holidays.Contains(day) ? false : null;
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
