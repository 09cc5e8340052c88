using Procurement.Domain.Calendar;

namespace Procurement.Domain.Laws;

/// <summary>Enters the days of a year.</summary>
public sealed record EnterCalendarYear(YearEntry Entry, Author By) : LawCommand(By);

/// <summary>Enters a value of a parameter.</summary>
public sealed record EnterParameter(LawEntry Entry, Author By) : LawCommand(By);

/// <summary>
/// How the law book grows: whatever one person enters counts once another person has entered the same. A slip in it
/// would move the deadlines of everybody's money.
/// </summary>
public static class LawKeeping
{
    /// <summary>Entries about one parameter: what one row of the table holds many times over.</summary>
    public const int EntriesMax = 1000;

    // Every year since 2014 had 248 to 251 of them.
    private const int WorkingDaysMin = 240;
    private const int WorkingDaysMax = 256;
    private const int DecemberMonth = 12;

    /// <summary>Enters a year, or corrects one; the same days again change nothing.</summary>
    public static Decision<LawEvent> Decide(LawBook? book, EnterCalendarYear command)
    {
        var entry = command.Entry;
        if (WrongDays(entry) is { } why) return why;
        if (book?.Year(entry.Year)?.HasSameDaysAs(entry) is true) return Decision<LawEvent>.Accept();

        var proposed = book?.ProposedYear(entry.Year);
        if (proposed?.Entry.HasSameDaysAs(entry) is not true) return new CalendarYearProposed(entry);

        return proposed.By == command.By.Account
            ? Decision<LawEvent>.Accept()
            : new CalendarYearLoaded(entry);
    }

    /// <summary>Enters a value, corrects one, or ends one; the same again changes nothing.</summary>
    public static Decision<LawEvent> Decide(LawBook? book, EnterParameter command)
    {
        var entry = command.Entry;
        if (!LawKeys.All.TryGetValue(entry.Key, out var key)) return LawRefusals.KeyUnknown;
        if (entry.Value is { } value && !key.Accepts(value)) return LawRefusals.ValueInvalid with { Value = Form(key) };

        var rule = book?.Rules.GetValueOrDefault(entry.Key);
        if (rule?.Entries.Any(one => one.IsSamePlaceAs(entry) && one.Value == entry.Value) is true)
            return Decision<LawEvent>.Accept();

        var proposed = rule?.Proposed.FirstOrDefault(one => one.Entry.IsSamePlaceAs(entry));
        if (rule?.Entries.Count + rule?.Proposed.Count >= EntriesMax && proposed is null)
            return LawRefusals.TooManyEntries;
        if (proposed is null || proposed.Entry.Value != entry.Value) return new ParameterProposed(entry);

        return proposed.By == command.By.Account
            ? Decision<LawEvent>.Accept()
            : new ParameterEntered(entry);
    }

    private static Refusal? WrongDays(YearEntry entry)
    {
        DateOnly[] all = [.. entry.Holidays, .. entry.Workdays];
        // As null where there is none: the first day there is, which a default is, may be what somebody sent.
        if (all.Cast<DateOnly?>().FirstOrDefault(day => !IsOf(entry.Year, day!.Value)) is { } outside)
            return LawRefusals.DayOutsideYear with { Value = $"{outside:yyyy-MM-dd}" };
        if (all.GroupBy(day => day).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return LawRefusals.DayTwice with { Value = $"{twice.Key:yyyy-MM-dd}" };
        if (entry.Workdays.Cast<DateOnly?>().FirstOrDefault(day => !WorkingCalendar.IsWeekend(day!.Value)) is { } week)
            return LawRefusals.WorkdayNoWeekend with { Value = $"{week:yyyy-MM-dd}" };

        var days = Enumerable.Range(0, new DateOnly(entry.Year, DecemberMonth, 31).DayOfYear)
            .Select(new DateOnly(entry.Year, 1, 1).AddDays);
        var worked = days.Count(day => entry.Workdays.Contains(day)
            || (!WorkingCalendar.IsWeekend(day) && !entry.Holidays.Contains(day)));
        return worked is < WorkingDaysMin or > WorkingDaysMax
            ? LawRefusals.Implausible with { Value = $"{worked}" }
            : null;
    }

    private static bool IsOf(int year, DateOnly day) =>
        day.Year == year || (day.Year == year - 1 && day.Month is DecemberMonth);

    private static string Form(LawKey key) => key.Kind switch
    {
        LawValueKind.Money => "大于 0 的金额，如 4000000.00",
        LawValueKind.Share => $"0 至 {key.Most.ToDecimalText()} 的小数，如 0.45",
        LawValueKind.Flag => "true 或 false",
        LawValueKind.Words => "以一个空格分开、互不相同的词语，最多 200 个，每个最多 40 字",
        LawValueKind.Bands => "三个由高到低、大于 0 至 100 的分数，如 90 80 60",
        _ => $"0 至 {key.Most} 的整数",
    };
}
