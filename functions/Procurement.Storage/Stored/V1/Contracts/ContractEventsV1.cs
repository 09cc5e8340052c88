using Procurement.Storage.Stored.V1.Laws;
using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Stored.V1.Contracts;

internal sealed record ContractOfferedV1(
    [property: JsonName("terms")] ContractTermsV1 Terms,
    [property: JsonName("signBy")] DeadlineV1 SignBy);

internal sealed record ContractDeclinedV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("reason")] string? Reason);

internal sealed record ContractLapsedV1(
    [property: JsonName("awardPassesOn")] DateOnly AwardPassesOn);

internal sealed record SigningProlongedV1(
    [property: JsonName("signBy")] DeadlineV1 SignBy);

internal sealed record InstalmentClaimedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("invoice")] string Invoice);

internal sealed record ClaimAcceptedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("dueBy")] DeadlineV1 DueBy);

internal sealed record PaymentPreparedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("payee")] BankAccountV1 Payee,
    [property: JsonName("payeeChanged")] AccountChangeV1? PayeeChanged);

internal sealed record PreparationReturnedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("reason")] string Reason);

internal sealed record ClaimReturnedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("invoice")] string Invoice,
    [property: JsonName("reason")] string Reason);

internal sealed record InstalmentPaidV1(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("lateInterestFen")] long LateInterest,
    [property: JsonName("payee")] BankAccountV1 Payee,
    [property: JsonName("payeeChanged")] AccountChangeV1? PayeeChanged);

internal sealed record BankReturnDecidedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("outcome")] BankReturnOutcomeV1 Outcome,
    [property: JsonName("reason")] string Reason);

internal sealed record PayeeChangeProposedV1(
    [property: JsonName("account")] BankAccountV1 Account,
    [property: JsonName("by")] PartyV1 By);

internal sealed record PayeeChangedV1(
    [property: JsonName("from")] BankAccountV1 From,
    [property: JsonName("to")] BankAccountV1 To,
    [property: JsonName("proposedBy")] string ProposedBy);

internal sealed record PayeeChangeRejectedV1(
    [property: JsonName("account")] BankAccountV1 Account,
    [property: JsonName("reason")] string Reason);

internal sealed record ExpenditureAcceptedV1(
    [property: JsonName("acceptedFen")] long Accepted,
    [property: JsonName("reportedFen")] long Reported,
    [property: JsonName("reason")] string? Reason);

internal sealed record PaymentBouncedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("reason")] string? Reason);

internal sealed record ExpenditureReportedV1(
    [property: JsonName("spentFen")] long Spent);

internal sealed record MidtermGradedV1(
    [property: JsonName("grade")] MidtermGradeV1 Grade);

internal sealed record FinalGradedV1(
    [property: JsonName("score")] string Score,
    [property: JsonName("grade")] FinalGradeV1 Grade);

internal sealed record ContractTerminatedV1(
    [property: JsonName("reason")] string Reason);

internal sealed record MoneyRecoveredV1(
    [property: JsonName("amountFen")] long Amount);
