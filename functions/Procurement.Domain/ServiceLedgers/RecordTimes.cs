using System.Globalization;
using System.Text.RegularExpressions;
using Procurement.Domain.Calendar;

namespace Procurement.Domain.ServiceLedgers;

/// <summary>The times of records: RFC 3339 with an offset, to the second.</summary>
public static partial class RecordTimes
{
    /// <summary>
    /// Reads "2026-03-02T09:00:00+08:00", at UTC+08:00 whatever the offset; parts of a second may only be zeros.
    /// </summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (Form.Match(text) is not { Success: true } match) return false;
        var plain = $"{match.Groups["day"].Value}T{match.Groups["hour"].Value}{match.Groups["offset"].Value}";
        var written = plain.ToUpperInvariant();
        if (!DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, out var read)) return false;
        // The first and the last hours there are cannot be said at another offset.
        if (read.UtcDateTime > DateTime.MaxValue - ChinaTime.Offset) return false;
        time = read.ToOffset(ChinaTime.Offset);
        return true;
    }

    /// <summary>The whole minutes from one to the other.</summary>
    public static int MinutesOf(DateTimeOffset start, DateTimeOffset end) =>
        (int)((end - start).Ticks / TimeSpan.TicksPerMinute);

    [GeneratedRegex(
        @"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ](?<hour>[0-9]{2}:[0-9]{2}:[0-9]{2})(\.0+)?"
        + @"(?<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form { get; }
}
