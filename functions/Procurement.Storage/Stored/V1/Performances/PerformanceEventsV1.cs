using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Performances;

internal sealed record EntrySettlementV1(
    [property: JsonName("entry")] string Entry,
    [property: JsonName("accepted")] bool Accepted,
    [property: JsonName("reason")] string? Reason);

internal sealed record PlanProposedV1(
    [property: JsonName("organization")] string Organization,
    [property: JsonName("plan")] string Plan,
    [property: JsonName("content")] PlanContentV1 Content,
    [property: JsonName("replaces")] string? Replaces);

internal sealed record PlanAgreedV1(
    [property: JsonName("plan")] string Plan);

internal sealed record PlanReturnedV1(
    [property: JsonName("plan")] string Plan,
    [property: JsonName("remarks")] string Remarks);

internal sealed record PlanEndedV1(
    [property: JsonName("plan")] string Plan,
    [property: JsonName("through")] DateOnly Through,
    [property: JsonName("reason")] string Reason);

internal sealed record VisitRecordedV1(
    [property: JsonName("organization")] string Organization,
    [property: JsonName("visit")] string Visit,
    [property: JsonName("content")] VisitContentV1 Content,
    [property: JsonName("corrects")] string? Corrects,
    [property: JsonName("reason")] string? Reason);

internal sealed record VisitWithdrawnV1(
    [property: JsonName("visit")] string Visit,
    [property: JsonName("reason")] string Reason);

internal sealed record ReportSubmittedV1(
    [property: JsonName("organization")] string Organization,
    [property: JsonName("report")] string Report,
    [property: JsonName("content")] ReportContentV1 Content,
    [property: JsonName("due")] DeadlineV1 Due);

internal sealed record ReportReturnedV1(
    [property: JsonName("report")] string Report,
    [property: JsonName("remarks")] string Remarks);

internal sealed record ReportAcceptedV1(
    [property: JsonName("report")] string Report,
    [property: JsonName("remarks")] string? Remarks);

internal sealed record EntryBookedV1(
    [property: JsonName("organization")] string Organization,
    [property: JsonName("entry")] string Entry,
    [property: JsonName("content")] EntryContentV1 Content);

internal sealed record EntryWithdrawnV1(
    [property: JsonName("entry")] string Entry,
    [property: JsonName("reason")] string Reason);

internal sealed record EntriesSettledV1(
    [property: JsonName("entries")] IReadOnlyList<EntrySettlementV1> Entries);

internal sealed record BudgetMovedV1(
    [property: JsonName("organization")] string Organization,
    [property: JsonName("from")] int From,
    [property: JsonName("to")] int To,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("reason")] string Reason);
