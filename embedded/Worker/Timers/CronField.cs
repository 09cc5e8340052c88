using System.Globalization;

namespace Procurement.Embedded.Timers;

/// <summary>One field of an NCRONTAB expression as the set of values it matches.</summary>
internal readonly struct CronField
{
    private readonly ulong matches;

    private CronField(ulong matches) => this.matches = matches;

    public bool Matches(int value) => (matches & (1UL << value)) != 0;

    /// <summary>Reads <c>*</c>, <c>n</c>, <c>a-b</c>, <c>*/n</c>, <c>a-b/n</c>, <c>a/n</c> and lists of them.</summary>
    public static CronField? ParseOrNull(string text, int least, int most, string[]? names = null)
    {
        var set = 0UL;
        foreach (var item in text.Split(','))
        {
            if (ItemOrNull(item, least, most, names ?? []) is not { } values) return null;
            set |= values;
        }

        return new CronField(set);
    }

    private static ulong? ItemOrNull(string item, int least, int most, string[] names)
    {
        var parts = item.Split('/');
        var step = 1;
        if (parts.Length > 2 || (parts.Length == 2 && (!Whole(parts[1], out step) || step < 1))) return null;
        if (RangeOrNull(parts[0], least, most, names) is not var (from, to)) return null;

        // A single value with a step runs to the end of the field.
        if (parts.Length == 2 && !parts[0].Contains('-', StringComparison.Ordinal)) to = most;
        var set = 0UL;
        for (var value = from; value <= to; value += step) set |= 1UL << value;
        return set;
    }

    private static (int From, int To)? RangeOrNull(string text, int least, int most, string[] names)
    {
        if (text == "*") return (least, most);
        var ends = text.Split('-');
        if (ends.Length > 2 || ValueOrNull(ends[0], least, most, names) is not { } from) return null;
        if (ends.Length == 1) return (from, from);
        return ValueOrNull(ends[1], least, most, names) is { } to ? (Math.Min(from, to), Math.Max(from, to)) : null;
    }

    private static int? ValueOrNull(string text, int least, int most, string[] names)
    {
        if (Whole(text, out var number)) return number >= least && number <= most ? number : null;
        var index = text.Length == 0 ? -1
            : Array.FindIndex(names, name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + least;
    }

    private static bool Whole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
