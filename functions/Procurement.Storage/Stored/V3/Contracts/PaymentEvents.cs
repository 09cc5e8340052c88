using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Stored.V3.Contracts;

internal sealed record InstalmentClaimedV2(
    [property: JsonName("no")] int No,
    [property: JsonName("invoice")] string Invoice,
    [property: JsonName("paper")] InvoicePaperV3? Paper);

internal sealed record PaymentPreparedV2(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("payee")] BankAccountV1 Payee,
    [property: JsonName("payeeChanged")] AccountChangeV1? PayeeChanged,
    [property: JsonName("endToEndId")] string? EndToEndId);

internal sealed record PaymentApprovedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("endToEndId")] string EndToEndId,
    [property: JsonName("isLast")] bool IsLast);

internal sealed record PaymentOrderWithdrawnV1(
    [property: JsonName("no")] int No,
    [property: JsonName("endToEndId")] string EndToEndId,
    [property: JsonName("reason")] string Reason);

internal sealed record PaymentBatchedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("endToEndId")] string EndToEndId,
    [property: JsonName("batch")] string Batch);

internal sealed record PaymentUnbatchedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("endToEndId")] string EndToEndId,
    [property: JsonName("batch")] string Batch);

internal sealed record PaymentRejectedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("endToEndId")] string EndToEndId,
    [property: JsonName("reason")] string Reason);

internal sealed record InstalmentPaidV2(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("lateInterestFen")] long LateInterest,
    [property: JsonName("payee")] BankAccountV1 Payee,
    [property: JsonName("payeeChanged")] AccountChangeV1? PayeeChanged,
    [property: JsonName("endToEndId")] string? EndToEndId,
    [property: JsonName("day")] DateOnly? Day);

internal sealed record PaymentBouncedV2(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("reason")] string? Reason,
    [property: JsonName("endToEndId")] string? EndToEndId);
