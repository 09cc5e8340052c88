using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;

namespace Procurement.Functions.Laws;

/// <summary>The days of a year as people entered them, or would have them.</summary>
public sealed record CalendarDaysView(
    IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Workdays, string Source, string? EnteredBy)
{
    /// <summary>The view of an entry.</summary>
    public static CalendarDaysView Of(YearEntry entry, string? by) =>
        new([.. entry.Holidays.Order()], [.. entry.Workdays.Order()], entry.Source, by);
}

/// <summary>
/// A year of the calendar: the days that count, or null where nobody loaded it, and the entry that waits for a second
/// person, which only administrators see.
/// </summary>
public sealed record CalendarYearView(int Year, CalendarDaysView? Loaded, CalendarDaysView? Waiting)
{
    private const string ShippedSource = "国务院办公厅关于部分节假日安排的通知（随程序发布）";

    /// <summary>The view of a year.</summary>
    public static CalendarYearView Of(int year, LawBook? book) => new(
        year,
        LoadedOf(year, book),
        book?.ProposedYear(year) is { } waiting
            ? CalendarDaysView.Of(waiting.Entry, waiting.By)
            : null);

    private static CalendarDaysView? LoadedOf(int year, LawBook? book)
    {
        if (book?.Year(year) is { } entered) return CalendarDaysView.Of(entered, null);
        return WorkingCalendar.StateCouncil.Years.TryGetValue(year, out var shipped)
            ? new([.. shipped.Holidays.Order()], [.. shipped.Workdays.Order()], ShippedSource, null)
            : null;
    }
}

/// <summary>A parameter with the value that counts somewhere on a day; without a value nobody entered one.</summary>
public sealed record ParameterView(
    string Key,
    string Title,
    LawValueKind Kind,
    string? Value,
    string? Region,
    LawLevel? Level,
    DateOnly? From,
    string? Source)
{
    /// <summary>The view of a parameter by the law of a place on a day.</summary>
    public static ParameterView Of(LawKey key, LawOfDay law)
    {
        ArgumentNullException.ThrowIfNull(law);
        var entry = law.Find(key);
        return new(
            key.Name, key.Title, key.Kind, entry?.Value, entry?.Region, entry?.Level, entry?.From, entry?.Source);
    }
}

/// <summary>The law of a place on a day.</summary>
public sealed record LawView(string Region, LawLevel Level, DateOnly Date, IReadOnlyList<ParameterView> Parameters)
{
    /// <summary>The view of a law.</summary>
    public static LawView Of(LawOfDay law)
    {
        ArgumentNullException.ThrowIfNull(law);
        return new(
            law.Place.Region,
            law.Place.Level,
            law.Day,
            [.. LawKeys.All.Values.OrderBy(key => key.Name, StringComparer.Ordinal)
                .Select(key => ParameterView.Of(key, law))]);
    }
}

/// <summary>
/// A value of a parameter as it was entered: whether it counts, or waits for a second person after
/// <paramref name="EnteredBy"/>.
/// </summary>
public sealed record ParameterEntryView(
    string Key,
    string Region,
    LawLevel? Level,
    DateOnly From,
    string? Value,
    string Source,
    bool Counts,
    string? EnteredBy)
{
    /// <summary>The view of an entry.</summary>
    public static ParameterEntryView Of(LawEntry entry, string? waitingAfter) => new(
        entry.Key,
        entry.Region,
        entry.Level,
        entry.From,
        entry.Value,
        entry.Source,
        waitingAfter is null,
        waitingAfter);
}

/// <summary>Everything that waits for a second person.</summary>
public sealed record LawWaitingView(
    IReadOnlyList<CalendarYearView> Years, IReadOnlyList<ParameterEntryView> Parameters);
