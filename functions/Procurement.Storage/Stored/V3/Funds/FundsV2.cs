using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Organizations;
using Procurement.Storage.Stored.V1.Funds;

namespace Procurement.Storage.Stored.V3.Funds;

[JsonConverter(typeof(StoredEnum<LedgerAccountV1>))]
internal enum LedgerAccountV1
{
    [JsonStringEnumMemberName("appropriation")] Appropriation,
    [JsonStringEnumMemberName("available")] Available,
    [JsonStringEnumMemberName("reserved")] Reserved,
    [JsonStringEnumMemberName("committed")] Committed,
    [JsonStringEnumMemberName("payable")] Payable,
    [JsonStringEnumMemberName("paid")] Paid,
    [JsonStringEnumMemberName("returned")] Returned,
    [JsonStringEnumMemberName("recovered")] Recovered,
    [JsonStringEnumMemberName("released")] Released,
}

[JsonConverter(typeof(StoredEnum<LedgerStepV1>))]
internal enum LedgerStepV1
{
    [JsonStringEnumMemberName("appropriated")] Appropriated,
    [JsonStringEnumMemberName("reserved")] Reserved,
    [JsonStringEnumMemberName("reservationReleased")] ReservationReleased,
    [JsonStringEnumMemberName("committed")] Committed,
    [JsonStringEnumMemberName("commitmentChanged")] CommitmentChanged,
    [JsonStringEnumMemberName("commitmentEnded")] CommitmentEnded,
    [JsonStringEnumMemberName("payableRecognized")] PayableRecognized,
    [JsonStringEnumMemberName("payableCancelled")] PayableCancelled,
    [JsonStringEnumMemberName("paid")] Paid,
    [JsonStringEnumMemberName("setOff")] SetOff,
    [JsonStringEnumMemberName("returned")] Returned,
    [JsonStringEnumMemberName("recovered")] Recovered,
    [JsonStringEnumMemberName("corrected")] Corrected,
}

[JsonConverter(typeof(StoredEnum<CorrectionStageV1>))]
internal enum CorrectionStageV1
{
    [JsonStringEnumMemberName("proposed")] Proposed,
    [JsonStringEnumMemberName("approved")] Approved,
    [JsonStringEnumMemberName("refused")] Refused,
}

internal sealed record AccountTotalsV1(
    [property: JsonName("account")] LedgerAccountV1 Account,
    [property: JsonName("debitFen")] long Debit,
    [property: JsonName("creditFen")] long Credit);

// Version 2 has the accounts of the ledger instead of four totals.
internal sealed record FundV2(
    [property: JsonName("title")] string Title,
    [property: JsonName("source")] FundSourceV1 Source,
    [property: JsonName("year")] int Year,
    [property: JsonName("appropriationFen")] long Appropriation,
    [property: JsonName("inBudget")] string? InBudget,
    [property: JsonName("account")] BankAccountV1? Account,
    [property: JsonName("envelopeFen")] long? Envelope,
    [property: JsonName("excludedCosts")] IReadOnlyList<string>? ExcludedCosts,
    [property: JsonName("accounts")] IReadOnlyList<AccountTotalsV1> Accounts);

internal sealed record PayableInstalmentV1(
    [property: JsonName("instalment")] int Instalment,
    [property: JsonName("amountFen")] long Amount);

internal sealed record CommitmentV2(
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("paidFen")] long Paid,
    [property: JsonName("recoveredFen")] long Recovered,
    [property: JsonName("ended")] bool Ended,
    [property: JsonName("setOffFen")] long SetOff,
    [property: JsonName("payables")] IReadOnlyList<PayableInstalmentV1> Payables,
    [property: JsonName("entries")] IReadOnlyList<long> Entries);

internal sealed record LedgerLineV1(
    [property: JsonName("account")] LedgerAccountV1 Account,
    [property: JsonName("debitFen")] long Debit,
    [property: JsonName("creditFen")] long Credit);

internal sealed record LedgerEntryV1(
    [property: JsonName("no")] long No,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("by")] string By,
    [property: JsonName("step")] LedgerStepV1 Step,
    [property: JsonName("contract")] string? Contract,
    [property: JsonName("instalment")] int? Instalment,
    [property: JsonName("cause")] string? Cause,
    [property: JsonName("corrects")] long? Corrects,
    [property: JsonName("lines")] IReadOnlyList<LedgerLineV1> Lines,
    [property: JsonName("after")] IReadOnlyList<AccountTotalsV1> After);

internal sealed record ReservationV2(
    [property: JsonName("totalFen")] long Total,
    [property: JsonName("granted")] bool Granted,
    [property: JsonName("leftFen")] long Left,
    [property: JsonName("why")] string? Why);

internal sealed record CorrectableEntryV1(
    [property: JsonName("step")] LedgerStepV1 Step,
    [property: JsonName("contract")] string? Contract,
    [property: JsonName("instalment")] int? Instalment,
    [property: JsonName("cause")] string? Cause,
    [property: JsonName("amountFen")] long Amount);

internal sealed record CorrectionV1(
    [property: JsonName("entry")] long Entry,
    [property: JsonName("wrong")] CorrectableEntryV1 Wrong,
    [property: JsonName("rightFen")] long Right,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("proposedBy")] string ProposedBy,
    [property: JsonName("proposedAt")] DateTimeOffset ProposedAt,
    [property: JsonName("stage")] CorrectionStageV1 Stage,
    [property: JsonName("decidedBy")] string? DecidedBy,
    [property: JsonName("answer")] string? Answer);

// What the list of funds says of one.
internal sealed record FundRowV2(
    [property: JsonName("title")] string Title,
    [property: JsonName("source")] FundSourceV1 Source,
    [property: JsonName("year")] int Year,
    [property: JsonName("appropriationFen")] long Appropriation,
    [property: JsonName("committedFen")] long Committed,
    [property: JsonName("reservedFen")] long Reserved,
    [property: JsonName("payableFen")] long Payable,
    [property: JsonName("paidFen")] long Paid,
    [property: JsonName("recoveredFen")] long Recovered,
    [property: JsonName("availableFen")] long Available,
    [property: JsonName("inBudget")] string? InBudget,
    [property: JsonName("account")] BankAccountV1? Account,
    [property: JsonName("envelopeFen")] long? Envelope,
    [property: JsonName("excludedCosts")] IReadOnlyList<string>? ExcludedCosts);
