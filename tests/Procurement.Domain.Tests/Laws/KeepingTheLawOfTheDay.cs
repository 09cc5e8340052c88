using Procurement.Domain.Calendar;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Laws;

/// <summary>A round keeps the law of the day on which it was published.</summary>
public sealed class KeepingTheLawOfTheDay
{
    private static readonly Author Early = At(Moment("2026-02-25T10:00:00+08:00"), Publisher);

    [Fact]
    public void Notes_the_values_of_the_day_of_publication()
    {
        var published = Assert.IsType<RoundPublished>(Only(Publish(Statutes.Shipped)));
        Assert.Equal(Rounds.RoundExamples.Law, published.Law);
        Assert.Equal(published.Law, Given([.. Drafted, published]).Law);
    }

    [Fact]
    public void Takes_what_was_entered_for_its_own_region()
    {
        var published = Assert.IsType<RoundPublished>(Only(Publish(With(
            new("deadline.rollsWeekends", "420106", null, Day("2026-01-01"), "false", "?"),
            new("grade.bands", "420100", null, Day("2026-01-01"), "95 85 70", "?"),
            new("lowPrice.ofCeiling", "350000", null, Day("2026-01-01"), "0.6", "?")))));
        Assert.Equal(
            (false, new GradeBands(95, 85, 70)),
            (published.Law.Contract.RollsWeekends, published.Law.Contract.Grades));
        Assert.Equal(Number("0.45"), published.Law.LowPrice!.OfCeiling);
    }

    [Fact]
    public void Asks_again_on_the_day_of_publication()
    {
        var longer = With(new LawEntry("period.notice.ventureGrant", "420106", null, Day("2026-02-01"), "7", "武昌办法"));
        var refused = Assert.IsType<Decision<RoundEvent>.Refused>(Publish(longer));
        var why = Assert.Single(refused.Why);
        Assert.Equal(("statute.noticeTooShort", "7（武昌办法；period.notice.ventureGrant）"), (why.Code, why.Value));
    }

    [Fact]
    public void Allows_a_departure_with_a_reason()
    {
        var tender = Grant with { Kind = RoundKind.OpenTender, Contract = new(45), Evaluation = PricedRules };
        Assert.Equal("statute.signingTooLate", CodeOf(Draft(tender)));
        Assert.Equal(
            Done, CodeOf(Draft(tender with { Deviations = [new("limit.signDays.procurement", "财政批准")] })));
    }

    // Twenty calendar days from the publication, whose day is not counted, to the closing day.
    [Theory]
    [InlineData("2026-03-03T09:00:00+08:00", Done)]
    [InlineData("2026-03-04T00:00:00+08:00", "statute.documentPeriodTooShort")]
    public void Counts_the_time_for_a_tender_from_its_publication(string drafted, string code) => Assert.Equal(
        code, CodeOf(Announcing.Decide(
            null,
            new DraftRound(Grant with { Kind = RoundKind.OpenTender, Evaluation = PricedRules }, At(Moment(drafted))),
            Statutes.Shipped)));

    [Fact]
    public void Flags_no_price_where_the_law_knows_no_line() => Assert.Empty(AbnormallyLowPrice.Of(
        PricedRules, OneLot, [Proposal("A", "1.00"), Proposal("B", "40000.00")], null));

    [Fact]
    public void Rolls_over_a_plain_weekend_only_where_the_law_says_so()
    {
        // 30 days after 2026-03-13 is a Sunday, 30 days after 2026-04-01 is May Day.
        Assert.Equal((Day("2026-04-13"), Day("2026-04-12")), Rolled("2026-03-13", rollWeekends: true));
        Assert.Equal((Day("2026-04-12"), null), Rolled("2026-03-13", rollWeekends: false));
        Assert.Equal((Day("2026-05-06"), Day("2026-05-01")), Rolled("2026-04-01", rollWeekends: false));
    }

    [Fact]
    public void Is_provisional_in_december_until_the_next_year_is_loaded()
    {
        Assert.True(WorkingDays.WorkingDays("?", Day("2026-11-27"), 2).Provisional);
        Assert.False(WorkingDays.WorkingDays("?", Day("2026-11-27"), 1).Provisional);
        Assert.False(WorkingDays.WorkingDays("?", Day("2025-12-10"), 2).Provisional);
    }

    private static (DateOnly Due, DateOnly? Unrolled) Rolled(string start, bool rollWeekends) =>
        WorkingDays.TryRolledDays("?", Day(start), 30, rollWeekends, out var deadline, out _)
            ? (deadline.Due, deadline.Unrolled)
            : default;

    private static Decision<RoundEvent> Publish(Statutes statutes) =>
        Announcing.Decide(Given(Drafted), new PublishRound(Early), fundAvailable: Money.Largest, statutes);

    private static Decision<RoundEvent> Draft(RoundSettings settings) =>
        Announcing.Decide(null, new DraftRound(settings, Early), Statutes.Shipped);

    private static Statutes With(params LawEntry[] entries) => new(new LawBook
    {
        Rules = entries.GroupBy(one => one.Key).ToDictionary(one => one.Key, one => new EnteredRule([.. one], [])),
    });
}
