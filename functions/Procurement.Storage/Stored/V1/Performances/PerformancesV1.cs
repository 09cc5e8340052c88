using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Laws;
using Procurement.Storage.Stored.V1.Rounds;
using Procurement.Storage.Stored.V2.Rounds;

namespace Procurement.Storage.Stored.V1.Performances;

[JsonConverter(typeof(StoredEnum<PlanKindV1>))]
internal enum PlanKindV1
{
    [JsonStringEnumMemberName("visits")] Visits,
    [JsonStringEnumMemberName("post")] Post,
}

[JsonConverter(typeof(StoredEnum<PlanStatusV1>))]
internal enum PlanStatusV1
{
    [JsonStringEnumMemberName("proposed")] Proposed,
    [JsonStringEnumMemberName("returned")] Returned,
    [JsonStringEnumMemberName("agreed")] Agreed,
}

[JsonConverter(typeof(StoredEnum<VerificationV1>))]
internal enum VerificationV1
{
    [JsonStringEnumMemberName("signature")] Signature,
    [JsonStringEnumMemberName("callBack")] CallBack,
    [JsonStringEnumMemberName("device")] Device,
    [JsonStringEnumMemberName("photo")] Photo,
}

[JsonConverter(typeof(StoredEnum<ReportStatusV1>))]
internal enum ReportStatusV1
{
    [JsonStringEnumMemberName("submitted")] Submitted,
    [JsonStringEnumMemberName("returned")] Returned,
    [JsonStringEnumMemberName("accepted")] Accepted,
}

[JsonConverter(typeof(StoredEnum<EntryKindV1>))]
internal enum EntryKindV1
{
    [JsonStringEnumMemberName("expense")] Expense,
    [JsonStringEnumMemberName("income")] Income,
}

[JsonConverter(typeof(StoredEnum<EntryStatusV1>))]
internal enum EntryStatusV1
{
    [JsonStringEnumMemberName("booked")] Booked,
    [JsonStringEnumMemberName("accepted")] Accepted,
    [JsonStringEnumMemberName("refused")] Refused,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

internal sealed record WeeklyTimeV1(
    [property: JsonName("weekday")] int Weekday,
    [property: JsonName("from")] string From,
    [property: JsonName("until")] string Until);

internal sealed record DatedTimeV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("from")] string From,
    [property: JsonName("until")] string Until);

internal sealed record PlanContentV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("kind")] PlanKindV1 Kind,
    [property: JsonName("site")] string Site,
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("through")] DateOnly Through,
    [property: JsonName("weekly")] IReadOnlyList<WeeklyTimeV1> Weekly,
    [property: JsonName("dates")] IReadOnlyList<DatedTimeV1> Dates,
    [property: JsonName("except")] IReadOnlyList<DateOnly> Except,
    [property: JsonName("quantity")] int Quantity);

internal sealed record ServicePlanV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("content")] PlanContentV1 Content,
    [property: JsonName("status")] PlanStatusV1 Status,
    [property: JsonName("proposed")] AuthorV1 Proposed,
    [property: JsonName("replaces")] string? Replaces,
    [property: JsonName("decided")] AuthorV1? Decided,
    [property: JsonName("remarks")] string? Remarks,
    [property: JsonName("endedThrough")] DateOnly? EndedThrough);

internal sealed record WorkerV1(
    [property: JsonName("name")] string Name,
    [property: JsonName("certificate")] string? Certificate);

internal sealed record VisitContentV1(
    [property: JsonName("plan")] string? Plan,
    [property: JsonName("planned")] string? Planned,
    [property: JsonName("workers")] IReadOnlyList<WorkerV1> Workers,
    [property: JsonName("client")] string? Client,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("from")] string From,
    [property: JsonName("until")] string Until,
    [property: JsonName("site")] string Site,
    [property: JsonName("quantity")] int Quantity,
    [property: JsonName("verification")] VerificationV1 Verification,
    [property: JsonName("note")] string? Note,
    [property: JsonName("files")] IReadOnlyList<string> Files);

internal sealed record VisitV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("content")] VisitContentV1 Content,
    [property: JsonName("recorded")] AuthorV1 Recorded,
    [property: JsonName("corrects")] string? Corrects,
    [property: JsonName("reason")] string? Reason,
    [property: JsonName("correctedBy")] string? CorrectedBy,
    [property: JsonName("withdrawn")] AuthorV1? Withdrawn);

internal sealed record VisitSlotV1(
    [property: JsonName("visit")] string Visit,
    [property: JsonName("plan")] string? Plan,
    [property: JsonName("planned")] string? Planned,
    [property: JsonName("workers")] IReadOnlyList<WorkerV1> Workers,
    [property: JsonName("client")] string? Client,
    [property: JsonName("from")] string From,
    [property: JsonName("until")] string Until,
    [property: JsonName("quantity")] int Quantity);

internal sealed record VisitDayV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("slots")] IReadOnlyList<VisitSlotV1> Slots);

internal sealed record KpiReadingV1(
    [property: JsonName("kpi")] string Kpi,
    [property: JsonName("region")] string? Region,
    [property: JsonName("title")] string Title,
    [property: JsonName("unit")] string Unit,
    [property: JsonName("direction")] KpiDirectionV2 Direction,
    [property: JsonName("threshold")] string Threshold,
    [property: JsonName("value")] string Value,
    [property: JsonName("met")] bool Met,
    [property: JsonName("note")] string? Note);

internal sealed record ReportContentV1(
    [property: JsonName("text")] string Text,
    [property: JsonName("kpis")] IReadOnlyList<KpiReadingV1> Kpis,
    [property: JsonName("files")] IReadOnlyList<string> Files);

internal sealed record ReportVersionV1(
    [property: JsonName("no")] int No,
    [property: JsonName("content")] ReportContentV1 Content,
    [property: JsonName("submitted")] AuthorV1 Submitted,
    [property: JsonName("remarks")] string? Remarks,
    [property: JsonName("settled")] AuthorV1? Settled);

internal sealed record ReportV1(
    [property: JsonName("term")] string Term,
    [property: JsonName("due")] DeadlineV1 Due,
    [property: JsonName("status")] ReportStatusV1 Status,
    [property: JsonName("versions")] IReadOnlyList<ReportVersionV1> Versions);

internal sealed record EntryContentV1(
    [property: JsonName("kind")] EntryKindV1 Kind,
    [property: JsonName("line")] int? Line,
    [property: JsonName("source")] MoneySourceV1 Source,
    [property: JsonName("number")] string Number,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("other")] string Other,
    [property: JsonName("inKind")] bool InKind,
    [property: JsonName("note")] string? Note,
    [property: JsonName("files")] IReadOnlyList<string> Files);

internal sealed record BookEntryV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("content")] EntryContentV1 Content,
    [property: JsonName("status")] EntryStatusV1 Status,
    [property: JsonName("booked")] AuthorV1 Booked,
    [property: JsonName("reason")] string? Reason,
    [property: JsonName("settled")] AuthorV1? Settled);

internal sealed record LineBookV1(
    [property: JsonName("no")] int No,
    [property: JsonName("movedFen")] long Moved,
    [property: JsonName("bookedFen")] long Booked,
    [property: JsonName("acceptedFen")] long Accepted);

internal sealed record SourceBookV1(
    [property: JsonName("source")] MoneySourceV1 Source,
    [property: JsonName("spentFen")] long Spent,
    [property: JsonName("spentAcceptedFen")] long SpentAccepted,
    [property: JsonName("raisedFen")] long Raised,
    [property: JsonName("raisedAcceptedFen")] long RaisedAccepted);

internal sealed record NamedFileV1(
    [property: JsonName("attachment")] string Attachment,
    [property: JsonName("by")] string By);

internal sealed record PerformanceV1(
    [property: JsonName("organization")] string Organization,
    [property: JsonName("proposed")] int Proposed,
    [property: JsonName("visits")] int Visits,
    [property: JsonName("quantity")] int Quantity,
    [property: JsonName("booked")] int Booked,
    [property: JsonName("lines")] IReadOnlyList<LineBookV1> Lines,
    [property: JsonName("sources")] IReadOnlyList<SourceBookV1> Sources,
    [property: JsonName("supplierAccounts")] IReadOnlyList<string> SupplierAccounts,
    [property: JsonName("purchaserAccounts")] IReadOnlyList<string> PurchaserAccounts);
