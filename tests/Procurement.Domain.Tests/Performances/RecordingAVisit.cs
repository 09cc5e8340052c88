using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Performances;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Performances.VisitRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Performances.PerformanceExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Performances;

public sealed class RecordingAVisit
{
    private static readonly VisitContent Later = Morning with
    {
        Workers = [new("李敏", null)], Client = "K-0013", From = new(10, 0), Until = new(11, 0),
    };

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(VisitRefusals), new Dictionary<Refusal, Func<Decision<PerformanceEvent>>>
        {
            [NotFound] = () => Record(Visited, Later, "2026-04-20-v9", "误记"),
            [AlreadyCorrected] = () => Record(Corrected, Later, "2026-04-20-v1", "误记"),
            [TimesWrong] = () => Record(Planned, Morning with { Until = new(9, 0) }),
            [InTheFuture] = () => Record(Planned, Morning with { Until = new(18, 1) }),
            [OutsideTerm] = () => Record(Planned, Morning with { Day = Day("2026-04-09") }),
            [Suspended] = () => Record(Planned, Morning, watched: Paused("2026-04-20")),
            [NotPlanned] = () => Record(Planned, Morning with { Planned = new(8, 0) }),
            [SiteDiffers] = () => Record(Planned, Morning with { Site = "S2" }, watched: BothSites),
            [WorkerOverlaps] = () => Record(Visited, Later with { Workers = Morning.Workers, From = new(9, 59) }),
            [ClientOverlaps] = () => Record(Visited, Later with { Client = "k-0012", From = new(9, 30) }),
            [WorkerTwice] = () => Record(Planned, Morning with { Workers = [new("李敏", null), new("李 敏", null)] }),
            [CertificateUnknown] = () => Record(Planned, Morning with { Workers = [new("李敏", Certificate)] }),
            [ClientPersonal] = () => Record(Planned, Morning with { Client = "420106194903070012" }),
            [NotePersonal] = () => Record(Planned, Morning with { Note = "家属电话 138 0000 1111" }),
            [Unverifiable] = () => Record(Planned, Morning with { Verification = Verification.CallBack }),
            [QuantityImpossible] = () => Record(Planned, Morning with { Quantity = 2 }),
            [ReasonMissing] = () => Record(Visited, Later, "2026-04-20-v1"),
            [TooManyOfDay] = () => Record(Full, Later),
        });

    [Theory]
    [InlineData("0001-01-01", "visit.outsideTerm")]
    [InlineData("9999-12-31", "visit.inTheFuture")]
    public void Is_refused_on_days_that_nobody_means(string day, string code) =>
        Assert.Equal(code, CodeOf(Record(Planned, Morning with { Day = Day(day) })));

    [Fact]
    public void Counts_once_in_its_day_and_in_all()
    {
        Assert.Equal((1, 1), (Visited.Visits, Visited.Quantity));
        Assert.Equal("2026-04-20-v1", Assert.Single(Visited.Days["2026-04-20"].Slots).Visit);
        Assert.Equal("2026-04-20-v1", Visited.Files[Sheet].By);
        Assert.Equal(Done, CodeOf(Record(Visited, Later)));
    }

    [Fact]
    public void Is_corrected_by_another_record_that_names_it()
    {
        Assert.Equal((1, 1), (Corrected.Visits, Corrected.Quantity));
        Assert.Equal("2026-04-13-v2", Corrected.Records["2026-04-20-v1"].CorrectedBy);
        Assert.Equal("日期记错", Corrected.Records["2026-04-13-v2"].Reason);
        Assert.Empty(Corrected.Days["2026-04-20"].Slots);
        Assert.Single(Corrected.Days["2026-04-13"].Slots);
    }

    [Fact]
    public void May_take_the_time_of_the_record_that_it_corrects() => Assert.Equal(
        Done, CodeOf(Record(Visited, Morning with { Until = new(10, 30) }, "2026-04-20-v1", "结束时间记错")));

    [Fact]
    public void Counts_no_more_once_it_was_withdrawn()
    {
        var withdraw = new WithdrawVisit("2026-04-20-v1", "当日未成行", Staff);
        var after = After(Visited, Recording.Decide(Visited, withdraw, InForceNow));

        Assert.Equal((0, 0, 0), (after.Visits, after.Quantity, after.Days["2026-04-20"].Slots.Count));
        Assert.Equal(Staff, after.Records["2026-04-20-v1"].Withdrawn);
        Assert.Equal(AlreadyCorrected.Code, CodeOf(Recording.Decide(after, withdraw, InForceNow)));
    }

    [Fact]
    public void Takes_namesakes_for_one_person_unless_both_show_certificates()
    {
        var other = new Worker("周静", "SW0000000001");
        Assert.False(other.IsSameAs(Morning.Workers[0]));
        Assert.True(new Worker("周 静", null).IsSameAs(Morning.Workers[0]));
        Assert.False(new Worker("李敏", null).IsSameAs(Morning.Workers[0]));
    }

    [Theory]
    [InlineData("K-0012", true)]
    [InlineData("A7", true)]
    [InlineData("张三", false)]
    [InlineData("zhangsan", false)]
    [InlineData("13800001111", false)]
    [InlineData("42010619490307001X", false)]
    [InlineData("420106490307001", false)]
    public void Refers_to_a_client_and_never_names_one(string client, bool isTaken) => Assert.Equal(
        isTaken ? Done : ClientPersonal.Code, CodeOf(Record(Planned, Morning with { Client = client })));

    [Fact]
    public void Counts_no_more_hours_than_there_were()
    {
        var hours = InForceNow with
        {
            Round = Announced with { Lots = [Announced.Lots[0] with { Unit = OutputUnit.ServiceHour }] },
        };
        var two = Morning with { Workers = [.. Morning.Workers, new("李敏", null)], Until = new(10, 30), Quantity = 4 };

        Assert.Equal(Done, CodeOf(Record(Planned, two, watched: hours)));
        Assert.Equal(QuantityImpossible.Code, CodeOf(Record(Planned, two with { Quantity = 5 }, watched: hours)));
    }

    [Fact]
    public void Needs_files_that_are_whole_and_its_own()
    {
        Assert.Equal(
            AttachmentRefusals.NotWhole.Code, CodeOf(Record(Planned, Morning with { Files = [Unread] })));
        Assert.Equal(
            EnclosureRefusals.FileUnknown.Code, CodeOf(Record(Planned, Morning with { Files = [$"{Uscc}-f9"] })));
    }

    [Fact]
    public void Names_only_a_plan_that_was_agreed_on()
    {
        Assert.Equal(PerformanceRefusals.PlanNotAgreed.Code, CodeOf(Record(null, Morning)));
        Assert.Equal(Done, CodeOf(Record(null, Morning with { Plan = null, Planned = null })));
    }

    private static Performance Corrected { get; } = After(
        Visited,
        new VisitRecorded(Uscc, "2026-04-13-v2", Morning with { Day = Day("2026-04-13") }, "2026-04-20-v1", "日期记错"));

    private static Performance Full { get; } = Visited with
    {
        Days = new Dictionary<string, VisitDay>(StringComparer.Ordinal)
        {
            ["2026-04-20"] = new(
                Day("2026-04-20"),
                [.. Enumerable.Repeat(Visited.Days["2026-04-20"].Slots[0] with { From = new(0, 0), Until = new(0, 1) }, Recording.OfDayMax)]),
        },
    };

    private static Watched BothSites { get; } = InForceNow with { Content = Content with { Sites = ["S1", "S2"] } };

    private static Watched Paused(string from) => InForceNow with
    {
        Contract = InForceNow.Contract! with { Suspensions = [Pausing(from, "2026-05-31")] },
    };

    private static Decision<PerformanceEvent> Record(
        Performance? state, VisitContent content, string? corrects = null, string? reason = null, Watched? watched = null) =>
        Recording.Decide(
            state, new RecordVisit(Uscc, "2026-04-20-v2", content, corrects, reason, Staff), watched ?? InForceNow, Facts);
}
