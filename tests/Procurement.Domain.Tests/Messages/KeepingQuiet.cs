using Procurement.Domain.Messages;

namespace Procurement.Domain.Tests.Messages;

public sealed class KeepingQuiet
{
    [Theory]
    [InlineData("2026-03-02T20:59:59+08:00", "2026-03-02T20:59:59+08:00")]
    [InlineData("2026-03-02T21:00:00+08:00", "2026-03-03T08:00:00+08:00")]
    [InlineData("2026-03-02T23:59:59+08:00", "2026-03-03T08:00:00+08:00")]
    [InlineData("2026-03-03T00:00:00+08:00", "2026-03-03T08:00:00+08:00")]
    [InlineData("2026-03-03T07:59:59+08:00", "2026-03-03T08:00:00+08:00")]
    [InlineData("2026-03-03T08:00:00+08:00", "2026-03-03T08:00:00+08:00")]
    [InlineData("2026-03-02T14:30:00Z", "2026-03-03T08:00:00+08:00")]
    public void Waits_until_the_morning_in_china(string moment, string end) =>
        Assert.Equal(DateTimeOffset.Parse(end), QuietHours.Usual.EndFrom(DateTimeOffset.Parse(moment)));

    [Theory]
    [InlineData(12 * 60, 13 * 60, "2026-03-02T12:30:00+08:00", "2026-03-02T13:00:00+08:00")]
    [InlineData(12 * 60, 13 * 60, "2026-03-02T13:00:00+08:00", "2026-03-02T13:00:00+08:00")]
    [InlineData(9 * 60, 9 * 60, "2026-03-02T09:00:00+08:00", "2026-03-02T09:00:00+08:00")]
    public void Takes_other_hours_and_none(int from, int until, string moment, string end) =>
        Assert.Equal(DateTimeOffset.Parse(end), new QuietHours(from, until).EndFrom(DateTimeOffset.Parse(moment)));
}
