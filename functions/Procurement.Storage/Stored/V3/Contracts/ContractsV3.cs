using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Organizations;
using Procurement.Storage.Stored.V2.Contracts;

namespace Procurement.Storage.Stored.V3.Contracts;

// Version 3 adds how each instalment is paid to what version 2 says.
internal sealed record ContractV3(
    [property: JsonName("contract")] ContractV2 Contract,
    [property: JsonName("payments")] IReadOnlyList<InstalmentPaymentsV3> Payments,
    [property: JsonName("recovery")] RecoveryV3 Recovery);

// What has to come back beside what was not spent, and what became of it.
internal sealed record RecoveryV3(
    [property: JsonName("disallowances")] IReadOnlyList<DisallowanceV3> Disallowances,
    [property: JsonName("collectedFen")] long Collected,
    [property: JsonName("writtenOffFen")] long WrittenOff);

internal sealed record DisallowanceV3(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("ofSpent")] bool OfSpent,
    [property: JsonName("by")] AuthorV1 By,
    [property: JsonName("withdrawn")] AuthorV1? Withdrawn,
    [property: JsonName("withdrawnReason")] string? WithdrawnReason);

internal sealed record InstalmentPaymentsV3(
    [property: JsonName("no")] int No,
    [property: JsonName("paper")] InvoicePaperV3? Paper,
    [property: JsonName("orders")] IReadOnlyList<PaymentOrderV3> Orders,
    [property: JsonName("approved")] IReadOnlyList<AuthorV1> Approved,
    [property: JsonName("offsets")] IReadOnlyList<InstalmentOffsetV3> Offsets,
    [property: JsonName("metered")] MeteredMonthV3? Metered,
    [property: JsonName("drawnFen")] long Drawn);

internal sealed record MeteredMonthV3(
    [property: JsonName("ledger")] string Ledger,
    [property: JsonName("month")] string Month);

internal sealed record InstalmentOffsetV3(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("setOff")] string SetOff,
    [property: JsonName("amountFen")] long Amount);

internal sealed record InvoicePaperV3(
    [property: JsonName("date")] DateOnly? Date,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("payeeName")] string PayeeName,
    [property: JsonName("file")] string File);

[JsonConverter(typeof(StoredEnum<PaymentOrderStageV3>))]
internal enum PaymentOrderStageV3
{
    [JsonStringEnumMemberName("prepared")] Prepared,
    [JsonStringEnumMemberName("approved")] Approved,
    [JsonStringEnumMemberName("ordered")] Ordered,
    [JsonStringEnumMemberName("batched")] Batched,
    [JsonStringEnumMemberName("settled")] Settled,
    [JsonStringEnumMemberName("rejected")] Rejected,
    [JsonStringEnumMemberName("returned")] Returned,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

internal sealed record PaymentOrderV3(
    [property: JsonName("endToEndId")] string EndToEndId,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("payee")] BankAccountV1 Payee,
    [property: JsonName("payeeChanged")] AccountChangeV1? PayeeChanged,
    [property: JsonName("stage")] PaymentOrderStageV3 Stage,
    [property: JsonName("preparedBy")] string PreparedBy,
    [property: JsonName("approvedBy")] IReadOnlyList<string> ApprovedBy,
    [property: JsonName("batch")] string? Batch,
    [property: JsonName("settledOn")] DateOnly? SettledOn,
    [property: JsonName("returnedOn")] DateOnly? ReturnedOn,
    [property: JsonName("bankReason")] string? BankReason);
