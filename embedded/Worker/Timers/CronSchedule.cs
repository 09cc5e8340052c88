namespace Procurement.Embedded.Timers;

/// <summary>
/// <c>{second} {minute} {hour} {day} {month} {day-of-week}</c>; five fields mean second 0. Day and day-of-week must
/// both match, unlike Unix cron; there is no 7 for Sunday and no <c>?</c>, <c>L</c>, <c>W</c> or <c>#</c>.
/// </summary>
internal sealed class CronSchedule : Schedule
{
    // Every possible date recurs within 28 years, and within 40 across a century that is no leap year.
    private const int DaysSearchedMax = 41 * 366;

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] Weekdays =
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private readonly CronField second, minute, hour, day, month, weekday;

    private CronSchedule(CronField[] fields) =>
        (second, minute, hour, day, month, weekday) =
            (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);

    public static new CronSchedule? ParseOrNull(string text)
    {
        var parts = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (5 or 6)) return null;
        if (parts.Length == 5) parts = ["0", .. parts];
        CronField?[] fields =
        [
            CronField.ParseOrNull(parts[0], 0, 59), CronField.ParseOrNull(parts[1], 0, 59),
            CronField.ParseOrNull(parts[2], 0, 23), CronField.ParseOrNull(parts[3], 1, 31),
            CronField.ParseOrNull(parts[4], 1, 12, Months), CronField.ParseOrNull(parts[5], 0, 6, Weekdays),
        ];
        return fields.All(field => field is not null)
            ? new CronSchedule([.. fields.Select(field => field!.Value)])
            : null;
    }

    public override DateTime? After(DateTime moment)
    {
        var whole = moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond);
        var from = new DateTime(whole, DateTimeKind.Utc).AddSeconds(1);
        var date = DateOnly.FromDateTime(from);
        var time = (int)from.TimeOfDay.TotalSeconds;
        for (var searched = 0; searched < DaysSearchedMax; searched++, date = date.AddDays(1), time = 0)
        {
            if (!day.Matches(date.Day) || !month.Matches(date.Month) || !weekday.Matches((int)date.DayOfWeek)) continue;
            if (TimeOfDayOrNull(time) is { } found) return date.ToDateTime(default, DateTimeKind.Utc).AddSeconds(found);
        }

        return null;
    }

    private int? TimeOfDayOrNull(int from)
    {
        for (var h = from / 3600; h < 24; h++)
        {
            if (!hour.Matches(h)) continue;
            for (var m = Math.Max(0, (from - (h * 3600)) / 60); m < 60; m++)
            {
                if (!minute.Matches(m)) continue;
                for (var s = Math.Max(0, from - (h * 3600) - (m * 60)); s < 60; s++)
                    if (second.Matches(s)) return (h * 3600) + (m * 60) + s;
            }
        }

        return null;
    }
}
