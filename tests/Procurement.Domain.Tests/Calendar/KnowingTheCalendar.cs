using System.Text;
using Procurement.Domain.Calendar;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Calendar;

public sealed class KnowingTheCalendar
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.StateCouncil;

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Has_the_announced_number_of_working_days(int year, int workingDays)
    {
        var days = Enumerable.Range(0, new DateOnly(year, 12, 31).DayOfYear).Select(new DateOnly(year, 1, 1).AddDays);
        Assert.Equal(workingDays, days.Count(day => Calendar.IsWorkingDay(day) is true));
    }

    [Theory]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-03-07", false)]
    [InlineData("2026-03-09", true)]
    [InlineData("2026-10-10", true)]
    public void Tells_worked_weekends_and_weekdays_off(string day, bool worked) =>
        Assert.Equal(worked, Calendar.IsWorkingDay(Day(day)));

    [Fact]
    public void Reads_the_days_that_differ_from_Monday_to_Friday()
    {
        const string file = """{ "2030": { "holidays": ["2030-01-01"], "workdays": ["2030-01-05"] } }""";
        var calendar = WorkingCalendar.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)));
        Assert.Equal((true, false), (calendar.IsLoaded(2030), calendar.IsLoaded(2026)));
        Assert.Equal(
            ["2030-01-02", "2030-01-03", "2030-01-04", "2030-01-05"],
            Enumerable.Range(0, 6).Select(new DateOnly(2030, 1, 1).AddDays)
                .Where(day => calendar.IsWorkingDay(day) is true)
                .Select(day => $"{day:yyyy-MM-dd}"));
    }

    [Fact]
    public void Knows_which_years_it_has()
    {
        Assert.All(Enumerable.Range(2022, 5), year => Assert.True(Calendar.IsLoaded(year)));
        Assert.False(Calendar.IsLoaded(2021));
        Assert.False(Calendar.IsLoaded(2027));
    }

    [Fact]
    public void Refuses_to_guess() => Assert.Null(Calendar.IsWorkingDay(Day("2027-01-04")));

    [Theory]
    [InlineData("2026-04-02T10:00:00+08:00", "2026-04-02")]
    [InlineData("2026-04-02T15:59:59Z", "2026-04-02")]
    [InlineData("2026-04-02T16:00:00Z", "2026-04-03")]
    [InlineData("2026-04-01T23:30:00-05:00", "2026-04-02")]
    public void Takes_the_day_at_eight_hours_east(string moment, string day) =>
        Assert.Equal(Day(day), ChinaTime.DayOf(Moment(moment)));

    [Fact]
    public void Ends_a_day_at_the_first_instant_after_it()
    {
        var end = ChinaTime.EndOfDay(Day("2026-05-20"));
        Assert.Equal(Moment("2026-05-21T00:00:00+08:00"), end);
        Assert.Equal(Day("2026-05-20"), ChinaTime.DayOf(end.AddTicks(-1)));
        Assert.Equal(Day("2026-05-21"), ChinaTime.DayOf(end));
    }
}
