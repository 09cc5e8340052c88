using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Performances;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Performances;

/// <summary>
/// A contract in force since Friday, 10 April 2026, for a year; one site, four lines of 100000.00 in all, two indicators.
/// </summary>
internal static class PerformanceExamples
{
    public const string Uscc = "52420106MJ00000001";
    public const string Sheet = Uscc + "-f1";
    public const string Unread = Uscc + "-f2";
    public const string Certificate = "SW4073570452";

    public static readonly Author Staff = At("2026-04-20T18:00:00+08:00", Supplier);
    public static readonly Author Official = At("2026-04-20T18:30:00+08:00", ContractExamples.Officer);

    public static readonly Kpi Visits = new("visits", "探访人次", "人次", KpiDirection.AtLeast, 95, null);
    public static readonly Kpi Complaints = new("complaints", "投诉", "次", KpiDirection.AtMost, 3, null);

    public static readonly ProposalContent Content = ProposalContent.Empty with
    {
        Lot = "L1",
        Requested = Yuan("80000.00"),
        Own = Yuan("20000.00"),
        Budget =
        [
            new(CostClass.Activity, Yuan("50000.00")),
            new(CostClass.Personnel, Yuan("30000.00")),
            new(CostClass.Personnel, Yuan("10000.00")),
            new(CostClass.Other, Yuan("10000.00")),
        ],
        Sources = [new(MoneySource.Donation, Yuan("20000.00"), "协议")],
        Sites = ["S1"],
    };

    public static readonly RoundSettings Announced = Examples.Grant with
    {
        Lots = [Examples.OneLot with { Sites = [new("S1", "一号点", "一路1号", "9-17"), new("S2", "二号点", "二路2号", "9-17")] }],
        Agreement = new([], [Visits, Complaints], [], [], 12, null, SigningBasis.Agreed, false, false),
        Performance = new([new("q1", "第一季度报告", 60), new("far", "末期报告", 400)], Number("0.10"), null, null, null),
    };

    public static readonly Watched InForceNow = new(Given(InForce), Announced, Content);
    public static readonly Watched Unsigned = InForceNow with { Contract = Given(Offered) };
    public static readonly Watched Unwatched = InForceNow with { Round = Announced with { Performance = null } };
    public static readonly Watched Terminated = InForceNow with
    {
        Contract = Given([.. InForce, new ContractTerminated("无法履行")]),
    };

    public static readonly AttachmentFolder Folder = new("R1", Uscc, 2, 2, 2000)
    {
        Attachments = new Dictionary<string, Attachment>(StringComparer.Ordinal)
        {
            [Sheet] = new Attachment(Sheet, "c1", DocumentKind.Other, "签到表.pdf", 1000, "a", Staff.At)
            {
                State = AttachmentState.Clean, Content = new(new('a', 64), FileType.Pdf, new(new('b', 64), 1000)),
            },
            [Unread] = new Attachment(Unread, "c2", DocumentKind.Other, "照片.jpg", 1000, "a", Staff.At),
        },
    };

    public static readonly VisitFacts Facts = new(
        new Dictionary<string, Certificate>(StringComparer.Ordinal)
        {
            [Certificate] = new(Certificate)
            {
                Confirmed = new("周静", CertificateLevel.SocialWorker, Day("2026-12-31"), Staff),
            },
        },
        Folder);

    // Mondays and Thursdays at nine; the 20th of April is a Monday.
    public static readonly PlanContent Weekly = new(
        "上门探访独居老人",
        PlanKind.Visits,
        "S1",
        Day("2026-04-10"),
        Day("2026-06-30"),
        [new(1, new(9, 0), new(11, 0)), new(4, new(9, 0), new(11, 0))],
        [],
        [Day("2026-05-04")],
        2);

    public static readonly VisitContent Morning = new(
        "p1", new(9, 0), [new("周静", Certificate)], "K-0012", Day("2026-04-20"), new(9, 0), new(10, 0), "S1", 1,
        Verification.Signature, null, [Sheet]);

    public static readonly EntryContent Expense = new(
        EntryKind.Expense, 1, MoneySource.Government, "FP-001", Day("2026-04-15"), Yuan("1200.00"), "某文具店", false, null,
        [Sheet]);

    public static readonly EntryContent Gift = Expense with
    {
        Kind = EntryKind.Income, Line = null, Source = MoneySource.Donation, Number = "JZ-1", Other = "某企业",
        Amount = Yuan("5000.00"),
    };

    public static Performance Planned { get; } = After(
        null, new PlanProposed(Uscc, "p1", Weekly, null), new PlanAgreed("p1"));

    public static Performance Visited { get; } = After(
        Planned, new VisitRecorded(Uscc, "2026-04-20-v1", Morning, null, null));

    /// <summary>The performance after all of this, each done by whoever does it.</summary>
    public static Performance After(Performance? before, params IEnumerable<PerformanceEvent> happened) =>
        happened.Aggregate(before, (so, one) => PerformanceHistory.Apply(
            so, one, PerformanceHistory.PartyOf(one) is Party.Supplier ? Staff : Official))!;

    /// <summary>The performance after what was decided.</summary>
    public static Performance After(Performance? before, Decision<PerformanceEvent> decision) =>
        After(before, Deciding.Happened(decision));

    /// <summary>A suspension from a day through another.</summary>
    public static Suspension Pausing(string from, string until) =>
        new(Day(from), Day(until), SuspensionGrounds.PublicInterest, "整字1号", "整改", Official);
}
