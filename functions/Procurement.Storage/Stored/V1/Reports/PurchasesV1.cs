using Procurement.Storage.Stored.V1.Contracts;

namespace Procurement.Storage.Stored.V1.Reports;

internal sealed record PurchaseInstalmentV1(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("payableFen")] long Payable,
    [property: JsonName("status")] InstalmentStatusV1 Status,
    [property: JsonName("invoice")] string? Invoice,
    [property: JsonName("acceptedOn")] DateOnly? AcceptedOn,
    [property: JsonName("dueBy")] DateOnly? DueBy);

internal sealed record PurchasePaymentV1(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("lateInterestFen")] long LateInterest,
    [property: JsonName("paidOn")] DateOnly PaidOn,
    [property: JsonName("returnedOn")] DateOnly? ReturnedOn,
    [property: JsonName("invoice")] string? Invoice,
    [property: JsonName("order")] string? Order);

internal sealed record PaymentStopV1(
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("through")] DateOnly Through);

internal sealed record PurchaseV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reference")] string Reference,
    [property: JsonName("title")] string Title,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("organizationName")] string OrganizationName,
    [property: JsonName("fund")] string Fund,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("status")] ContractStatusV1 Status,
    [property: JsonName("offeredOn")] DateOnly? OfferedOn,
    [property: JsonName("inForceSince")] DateOnly? InForceSince,
    [property: JsonName("through")] DateOnly? Through,
    [property: JsonName("spentFen")] long Spent,
    [property: JsonName("recoveredFen")] long Recovered,
    [property: JsonName("finalGrade")] FinalGradeV1? FinalGrade,
    [property: JsonName("lateInterestDaily")] string LateInterestDaily,
    [property: JsonName("instalments")] IReadOnlyList<PurchaseInstalmentV1> Instalments,
    [property: JsonName("payments")] IReadOnlyList<PurchasePaymentV1> Payments,
    [property: JsonName("stops")] IReadOnlyList<PaymentStopV1> Stops);
