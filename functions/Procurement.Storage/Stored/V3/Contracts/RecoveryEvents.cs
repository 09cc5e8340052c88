namespace Procurement.Storage.Stored.V3.Contracts;

internal sealed record MoneyDisallowedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("ofSpent")] bool OfSpent);

internal sealed record DisallowanceWithdrawnV1(
    [property: JsonName("no")] int No,
    [property: JsonName("reason")] string Reason);

internal sealed record ReceivableCollectedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("entry")] string Entry,
    [property: JsonName("amountFen")] long Amount);

internal sealed record ReceivableWrittenOffV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("amountFen")] long Amount);

internal sealed record OffsetBookedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("setOff")] string SetOff,
    [property: JsonName("amountFen")] long Amount);

internal sealed record OffsetRefusedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("setOff")] string SetOff,
    [property: JsonName("code")] string Code);
