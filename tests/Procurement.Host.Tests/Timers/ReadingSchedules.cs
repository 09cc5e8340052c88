using System.Globalization;
using Procurement.LocalHost.Timers;
using Xunit;

namespace Procurement.Host.Tests.Timers;

public sealed class ReadingSchedules
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-01-01 00:00:00", "2026-01-01 00:05:00")]
    [InlineData("*/5 * * * *", "2026-01-01 00:04:59", "2026-01-01 00:05:00")]
    [InlineData("0 0 9 * * 1-5", "2026-01-02 09:00:00", "2026-01-05 09:00:00")]
    [InlineData("0 0 9 * * Mon-fri", "2026-01-02 08:59:59", "2026-01-02 09:00:00")]
    [InlineData("0 30 9 * Jan Mon", "2026-01-27 00:00:00", "2027-01-04 09:30:00")]
    [InlineData("5,8,10 * * * * *", "2026-01-01 00:00:08", "2026-01-01 00:00:10")]
    [InlineData("10/20 * * * * *", "2026-01-01 00:00:30", "2026-01-01 00:00:50")]
    [InlineData("0 0 20-18/1 * * *", "2026-01-01 20:00:00", "2026-01-02 18:00:00")]
    [InlineData("0 0 0 29 2 *", "2026-01-01 00:00:00", "2028-02-29 00:00:00")]
    [InlineData("0 0 0 13 * 5", "2026-01-01 00:00:00", "2026-02-13 00:00:00")]
    [InlineData("59 59 23 31 12 *", "2026-12-31 23:59:59", "2027-12-31 23:59:59")]
    [InlineData("0 0 0 */0 * *", "2026-01-01 00:00:00", "2026-01-02 00:00:00")]
    [InlineData("00:10:00", "2026-01-01 00:00:03", "2026-01-01 00:10:03")]
    public void Finds_the_first_occurrence_strictly_after_a_moment(string schedule, string after, string next) =>
        Assert.Equal(Utc(next), Schedule.ParseOrNull(schedule)!.After(Utc(after)));

    [Theory]
    [InlineData("0 0 0 * * 7")]
    [InlineData("0 0 24 * * *")]
    [InlineData("60 0 0 * * *")]
    [InlineData("0 0 0 0 * *")]
    [InlineData("0 0 0 ? * *")]
    [InlineData("0 0 0 L * *")]
    [InlineData("0 0 0 * * 5#2")]
    [InlineData("0 0 0 * * * 2026")]
    [InlineData("0 0 0 1- * *")]
    [InlineData("0 0 0 , * *")]
    [InlineData("-00:01:00")]
    [InlineData("soon")]
    [InlineData("")]
    public void Refuses_what_the_platform_does_not_read(string schedule) =>
        Assert.Null(Schedule.ParseOrNull(schedule));

    [Fact]
    public void Has_no_occurrence_on_a_date_that_never_comes() =>
        Assert.Null(Schedule.ParseOrNull("0 0 0 30 2 *")!.After(Utc("2026-01-01 00:00:00")));

    [Fact]
    public void Agrees_with_looking_at_every_second()
    {
        (string Text, Func<DateTime, bool> Holds)[] schedules =
        [
            // Day and weekday must both match, unlike in Unix cron.
            ("0 0 0 1-15 * 1", t => t is { Hour: 0, Minute: 0, Second: 0, Day: <= 15, DayOfWeek: DayOfWeek.Monday }),
            ("30 15 */6 * * *", t => t is { Second: 30, Minute: 15 } && t.Hour % 6 == 0),
            ("0 0 3 */10 1-6/2 *", t => t is { Hour: 3, Minute: 0, Second: 0, Month: 1 or 3 } && t.Day % 10 == 1),
        ];
        var start = Utc("2026-01-01 00:00:00");
        var seconds = Enumerable.Range(1, 40 * 86_400).Select(s => start.AddSeconds(s)).ToArray();
        foreach (var (text, holds) in schedules)
        {
            var schedule = Schedule.ParseOrNull(text)!;
            List<DateTime> leaped = [];
            for (var next = schedule.After(start); next <= seconds[^1]; next = schedule.After(next.Value))
                leaped.Add(next.Value);

            Assert.Equal(seconds.Where(holds), leaped);
        }
    }

    private static DateTime Utc(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
