using Procurement.Domain.Contracts;
using Procurement.Domain.Performances;
using static Procurement.Domain.Performances.PerformanceRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Performances.PerformanceExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Performances;

public sealed class PlanningService
{
    private static readonly PlanContent Next = Weekly with { From = Day("2026-04-21") };

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(PerformanceRefusals), new Dictionary<Refusal, Func<Decision<PerformanceEvent>>>
        {
            [NotWatched] = () => Propose(null, Weekly, watched: Unwatched),
            [PlanNotFound] = () => Planning.Decide(Planned, new AgreeToPlan("p9", Official), InForceNow),
            [PlansTooMany] = () => Propose(new(Uscc) { Proposed = Planning.PlansMax }, Weekly),
            [PlanAgreedOn] = () => Propose(Planned, Weekly, plan: "p1"),
            [PlanNotProposed] = () => Planning.Decide(Planned, new AgreeToPlan("p1", Official), InForceNow),
            [PlanNotAgreed] = () => Planning.Decide(
                After(null, Propose(null, Weekly)), new EndPlan("p2", Day("2026-04-20"), "停", Official), InForceNow),
            [PlanHires] = () => Propose(null, Weekly, unit: "personMonth"),
            [PlanNamesPerson] = () => Propose(null, Weekly with { Title = "周静驻点值守" }),
            [PlanUnitDiffers] = () => Propose(null, Weekly, unit: "serviceHour"),
            [PlanOutsideTerm] = () => Propose(null, Weekly with { From = Day("2026-04-09") }),
            [PlanTimesWrong] = () => Propose(
                null, Weekly with { Weekly = [new(1, new(9, 0), new(9, 0))] }),
            [PlanEmpty] = () => Propose(null, Weekly with { Weekly = [] }),
            [PlanTooLong] = () => Propose(null, Weekly with
            {
                Through = Day("2027-04-09"), Weekly = [.. from weekday in Enumerable.Range(1, 7)
                    from hour in Enumerable.Range(8, 12)
                    select new WeeklyTime(weekday, new(hour, 0), new(hour, 30))],
            }),
            [PlanInThePast] = () => Propose(Planned, Next with { From = Day("2026-04-20") }, replaces: "p1"),
            [SiteUnknown] = () => Propose(null, Weekly with { Site = "S2" }),
        });

    [Theory]
    [InlineData("社工月薪补贴")]
    [InlineData("岗位人员两名考勤")]
    [InlineData("劳务派遣社工驻点")]
    public void Buys_nobody(string title) =>
        Assert.Equal(PlanHires.Code, CodeOf(Propose(null, Weekly with { Title = title })));

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("2026-04-10", "9999-12-31")]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("2026-06-30", "2026-04-10")]
    public void Stays_within_days_that_can_be_counted(string from, string through)
    {
        var endless = InForceNow with { Round = Announced with { Agreement = null } };
        var plan = Weekly with { From = Day(from), Through = Day(through) };

        Assert.Equal(PlanOutsideTerm.Code, CodeOf(Propose(null, plan, watched: endless)));
    }

    [Fact]
    public void Is_done_by_one_side_and_agreed_by_the_other()
    {
        Assert.Equal(
            ContractRefusals.BothSides.Code,
            CodeOf(Planning.Decide(
                After(null, Propose(null, Weekly)), new AgreeToPlan("p2", Official with { Account = Staff.Account }), InForceNow)));
        Assert.Equal(ContractRefusals.NotInForce.Code, CodeOf(Propose(null, Weekly, watched: Unsigned)));
        Assert.Equal(ContractRefusals.NotActive.Code, CodeOf(Propose(null, Weekly, watched: Terminated)));
        Assert.Equal(
            ContractRefusals.NotFound.Code, CodeOf(Propose(null, Weekly, watched: InForceNow with { Contract = null })));
    }

    [Fact]
    public void Goes_back_with_remarks_and_comes_again_under_the_same_name()
    {
        var proposed = After(null, Propose(null, Weekly));
        var returned = After(proposed, Planning.Decide(proposed, new ReturnPlan("p2", "周日不开放", Official), InForceNow));
        Assert.Equal((PlanStatus.Returned, "周日不开放"), (returned.Plans["p2"].Status, returned.Plans["p2"].Remarks));

        var again = After(returned, Propose(returned, Weekly));

        Assert.Equal((PlanStatus.Proposed, 1), (again.Plans["p2"].Status, again.Proposed));
    }

    [Fact]
    public void Ends_the_plan_that_it_replaces_and_leaves_what_was_awaited()
    {
        var proposed = After(Planned, Propose(Planned, Next, replaces: "p1"));
        var agreed = After(proposed, Planning.Decide(proposed, new AgreeToPlan("p2", Official), InForceNow));

        Assert.Equal(Day("2026-04-20"), agreed.Plans["p1"].LastDay);
        Assert.Equal(
            ["2026-04-13", "2026-04-16", "2026-04-20"],
            Timetable.Of(agreed.Plans["p1"], Day("2026-04-01"), Day("2026-12-31")).Select(one => $"{one.Day:yyyy-MM-dd}"));
        // A day later its first day would be over before anybody agreed.
        Assert.Equal(
            PlanInThePast.Code,
            CodeOf(Planning.Decide(
                proposed, new AgreeToPlan("p2", Official with { At = Official.At.AddDays(1) }), InForceNow)));
    }

    [Fact]
    public void Ends_from_tomorrow_on()
    {
        EndPlan End(string day) => new("p1", Day(day), "服务点搬迁", Official);

        Assert.Equal(PlanInThePast.Code, CodeOf(Planning.Decide(Planned, End("2026-04-19"), InForceNow)));
        Assert.Empty(Happened(Planning.Decide(Planned, End("2026-07-01"), InForceNow)));
        var ended = After(Planned, Planning.Decide(Planned, End("2026-04-20"), InForceNow));
        Assert.Empty(Timetable.Of(ended.Plans["p1"], Day("2026-04-21"), Day("2026-12-31")));
    }

    [Fact]
    public void Leaves_out_the_days_that_are_excepted_and_takes_single_ones()
    {
        var plan = Planned.Plans["p1"] with
        {
            Content = Weekly with { Dates = [new(Day("2026-05-05"), new(14, 0), new(15, 0))] },
        };

        Assert.Equal(
            ["2026-04-30", "2026-05-05", "2026-05-07"],
            Timetable.Of(plan, Day("2026-04-28"), Day("2026-05-08")).Select(one => $"{one.Day:yyyy-MM-dd}"));
    }

    [Fact]
    public void Shows_what_was_missed_from_the_next_day_on()
    {
        OccurrenceState On(string today, string? pause = null) => PlannedMonth.Of(
            Visited.Plans.Values, Visited.Days, Day("2026-04-16"), Day("2026-04-16"), Day(today),
            pause is null ? [] : [Pausing(pause, "2026-04-30")]).Single().State;

        Assert.Equal(OccurrenceState.Planned, On("2026-04-16"));
        Assert.Equal(OccurrenceState.Missed, On("2026-04-17"));
        Assert.Equal(OccurrenceState.Suspended, On("2026-04-17", "2026-04-15"));
        Assert.Equal(OccurrenceState.Missed, On("2026-04-17", "2026-04-17"));
        var monday = PlannedMonth.Of(
            Visited.Plans.Values, Visited.Days, Day("2026-04-20"), Day("2026-04-20"), Day("2026-05-01"), []).Single();
        Assert.Equal((OccurrenceState.Partly, 1), (monday.State, monday.Quantity));
        Assert.Equal(["2026-04-20-v1"], monday.Visits);
    }

    private static Decision<PerformanceEvent> Propose(
        Performance? state,
        PlanContent content,
        string unit = "visit",
        string? replaces = null,
        string plan = "p2",
        Watched? watched = null) => Planning.Decide(
            state, new ProposePlan(Uscc, plan, unit, content, replaces, Staff), watched ?? InForceNow, ["周静", "李"]);
}
