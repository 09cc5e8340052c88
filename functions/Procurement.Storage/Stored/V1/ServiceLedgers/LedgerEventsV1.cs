namespace Procurement.Storage.Stored.V1.ServiceLedgers;

internal sealed record LedgerOpenedV1(
    [property: JsonName("terms")] LedgerTermsV1 Terms,
    [property: JsonName("clients")] IReadOnlyList<LedgerClientV1> Clients);

/// <summary>Rows as texts (<see cref="RowTexts"/>): a thousand of them are one event.</summary>
internal sealed record RecordsTakenV1(
    [property: JsonName("file")] string File,
    [property: JsonName("now")] RecordFileV1 Now,
    [property: JsonName("accepted")] IReadOnlyList<string> Accepted,
    [property: JsonName("refused")] IReadOnlyList<string> Refused);

internal sealed record BroughtRecordV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("client")] string Client,
    [property: JsonName("worker")] string Worker,
    [property: JsonName("start")] DateTimeOffset Start,
    [property: JsonName("end")] DateTimeOffset End,
    [property: JsonName("verification")] string Verification,
    [property: JsonName("evidence")] string? Evidence);

internal sealed record TakenRecordV1(
    [property: JsonName("brought")] BroughtRecordV1 Brought,
    [property: JsonName("minutes")] int Minutes);

internal sealed record RecordTakenV1([property: JsonName("record")] TakenRecordV1 Record);

internal sealed record RecordWithdrawnV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("slot")] int Slot,
    [property: JsonName("reason")] string Reason);

internal sealed record ClientCalledV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("slot")] int Slot,
    [property: JsonName("confirmed")] bool Confirmed,
    [property: JsonName("note")] string? Note);

internal sealed record MonthSettledV1(
    [property: JsonName("month")] string Month,
    [property: JsonName("records")] int Records,
    [property: JsonName("minutes")] int Minutes,
    [property: JsonName("amountFen")] long Amount);

internal sealed record MonthBecameClaimableV1(
    [property: JsonName("month")] string Month,
    [property: JsonName("instalment")] int Instalment);

internal sealed record MonthBecameNotClaimableV1(
    [property: JsonName("month")] string Month,
    [property: JsonName("code")] string Code);
