using Procurement.Domain.Calendar;
using Procurement.Domain.Performances;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Performances.ReportRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Performances.PerformanceExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Performances;

public sealed class ReportingPerformance
{
    private static readonly KpiValue[] Both = [new("visits", null, 95, null), new("complaints", null, 3, "均已回复")];

    private static Performance Submitted { get; } = After(null, Submit(null));

    private static Performance Returned { get; } = After(Submitted, new ReportReturned("q1", "请补充照片"));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ReportRefusals), new Dictionary<Refusal, Func<Decision<PerformanceEvent>>>
        {
            [NotFound] = () => Submit(null, report: "q9"),
            [NotSubmitted] = () => Return(null),
            [Waits] = () => Submit(Submitted),
            [AlreadyAccepted] = () => Submit(After(Submitted, new ReportAccepted("q1", null))),
            [NotWaiting] = () => Return(Returned),
            [KpiMissing] = () => Submit(null, [Both[0]]),
            [KpiUnknown] = () => Submit(null, [.. Both, Both[0]]),
            [TooOften] = () => Submit(Returned with
            {
                Reports = new Dictionary<string, Report>(StringComparer.Ordinal)
                {
                    ["q1"] = Returned.Reports["q1"] with
                    {
                        Versions = [.. Enumerable.Repeat(Returned.Reports["q1"].Versions[0], Reporting.VersionsMax)],
                    },
                },
            }),
        });

    [Fact]
    public void Keeps_every_version_with_its_remarks()
    {
        var again = After(Returned, Submit(Returned));
        var report = again.Reports["q1"];

        Assert.Equal((ReportStatus.Submitted, 2), (report.Status, report.Versions.Count));
        Assert.Equal("请补充照片", report.Versions[0].Remarks);
        Assert.Null(report.Versions[1].Remarks);
    }

    [Theory]
    [InlineData("95", "3", true, true)]
    [InlineData("94.99", "3.01", false, false)]
    [InlineData("100", "0", true, true)]
    public void Holds_each_indicator_against_its_threshold(string visits, string complaints, bool enough, bool few)
    {
        var submitted = After(null, Submit(
            null, [new("visits", null, Number(visits), null), new("complaints", null, Number(complaints), null)]));

        Assert.Equal([enough, few], submitted.Reports["q1"].Versions[0].Content.Kpis.Select(one => one.Met));
    }

    // 60 days after 10 April is Tuesday, 9 June; 65 is Sunday.
    [Theory]
    [InlineData(60, "2026-06-09")]
    [InlineData(65, "2026-06-15")]
    public void Is_due_on_a_day_that_is_worked(int days, string due)
    {
        var term = new Domain.Rounds.ReportTerm("q1", "报告", days);

        Assert.True(Reporting.TryDue(term, InForceNow.Contract!, ContractExamples.WorkingDays, out var deadline, out _));
        Assert.Equal(Day(due), deadline!.Due);
    }

    [Fact]
    public void Cannot_count_by_a_year_that_is_not_loaded() => Assert.Equal(
        CalendarRefusals.Missing(2027).Code, CodeOf(Submit(null, report: "far")));

    [Fact]
    public void Is_late_by_its_first_version()
    {
        Assert.False(Submitted.Reports["q1"].IsLate);
        var late = After(null, Reporting.Decide(
            null, Of("q1", Both) with { By = Staff with { At = Moment("2026-06-10T00:00:00+08:00") } }, InForceNow, Folder,
            ContractExamples.WorkingDays));
        var report = late.Reports["q1"];
        var stamped = report with
        {
            Versions = [report.Versions[0] with { Submitted = Staff with { At = Moment("2026-06-10T00:00:00+08:00") } }],
        };
        Assert.True(stamped.IsLate);
    }

    [Fact]
    public void Is_settled_even_after_a_termination() => Assert.Equal(
        Done, CodeOf(Reporting.Decide(Submitted, new AcceptReport("q1", null, Official), Terminated)));

    private static SubmitReport Of(string report, IReadOnlyList<KpiValue> kpis) =>
        new(Uscc, report, "本季度按计划开展。", kpis, [Sheet], Staff);

    private static Decision<PerformanceEvent> Submit(
        Performance? state, IReadOnlyList<KpiValue>? kpis = null, string report = "q1") =>
        Reporting.Decide(state, Of(report, kpis ?? Both), InForceNow, Folder, ContractExamples.WorkingDays);

    private static Decision<PerformanceEvent> Return(Performance? state) =>
        Reporting.Decide(state, new ReturnReport("q1", "请补充", Official), InForceNow);
}
