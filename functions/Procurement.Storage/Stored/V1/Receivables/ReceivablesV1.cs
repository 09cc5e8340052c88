using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Receivables;

internal sealed record OwedContractV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal);

[JsonConverter(typeof(StoredEnum<ReceivableCauseV1>))]
internal enum ReceivableCauseV1
{
    [JsonStringEnumMemberName("unspent")] Unspent,
    [JsonStringEnumMemberName("disallowed")] Disallowed,
}

internal sealed record ReceiptV1(
    [property: JsonName("reference")] string Reference,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("booked")] AuthorV1 Booked);

internal sealed record SetOffTargetV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("no")] int No);

[JsonConverter(typeof(StoredEnum<SetOffStatusV1>))]
internal enum SetOffStatusV1
{
    [JsonStringEnumMemberName("proposed")] Proposed,
    [JsonStringEnumMemberName("approved")] Approved,
    [JsonStringEnumMemberName("booked")] Booked,
    [JsonStringEnumMemberName("refused")] Refused,
    [JsonStringEnumMemberName("failed")] Failed,
}

internal sealed record SetOffV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("target")] SetOffTargetV1 Target,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("status")] SetOffStatusV1 Status,
    [property: JsonName("proposed")] AuthorV1 Proposed,
    [property: JsonName("decided")] AuthorV1? Decided,
    [property: JsonName("reason")] string? Reason);

[JsonConverter(typeof(StoredEnum<WriteOffStatusV1>))]
internal enum WriteOffStatusV1
{
    [JsonStringEnumMemberName("proposed")] Proposed,
    [JsonStringEnumMemberName("approved")] Approved,
    [JsonStringEnumMemberName("confirmed")] Confirmed,
    [JsonStringEnumMemberName("refused")] Refused,
}

internal sealed record WriteOffV1(
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("status")] WriteOffStatusV1 Status,
    [property: JsonName("proposed")] AuthorV1 Proposed,
    [property: JsonName("approved")] AuthorV1? Approved,
    [property: JsonName("confirmed")] AuthorV1? Confirmed,
    [property: JsonName("refused")] AuthorV1? Refused,
    [property: JsonName("refusalReason")] string? RefusalReason);

internal sealed record ReceivableV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("contract")] OwedContractV1 Contract,
    [property: JsonName("cause")] ReceivableCauseV1 Cause,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("due")] DeadlineV1 Due,
    [property: JsonName("raised")] DateTimeOffset Raised,
    [property: JsonName("reason")] string? Reason,
    [property: JsonName("droppedFen")] long Dropped,
    [property: JsonName("directFen")] long Direct,
    [property: JsonName("receipts")] IReadOnlyList<ReceiptV1> Receipts,
    [property: JsonName("setOffs")] IReadOnlyList<SetOffV1> SetOffs,
    [property: JsonName("writeOff")] WriteOffV1? WriteOff,
    [property: JsonName("reminded")] int Reminded);

internal sealed record OpenReceivableV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("contract")] OwedContractV1 Contract,
    [property: JsonName("leftFen")] long Left,
    [property: JsonName("due")] DateOnly Due);

internal sealed record ContractDebtV1(
    [property: JsonName("directFen")] long Direct,
    [property: JsonName("collectedFen")] long Collected,
    [property: JsonName("writtenOffFen")] long WrittenOff);

internal sealed record BookedReferenceV1([property: JsonName("receivable")] string Receivable);

internal sealed record DebtorAccountV1(
    [property: JsonName("raised")] int Raised,
    [property: JsonName("open")] IReadOnlyList<OpenReceivableV1> Open);
