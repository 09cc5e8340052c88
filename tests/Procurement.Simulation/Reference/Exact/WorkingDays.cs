using System.Text.Json.Nodes;

namespace Procurement.Simulation.Reference.Exact;

/// <summary>Working days (工作日): Monday to Friday, minus holidays, plus the working weekends of 调休.</summary>
internal sealed class WorkingDays
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private readonly HashSet<DateOnly> holidays = [];
    private readonly HashSet<DateOnly> workdays = [];
    private readonly HashSet<int> years = [];

    /// <summary>Reads holidays.json.</summary>
    public WorkingDays(string json)
    {
        foreach (var (year, days) in JsonNode.Parse(json)!.AsObject())
        {
            years.Add(int.Parse(year));
            foreach (var day in days!["holidays"]!.AsArray()) holidays.Add(DateOnly.Parse((string)day!));
            foreach (var day in days["workdays"]!.AsArray()) workdays.Add(DateOnly.Parse((string)day!));
        }
    }

    /// <summary>The calendar day of a moment at UTC+08:00.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Beijing).DateTime);

    /// <summary>Whether people work on a day. Throws for a year that is not loaded.</summary>
    public bool Working(DateOnly day)
    {
        if (!years.Contains(day.Year)) throw new InvalidOperationException($"No calendar for {day.Year}.");
        if (workdays.Contains(day)) return true;
        return !holidays.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>That many working days later; the start is not counted.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (Working(day)) count--;
        }

        return day;
    }

    /// <summary>That many days later, or the first working day after them.</summary>
    public DateOnly Rolled(DateOnly day, int count)
    {
        day = day.AddDays(count);
        while (!Working(day)) day = day.AddDays(1);
        return day;
    }
}
