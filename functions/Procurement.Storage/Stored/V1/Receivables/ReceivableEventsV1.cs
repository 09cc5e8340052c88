using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Receivables;

internal sealed record ReceivableRaisedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("contract")] OwedContractV1 Contract,
    [property: JsonName("cause")] ReceivableCauseV1 Cause,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("reason")] string? Reason,
    [property: JsonName("due")] DeadlineV1 Due);

internal sealed record ReceivableLessenedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("amountFen")] long Amount);

internal sealed record DirectReceiptNotedV1(
    [property: JsonName("contract")] OwedContractV1 Contract,
    [property: JsonName("receivable")] string? Receivable,
    [property: JsonName("amountFen")] long Amount);

internal sealed record MoneyReceivedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("reference")] string Reference,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("day")] DateOnly Day);

internal sealed record SetOffProposedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("setOff")] string SetOff,
    [property: JsonName("target")] SetOffTargetV1 Target,
    [property: JsonName("amountFen")] long Amount);

internal sealed record SetOffApprovedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("setOff")] string SetOff);

internal sealed record SetOffRefusedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("setOff")] string SetOff,
    [property: JsonName("reason")] string Reason);

internal sealed record SetOffBookedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("setOff")] string SetOff);

internal sealed record SetOffFailedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("setOff")] string SetOff,
    [property: JsonName("code")] string Code);

internal sealed record WriteOffProposedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("reason")] string Reason);

internal sealed record WriteOffApprovedV1([property: JsonName("receivable")] string Receivable);

internal sealed record WriteOffConfirmedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("amountFen")] long Amount);

internal sealed record WriteOffRefusedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("reason")] string Reason);

internal sealed record DebtorRemindedV1(
    [property: JsonName("receivable")] string Receivable,
    [property: JsonName("overdue")] bool Overdue,
    [property: JsonName("next")] DateOnly? Next);
