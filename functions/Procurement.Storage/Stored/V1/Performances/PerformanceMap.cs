using Procurement.Domain.Performances;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Performances;

/// <summary>Between the domain's performance and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class PerformanceMap
{
    public static partial PerformanceV1 Write(Performance value);

    [MapperIgnoreTarget(nameof(Performance.Plans))]
    [MapperIgnoreTarget(nameof(Performance.Days))]
    [MapperIgnoreTarget(nameof(Performance.Records))]
    [MapperIgnoreTarget(nameof(Performance.Reports))]
    [MapperIgnoreTarget(nameof(Performance.Entries))]
    [MapperIgnoreTarget(nameof(Performance.Files))]
    public static partial Performance Read(PerformanceV1 record);

    public static partial ServicePlanV1 Write(ServicePlan value);
    public static partial ServicePlan Read(ServicePlanV1 record);

    public static partial VisitDayV1 Write(VisitDay value);
    public static partial VisitDay Read(VisitDayV1 record);

    public static partial VisitV1 Write(Visit value);
    public static partial Visit Read(VisitV1 record);

    public static partial ReportV1 Write(Report value);
    public static partial Report Read(ReportV1 record);

    public static partial BookEntryV1 Write(BookEntry value);
    public static partial BookEntry Read(BookEntryV1 record);

    public static partial NamedFileV1 Write(NamedFile value);
    public static partial NamedFile Read(NamedFileV1 record);

    public static partial PlanProposedV1 Write(PlanProposed value);
    public static partial PlanProposed Read(PlanProposedV1 record);

    public static partial PlanAgreedV1 Write(PlanAgreed value);
    public static partial PlanAgreed Read(PlanAgreedV1 record);

    public static partial PlanReturnedV1 Write(PlanReturned value);
    public static partial PlanReturned Read(PlanReturnedV1 record);

    public static partial PlanEndedV1 Write(PlanEnded value);
    public static partial PlanEnded Read(PlanEndedV1 record);

    public static partial VisitRecordedV1 Write(VisitRecorded value);
    public static partial VisitRecorded Read(VisitRecordedV1 record);

    public static partial VisitWithdrawnV1 Write(VisitWithdrawn value);
    public static partial VisitWithdrawn Read(VisitWithdrawnV1 record);

    public static partial ReportSubmittedV1 Write(ReportSubmitted value);
    public static partial ReportSubmitted Read(ReportSubmittedV1 record);

    public static partial ReportReturnedV1 Write(ReportReturned value);
    public static partial ReportReturned Read(ReportReturnedV1 record);

    public static partial ReportAcceptedV1 Write(ReportAccepted value);
    public static partial ReportAccepted Read(ReportAcceptedV1 record);

    public static partial EntryBookedV1 Write(EntryBooked value);
    public static partial EntryBooked Read(EntryBookedV1 record);

    public static partial EntryWithdrawnV1 Write(EntryWithdrawn value);
    public static partial EntryWithdrawn Read(EntryWithdrawnV1 record);

    public static partial EntriesSettledV1 Write(EntriesSettled value);
    public static partial EntriesSettled Read(EntriesSettledV1 record);

    public static partial BudgetMovedV1 Write(BudgetMoved value);
    public static partial BudgetMoved Read(BudgetMovedV1 record);
}
