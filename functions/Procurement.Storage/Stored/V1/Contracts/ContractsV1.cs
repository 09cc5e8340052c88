using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Laws;
using Procurement.Storage.Stored.V1.Organizations;
using Procurement.Storage.Stored.V1.Rounds;

namespace Procurement.Storage.Stored.V1.Contracts;

internal sealed record InstalmentAmountV1(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("when")] InstalmentConditionV1 When);

internal sealed record ContractTermsV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reference")] string Reference,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("fund")] string Fund,
    [property: JsonName("title")] string Title,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("instalments")] IReadOnlyList<InstalmentAmountV1> Instalments,
    [property: JsonName("finalPayout")] FinalPayoutV1 FinalPayout,
    [property: JsonName("payWithinDays")] int PayWithinDays,
    [property: JsonName("law")] ContractLawV1 Law,
    [property: JsonName("payee")] BankAccountV1 Payee,
    [property: JsonName("applicants")] IReadOnlyList<string> Applicants,
    [property: JsonName("signerMayApprovePayment")] bool SignerMayApprovePayment);

[JsonConverter(typeof(StoredEnum<PartyV1>))]
internal enum PartyV1
{
    [JsonStringEnumMemberName("supplier")] Supplier,
    [JsonStringEnumMemberName("purchaser")] Purchaser,
}

[JsonConverter(typeof(StoredEnum<BankReturnOutcomeV1>))]
internal enum BankReturnOutcomeV1
{
    [JsonStringEnumMemberName("payAgain")] PayAgain,
    [JsonStringEnumMemberName("keep")] Keep,
}

internal sealed record BankReturnV1(
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("bankReason")] string? BankReason,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("outcome")] BankReturnOutcomeV1? Outcome,
    [property: JsonName("decidedBy")] string? DecidedBy);

[JsonConverter(typeof(StoredEnum<ContractStatusV1>))]
internal enum ContractStatusV1
{
    [JsonStringEnumMemberName("awaitingSignatures")] AwaitingSignatures,
    [JsonStringEnumMemberName("inForce")] InForce,
    [JsonStringEnumMemberName("declined")] Declined,
    [JsonStringEnumMemberName("expired")] Expired,
    [JsonStringEnumMemberName("terminated")] Terminated,
    [JsonStringEnumMemberName("closed")] Closed,
}

[JsonConverter(typeof(StoredEnum<InstalmentStatusV1>))]
internal enum InstalmentStatusV1
{
    [JsonStringEnumMemberName("planned")] Planned,
    [JsonStringEnumMemberName("claimed")] Claimed,
    [JsonStringEnumMemberName("accepted")] Accepted,
    [JsonStringEnumMemberName("paid")] Paid,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

internal sealed record ContractActsV1(
    [property: JsonName("offered")] AuthorV1? Offered,
    [property: JsonName("supplierSigned")] AuthorV1? SupplierSigned,
    [property: JsonName("purchaserSigned")] AuthorV1? PurchaserSigned,
    [property: JsonName("reported")] AuthorV1? Reported);

internal sealed record InstalmentActsV1(
    [property: JsonName("claimed")] AuthorV1? Claimed,
    [property: JsonName("returned")] AuthorV1? Returned,
    [property: JsonName("accepted")] AuthorV1? Accepted,
    [property: JsonName("prepared")] AuthorV1? Prepared,
    [property: JsonName("paid")] AuthorV1? Paid,
    [property: JsonName("bounced")] AuthorV1? Bounced,
    [property: JsonName("decided")] AuthorV1? Decided);

internal sealed record InstalmentV1(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("when")] InstalmentConditionV1 When,
    [property: JsonName("status")] InstalmentStatusV1 Status,
    [property: JsonName("paidFen")] long Paid,
    [property: JsonName("lateInterestFen")] long LateInterest,
    [property: JsonName("invoice")] string? Invoice,
    [property: JsonName("payment")] DeadlineV1? Payment,
    [property: JsonName("acceptedBy")] string? AcceptedBy,
    [property: JsonName("preparedBy")] string? PreparedBy,
    [property: JsonName("payee")] BankAccountV1? Payee,
    [property: JsonName("bouncedBy")] string? BouncedBy,
    [property: JsonName("returnedInvoice")] string? ReturnedInvoice,
    [property: JsonName("returnReason")] string? ReturnReason,
    [property: JsonName("bankReturn")] BankReturnV1? BankReturn,
    [property: JsonName("acts")] InstalmentActsV1 Acts);

[JsonConverter(typeof(StoredEnum<MidtermGradeV1>))]
internal enum MidtermGradeV1
{
    [JsonStringEnumMemberName("pass")] Pass,
    [JsonStringEnumMemberName("deferred")] Deferred,
    [JsonStringEnumMemberName("fail")] Fail,
}

[JsonConverter(typeof(StoredEnum<FinalGradeV1>))]
internal enum FinalGradeV1
{
    [JsonStringEnumMemberName("fail")] Fail,
    [JsonStringEnumMemberName("pass")] Pass,
    [JsonStringEnumMemberName("good")] Good,
    [JsonStringEnumMemberName("excellent")] Excellent,
}

internal sealed record ContractV1(
    [property: JsonName("terms")] ContractTermsV1 Terms,
    [property: JsonName("signing")] DeadlineV1 Signing,
    [property: JsonName("status")] ContractStatusV1 Status,
    [property: JsonName("instalments")] IReadOnlyList<InstalmentV1> Instalments,
    [property: JsonName("spentFen")] long Spent,
    [property: JsonName("recoveredFen")] long Recovered,
    [property: JsonName("supplierSignedBy")] string? SupplierSignedBy,
    [property: JsonName("purchaserSignedBy")] string? PurchaserSignedBy,
    [property: JsonName("midterm")] MidtermGradeV1? Midterm,
    [property: JsonName("finalGrade")] FinalGradeV1? FinalGrade,
    [property: JsonName("bouncedAfterEnd")] bool BouncedAfterEnd,
    [property: JsonName("payee")] BankAccountV1 Payee,
    [property: JsonName("proposedPayee")] ProposedAccountV1? ProposedPayee,
    [property: JsonName("payeeChanged")] AccountChangeV1? PayeeChanged,
    [property: JsonName("supplierAccounts")] IReadOnlyList<string> SupplierAccounts,
    [property: JsonName("purchaserAccounts")] IReadOnlyList<string> PurchaserAccounts,
    [property: JsonName("reportedFen")] long? Reported,
    [property: JsonName("acts")] ContractActsV1 Acts);
