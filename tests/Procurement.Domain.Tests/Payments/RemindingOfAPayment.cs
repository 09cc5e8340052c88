using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

public sealed class RemindingOfAPayment
{
    private static readonly Deadlines Deadlines = new(WorkingCalendar.StateCouncil);

    [Theory]
    // 2026-06-08 is a Monday.
    [InlineData("2026-06-08", 0, "2026-06-08")]
    [InlineData("2026-06-08", 2, "2026-06-04")]
    [InlineData("2026-06-08", 5, "2026-06-01")]
    // The holidays of May end on the 5th; the 26th of April and the 9th of May are worked.
    [InlineData("2026-05-06", 2, "2026-04-29")]
    // A Sunday: the working day before it is the last.
    [InlineData("2026-06-14", 0, "2026-06-12")]
    // Nobody has announced the holidays of 2019.
    [InlineData("2019-06-10", 2, "2019-06-06")]
    public void Counts_working_days_back(string due, int before, string day) =>
        Assert.Equal(Day(day), Deadlines.WorkingDaysBefore(Day(due), before));

    [Theory]
    [InlineData("2026-05-08", "2026-06-01")]
    [InlineData("2026-06-01", "2026-06-01")]
    [InlineData("2026-06-02", "2026-06-04")]
    [InlineData("2026-06-05", "2026-06-08")]
    [InlineData("2026-06-09", null)]
    public void Comes_next_on_the_first_day_that_is_not_over(string from, string? next) => Assert.Equal(
        next is null ? null : Day(next), PaymentReminders.NextFrom(Day(from), Day("2026-06-08"), Deadlines)?.Day);

    [Theory]
    // 3.6 % a year are 0.01 % a day: the agreed rate is higher.
    [InlineData("0.0005", "0.036", "0.0005")]
    // And lower.
    [InlineData("0.00005", "0.036", "0.0001")]
    [InlineData("0.0005", null, "0.0005")]
    [InlineData(null, "0.036", "0.0001")]
    public void Bears_at_least_the_loan_prime_rate_of_the_day_of_signing(string? agreed, string? year, string rate)
    {
        var signing = On("2026-01-10", (LawKeys.PrimeRate, "2026-01-01", year), (LawKeys.PrimeRate, "2026-02-01", "0.9"));
        var late = On("2026-06-10", (LawKeys.LateInterestDaily, "2026-01-01", agreed));

        Assert.Equal(Number(rate), LateInterest.DailyRate(late, signing));
    }

    [Fact]
    public void Is_unknown_where_the_law_book_knows_no_rate() => Assert.Null(
        LateInterest.DailyRate(On("2026-06-10", (LawKeys.LateInterestDaily, "2026-01-01", null)), On("2026-01-10")));

    private static LawOfDay On(string day, params (LawKey Key, string From, string? Value)[] entries)
    {
        // What is shipped ends where the book says nothing.
        var rules = entries.GroupBy(one => one.Key.Name, StringComparer.Ordinal).ToDictionary(
            one => one.Key,
            one => new EnteredRule(
                [.. one.Select(entry => new LawEntry(entry.Key.Name, "000000", null, Day(entry.From), entry.Value, "试"))], []),
            StringComparer.Ordinal);
        var statutes = new Statutes(new LawBook { Rules = rules });
        return statutes.On(new("420106", LawLevel.County), Day(day));
    }
}
