using Procurement.Domain.Performances;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.Performances;

namespace Procurement.Storage.Aggregates;

/// <content>What was done under contracts.</content>
public static partial class Kinds
{
    /// <summary>How a performance holds each service plan.</summary>
    public static readonly Parts<Performance, ServicePlan> PlanParts = new(
        "plan", PerformanceRecords.Plans, all => all.Plans, (all, loaded) => all with { Plans = loaded });

    /// <summary>How it holds what counts of each day.</summary>
    public static readonly Parts<Performance, VisitDay> DayParts = new(
        "day", PerformanceRecords.Days, all => all.Days, (all, loaded) => all with { Days = loaded });

    /// <summary>How it holds each visit.</summary>
    public static readonly Parts<Performance, Visit> VisitParts = new(
        "visit", PerformanceRecords.Visits, all => all.Records, (all, loaded) => all with { Records = loaded });

    /// <summary>How it holds each report.</summary>
    public static readonly Parts<Performance, Report> ReportParts = new(
        "report", PerformanceRecords.Reports, all => all.Reports, (all, loaded) => all with { Reports = loaded });

    /// <summary>How it holds each voucher.</summary>
    public static readonly Parts<Performance, BookEntry> EntryParts = new(
        "entry", PerformanceRecords.Entries, all => all.Entries, (all, loaded) => all with { Entries = loaded });

    /// <summary>How it holds which files are named.</summary>
    public static readonly Parts<Performance, NamedFile> NamedFileParts = new(
        "file", PerformanceRecords.Files, all => all.Files, (all, loaded) => all with { Files = loaded });

    /// <summary>The performance of contracts, a row for each plan, day, visit, report, voucher and file.</summary>
    public static readonly AggregateKind<Performance, PerformanceEvent> Performances = new(
        TableNames.Performances,
        PerformanceRecords.Events,
        PerformanceRecords.Heads,
        PerformanceHistory.Apply,
        PlanParts,
        DayParts,
        VisitParts,
        ReportParts,
        EntryParts,
        NamedFileParts);
}
