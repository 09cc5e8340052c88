using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using static Procurement.Domain.Laws.LawRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Laws;

/// <summary>What one person enters counts once another has entered the same.</summary>
public sealed class KeepingTheLawBook
{
    private static readonly Author First = new("admin-1", Moment("2026-12-01T09:00:00+08:00"));
    private static readonly Author Second = First with { Account = "admin-2" };

    private static readonly YearEntry Year2027 = new(
        2027,
        [.. Days("2027-01-01", 3), .. Days("2027-02-06", 7), .. Days("2027-05-01", 5), .. Days("2027-10-01", 7)],
        [Day("2027-02-20"), Day("2027-10-09")],
        "国办发明电〔2026〕1号");

    private static readonly LawEntry Notice = new(
        "period.notice.ventureGrant", "420106", null, Day("2027-01-01"), "7", "武昌区公益创投管理办法");

    [Fact]
    public void Counts_a_year_that_two_people_entered()
    {
        var proposed = Fold(null, new CalendarYearProposed(Year2027), First);
        Assert.Equal(new CalendarYearProposed(Year2027), Only(Enter(null, Year2027, First)));
        Assert.False(new Statutes(proposed).Calendar.IsLoaded(2027));
        Assert.Empty(Happened(Enter(proposed, Year2027, First)));

        var other = Year2027 with { Holidays = [.. Year2027.Holidays.Reverse()] };
        Assert.Equal(new CalendarYearLoaded(other), Only(Enter(proposed, other, Second)));

        var loaded = Fold(proposed, new CalendarYearLoaded(other), Second);
        Assert.Empty(loaded.ProposedYears);
        var calendar = new Statutes(loaded).Calendar;
        Assert.Equal(
            (true, false, true, null),
            (calendar.IsWorkingDay(Day("2027-01-04")), calendar.IsWorkingDay(Day("2027-10-01")),
                calendar.IsWorkingDay(Day("2027-10-09")), calendar.IsWorkingDay(Day("2028-01-03"))));
        Assert.Empty(Happened(Enter(loaded, Year2027, First)));
    }

    [Fact]
    public void Waits_again_where_the_second_person_enters_something_else()
    {
        var proposed = Fold(null, new CalendarYearProposed(Year2027), First);
        var slip = Year2027 with { Workdays = [Day("2027-02-20")] };
        Assert.Equal(new CalendarYearProposed(slip), Only(Enter(proposed, slip, Second)));

        var disputed = Fold(proposed, new CalendarYearProposed(slip), Second);
        Assert.Equal("admin-2", Assert.Single(disputed.ProposedYears).By);
        Assert.Equal(new CalendarYearLoaded(slip), Only(Enter(disputed, slip, First)));
    }

    [Fact]
    public void Corrects_a_year_in_the_same_way()
    {
        var loaded = Fold(null, new CalendarYearLoaded(Year2027), Second);
        var corrected = Year2027 with { Workdays = [Day("2027-02-20")] };
        Assert.Equal(new CalendarYearProposed(corrected), Only(Enter(loaded, corrected, First)));
        var again = Fold(Fold(loaded, new CalendarYearProposed(corrected), First), new CalendarYearLoaded(corrected), Second);
        Assert.Equal(corrected, Assert.Single(again.Years));
    }

    // The notice of 2023 took 2022-12-31 off; here the one of 2027 takes 2026-12-31, which 2026 alone does not know.
    [Fact]
    public void May_change_days_of_the_december_before()
    {
        var entry = Year2027 with { Holidays = [.. Year2027.Holidays, Day("2026-12-31")] };
        Assert.Equal(new CalendarYearProposed(entry), Only(Enter(null, entry, First)));
        var calendar = new Statutes(Fold(null, new CalendarYearLoaded(entry), Second)).Calendar;
        Assert.True(WorkingCalendar.StateCouncil.IsWorkingDay(Day("2026-12-31")));
        Assert.False(calendar.IsWorkingDay(Day("2026-12-31")));
        Assert.True(WorkingCalendar.StateCouncil.IsProvisional(Day("2026-12-01")));
        Assert.False(WorkingCalendar.StateCouncil.IsProvisional(Day("2026-11-30")));
        Assert.False(calendar.IsProvisional(Day("2026-12-01")));
    }

    [Fact]
    public void Counts_a_value_that_two_people_entered()
    {
        Assert.Equal(new ParameterProposed(Notice), Only(Enter(null, Notice, First)));
        var proposed = Fold(null, new ParameterProposed(Notice), First);
        Assert.Null(Found(proposed));
        Assert.Empty(Happened(Enter(proposed, Notice, First)));
        Assert.Equal(new ParameterEntered(Notice), Only(Enter(proposed, Notice, Second)));

        var entered = Fold(proposed, new ParameterEntered(Notice), Second);
        Assert.Equal("7", Found(entered));
        Assert.Empty(entered.Rules[Notice.Key].Proposed);
        Assert.Empty(Happened(Enter(entered, Notice, First)));

        var longer = Notice with { Value = "15" };
        Assert.Equal(new ParameterProposed(longer), Only(Enter(entered, longer, Second)));
        Assert.Equal("15", Found(Fold(entered, new ParameterEntered(longer), First)));
        Assert.Null(Found(Fold(entered, new ParameterEntered(Notice with { Value = null }), First)));
    }

    // The first day there is was taken for none.
    [Fact]
    public void Takes_no_day_of_the_year_one()
    {
        var holidays = Year2027 with { Holidays = [.. Year2027.Holidays, DateOnly.MinValue] };
        var workdays = Year2027 with { Workdays = [.. Year2027.Workdays, DateOnly.MinValue] };

        Assert.Equal("calendar.dayOutsideYear", CodeOf(Enter(null, holidays, First)));
        Assert.Equal("calendar.dayOutsideYear", CodeOf(Enter(null, workdays, First)));
    }

    [Fact]
    public void Every_refusal_has_an_example() => CoversAll(typeof(LawRefusals), new Dictionary<Refusal, Func<Decision<LawEvent>>>
    {
        [DayOutsideYear] = () => Enter(null, Year2027 with { Workdays = [Day("2028-01-01")] }, First),
        [DayTwice] = () => Enter(null, Year2027 with { Workdays = [Day("2027-02-06")] }, First),
        [WorkdayNoWeekend] = () => Enter(null, Year2027 with { Workdays = [Day("2027-03-01")] }, First),
        [Implausible] = () => Enter(null, Year2027 with { Holidays = [Day("2027-01-01")] }, First),
        [KeyUnknown] = () => Enter(null, Notice with { Key = "lowPrice" }, First),
        [ValueInvalid] = () => Enter(null, Notice with { Value = "7.5" }, First),
        [TooManyEntries] = () => Enter(Full, Notice, First),
        [ParameterMissing] = () => new Statutes(NoBands).On(new("420106", LawLevel.County), Day("2027-02-01"))
            .TryKeep(out _, out var missing) ? Decision<LawEvent>.Accept() : missing,
    });

    [Theory]
    [InlineData("lowPrice.ofCeiling", "0.65", true)]
    // A purchaser may raise the line to at most 0.65.
    [InlineData("lowPrice.ofCeiling", "0.66", false)]
    [InlineData("lowPrice.ofCeiling", "-0.1", false)]
    [InlineData("threshold.openTender", "0.00", false)]
    [InlineData("threshold.openTender", "4000000", false)]
    [InlineData("grade.bands", "90 80 60", true)]
    [InlineData("grade.bands", "60 80 90", false)]
    [InlineData("grade.bands", "90 80", false)]
    [InlineData("deadline.rollsWeekends", "no", false)]
    [InlineData("limit.payDays", "060", false)]
    [InlineData("limit.payDays", "366", false)]
    [InlineData("interest.lateDaily", "0.02", false)]
    public void Knows_what_a_value_may_be(string key, string value, bool taken) =>
        Assert.Equal(taken, LawKeys.All[key].Accepts(value));

    private static LawBook Full => new()
    {
        Rules = new Dictionary<string, EnteredRule>
        {
            [Notice.Key] = new(
                [.. Enumerable.Range(1, 1000).Select(n => Notice with { From = Notice.From.AddDays(n) })], []),
        },
    };

    // Nobody's bands: what is shipped for the whole country is ended on its own two days.
    private static LawBook NoBands => new()
    {
        Rules = new Dictionary<string, EnteredRule>
        {
            ["grade.bands"] = new(
                [new("grade.bands", "000000", null, Day("2027-01-01"), null, "?")], []),
        },
    };

    private static string? Found(LawBook book) => new Statutes(book)
        .On(new Jurisdiction("420106", LawLevel.County), Day("2027-01-01")).Find(LawKeys.GrantNoticeDays)?.Value;

    private static Decision<LawEvent> Enter(LawBook? book, YearEntry entry, Author by) =>
        LawKeeping.Decide(book, new EnterCalendarYear(entry, by));

    private static Decision<LawEvent> Enter(LawBook? book, LawEntry entry, Author by) =>
        LawKeeping.Decide(book, new EnterParameter(entry, by));

    private static LawBook Fold(LawBook? book, LawEvent happened, Author by) =>
        LawBookHistory.Apply(book, happened, by);

    private static IEnumerable<DateOnly> Days(string from, int count) =>
        Enumerable.Range(0, count).Select(Day(from).AddDays);
}
