using System.Globalization;
using NCrontab;

namespace Procurement.LocalHost.Timers;

/// <summary>When a timer runs, in UTC.</summary>
internal abstract class Schedule
{
    /// <summary>The first occurrence strictly after a moment; null when there is none.</summary>
    public abstract DateTime? After(DateTime moment);

    /// <summary>NCRONTAB of six or five fields, else a TimeSpan.</summary>
    public static Schedule? ParseOrNull(string text)
    {
        var hasSeconds = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Length != 5;
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = hasSeconds };
        if (CrontabSchedule.TryParse(text, options) is { } cron) return new Cron(cron);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var period) && period > TimeSpan.Zero
            ? new Every(period)
            : null;
    }

    private sealed class Cron(CrontabSchedule schedule) : Schedule
    {
        public override DateTime? After(DateTime moment) =>
            schedule.GetNextOccurrence(moment) is var next && next < DateTime.MaxValue ? next : null;
    }

    private sealed class Every(TimeSpan period) : Schedule
    {
        public override DateTime? After(DateTime moment) => moment + period;
    }
}
