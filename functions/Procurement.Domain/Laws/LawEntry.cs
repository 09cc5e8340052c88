namespace Procurement.Domain.Laws;

/// <summary>
/// A value of a parameter: where it holds, for purchasers of which level (null: of all), from which day on, and who
/// says so. Without a value it ends the one before, and what holds more widely holds again.
/// </summary>
public sealed record LawEntry(
    string Key, string Region, LawLevel? Level, DateOnly From, string? Value, string Source)
{
    /// <summary>Whether both are about the same parameter, place, level and day.</summary>
    public bool IsSamePlaceAs(LawEntry other) =>
        (Key, Region, Level, From) == (other.Key, other.Region, other.Level, other.From);
}

/// <summary>
/// The days of a year that differ from Monday to Friday, and the notice that says so. A notice may change days of the
/// December before: the one of 2023 took 2022-12-31 off.
/// </summary>
public sealed record YearEntry(
    int Year, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Workdays, string Source)
{
    /// <summary>Whether both name the same days, in whatever order.</summary>
    public bool HasSameDaysAs(YearEntry other) => Year == other.Year
        && Holidays.ToHashSet().SetEquals(other.Holidays)
        && Workdays.ToHashSet().SetEquals(other.Workdays);
}
