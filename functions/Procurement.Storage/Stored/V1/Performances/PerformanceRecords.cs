using System.Text.Json.Serialization;
using Procurement.Domain.Performances;
using static Procurement.Storage.Stored.V1.Performances.PerformanceMap;

namespace Procurement.Storage.Stored.V1.Performances;

/// <summary>The names and versions under which the performance of a contract and its events are stored.</summary>
internal static class PerformanceRecords
{
    public static readonly RecordBook<PerformanceEvent> Events =
        new RecordBook<PerformanceEvent>(PerformanceJson.Default)
            .Add<PlanProposed, PlanProposedV1>("performance.planProposed", 1, Write, Read)
            .Add<PlanAgreed, PlanAgreedV1>("performance.planAgreed", 1, Write, Read)
            .Add<PlanReturned, PlanReturnedV1>("performance.planReturned", 1, Write, Read)
            .Add<PlanEnded, PlanEndedV1>("performance.planEnded", 1, Write, Read)
            .Add<VisitRecorded, VisitRecordedV1>("performance.visitRecorded", 1, Write, Read)
            .Add<VisitWithdrawn, VisitWithdrawnV1>("performance.visitWithdrawn", 1, Write, Read)
            .Add<ReportSubmitted, ReportSubmittedV1>("performance.reportSubmitted", 1, Write, Read)
            .Add<ReportReturned, ReportReturnedV1>("performance.reportReturned", 1, Write, Read)
            .Add<ReportAccepted, ReportAcceptedV1>("performance.reportAccepted", 1, Write, Read)
            .Add<EntryBooked, EntryBookedV1>("performance.entryBooked", 1, Write, Read)
            .Add<EntryWithdrawn, EntryWithdrawnV1>("performance.entryWithdrawn", 1, Write, Read)
            .Add<EntriesSettled, EntriesSettledV1>("performance.entriesSettled", 1, Write, Read)
            .Add<BudgetMoved, BudgetMovedV1>("performance.budgetMoved", 1, Write, Read);

    public static readonly RecordBook<Performance> Heads =
        new RecordBook<Performance>(PerformanceJson.Default)
            .Add<Performance, PerformanceV1>("performance", 1, Write, Read);

    public static readonly RecordBook<ServicePlan> Plans =
        new RecordBook<ServicePlan>(PerformanceJson.Default)
            .Add<ServicePlan, ServicePlanV1>("performancePlan", 1, Write, Read);

    public static readonly RecordBook<VisitDay> Days =
        new RecordBook<VisitDay>(PerformanceJson.Default)
            .Add<VisitDay, VisitDayV1>("performanceDay", 1, Write, Read);

    public static readonly RecordBook<Visit> Visits =
        new RecordBook<Visit>(PerformanceJson.Default)
            .Add<Visit, VisitV1>("performanceVisit", 1, Write, Read);

    public static readonly RecordBook<Report> Reports =
        new RecordBook<Report>(PerformanceJson.Default)
            .Add<Report, ReportV1>("performanceReport", 1, Write, Read);

    public static readonly RecordBook<BookEntry> Entries =
        new RecordBook<BookEntry>(PerformanceJson.Default)
            .Add<BookEntry, BookEntryV1>("performanceEntry", 1, Write, Read);

    public static readonly RecordBook<NamedFile> Files =
        new RecordBook<NamedFile>(PerformanceJson.Default)
            .Add<NamedFile, NamedFileV1>("performanceFile", 1, Write, Read);
}

[JsonSerializable(typeof(PerformanceV1))]
[JsonSerializable(typeof(ServicePlanV1))]
[JsonSerializable(typeof(VisitDayV1))]
[JsonSerializable(typeof(VisitV1))]
[JsonSerializable(typeof(ReportV1))]
[JsonSerializable(typeof(BookEntryV1))]
[JsonSerializable(typeof(NamedFileV1))]
[JsonSerializable(typeof(PlanProposedV1))]
[JsonSerializable(typeof(PlanAgreedV1))]
[JsonSerializable(typeof(PlanReturnedV1))]
[JsonSerializable(typeof(PlanEndedV1))]
[JsonSerializable(typeof(VisitRecordedV1))]
[JsonSerializable(typeof(VisitWithdrawnV1))]
[JsonSerializable(typeof(ReportSubmittedV1))]
[JsonSerializable(typeof(ReportReturnedV1))]
[JsonSerializable(typeof(ReportAcceptedV1))]
[JsonSerializable(typeof(EntryBookedV1))]
[JsonSerializable(typeof(EntryWithdrawnV1))]
[JsonSerializable(typeof(EntriesSettledV1))]
[JsonSerializable(typeof(BudgetMovedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class PerformanceJson : JsonSerializerContext;
