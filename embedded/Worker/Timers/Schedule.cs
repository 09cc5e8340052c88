using System.Globalization;

namespace Procurement.Embedded.Timers;

/// <summary>When a timer runs, in UTC.</summary>
internal abstract class Schedule
{
    /// <summary>The first occurrence strictly after a moment; null when there is none.</summary>
    public abstract DateTime? After(DateTime moment);

    /// <summary>NCRONTAB of six or five fields, else a TimeSpan.</summary>
    public static Schedule? ParseOrNull(string text)
    {
        if (CronSchedule.ParseOrNull(text) is { } cron) return cron;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var period) && period > TimeSpan.Zero
            ? new Every(period)
            : null;
    }

    private sealed class Every(TimeSpan period) : Schedule
    {
        public override DateTime? After(DateTime moment) => moment + period;
    }
}
