using System.Diagnostics.CodeAnalysis;
using Procurement.Domain.Calendar;

namespace Procurement.Domain.Laws;

/// <summary>The law book as it counts: what is shipped, and over it what people entered.</summary>
public sealed class Statutes
{
    private readonly ILookup<string, LawEntry> entries;

    /// <summary>What is shipped, and <paramref name="entered"/> over it, place by place and day by day.</summary>
    public Statutes(LawBook? entered = null)
    {
        LawEntry[] own = [.. (entered?.Rules.Values ?? []).SelectMany(rule => rule.Entries)];
        entries = ShippedLaw.Entries.Where(one => !own.Any(one.IsSamePlaceAs)).Concat(own)
            .ToLookup(one => one.Key, StringComparer.Ordinal);
        Calendar = WorkingCalendar.StateCouncil.With((entered?.Years ?? []).Select(
            year => (year.Year, new CalendarYear(year.Holidays.ToHashSet(), year.Workdays.ToHashSet()))));
        Deadlines = new Deadlines(Calendar);
    }

    /// <summary>What is shipped alone.</summary>
    public static Statutes Shipped { get; } = new();

    /// <summary>The working days.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Last days by this calendar.</summary>
    public Deadlines Deadlines { get; }

    /// <summary>Every value that counts anywhere at any time, by the name of the parameter.</summary>
    public IEnumerable<LawEntry> Of(LawKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return entries[key.Name];
    }

    /// <summary>The law of a place on a day.</summary>
    public LawOfDay On(Jurisdiction place, DateOnly day) => new(this, place, day);
}

/// <summary>
/// The law of a place on a day. Of all values the one of the narrowest region counts, there the one for the purchaser's
/// own level before the one for all, and of those the latest; one without a value sends on to the next wider.
/// </summary>
public sealed class LawOfDay(Statutes statutes, Jurisdiction place, DateOnly day)
{
    /// <summary>The day.</summary>
    public DateOnly Day => day;

    /// <summary>The place.</summary>
    public Jurisdiction Place => place;

    /// <summary>The value that counts, or null where nobody entered one.</summary>
    public LawEntry? Find(LawKey key)
    {
        var known = statutes.Of(key).Where(one => one.From <= day && place.Regions.Contains(one.Region)
            && (one.Level is null || one.Level == place.Level));
        return known.GroupBy(one => (one.Region, one.Level))
            .OrderBy(same => Width(same.Key.Region))
            .ThenBy(same => same.Key.Level is null)
            .Select(same => same.MaxBy(one => one.From)!)
            .FirstOrDefault(latest => latest.Value is not null);
    }

    /// <summary>A number of days, working days, bidders or years.</summary>
    public int? Number(LawKey key) => Find(key) is { Value: { } value } ? int.Parse(value) : null;

    /// <summary>An amount of money.</summary>
    public Money? Amount(LawKey key) =>
        Find(key) is { Value: { } value } && Money.TryParse(value, out var amount) ? amount : null;

    /// <summary>A share or a rate.</summary>
    public Fraction? Share(LawKey key) =>
        Find(key) is { Value: { } value } && Fraction.TryParse(value, out var share) ? share : null;

    /// <summary>
    /// What a round keeps of this law from its publication on; false where it needs a parameter that has no value.
    /// </summary>
    public bool TryKeep([NotNullWhen(true)] out RoundLaw? law, [NotNullWhen(false)] out Refusal? missing)
    {
        law = null;
        if (Find(LawKeys.Grades)?.Value is not { } marks || !GradeBands.TryParse(marks, out var grades))
        {
            missing = LawRefusals.ParameterMissing with { Value = LawKeys.Grades.Name };
            return false;
        }

        // Where nobody says otherwise a limit rolls: nobody loses a right on a day on which no office is open.
        var rolls = Find(LawKeys.RollsWeekends)?.Value is not "false";
        missing = null;
        law = new(
            Day, Place.Region, Place.Level, LowPrice(), new(Share(LawKeys.LateInterestDaily), grades, rolls));
        return true;
    }

    private AbnormallyLowPriceThresholds? LowPrice() =>
        Share(LawKeys.LowPriceOfAverage) is { } average
        && Share(LawKeys.LowPriceOfSecond) is { } second
        && Share(LawKeys.LowPriceOfCeiling) is { } ceiling
            ? new(average, second, ceiling)
            : null;

    private int Width(string region) => place.Regions.ToList().IndexOf(region);
}
