using Procurement.Storage.Stored.V1.Organizations;
using Procurement.Storage.Stored.V1.Funds;

namespace Procurement.Storage.Stored.V3.Funds;

internal sealed record FundOpenedV2(
    [property: JsonName("title")] string Title,
    [property: JsonName("source")] FundSourceV1 Source,
    [property: JsonName("year")] int Year,
    [property: JsonName("appropriationFen")] long Appropriation,
    [property: JsonName("inBudget")] string? InBudget,
    [property: JsonName("account")] BankAccountV1? Account,
    [property: JsonName("envelopeFen")] long? Envelope,
    [property: JsonName("excludedCosts")] IReadOnlyList<string>? ExcludedCosts);

internal sealed record ReservationRefusedV2(
    [property: JsonName("cause")] string Cause,
    [property: JsonName("totalFen")] long Total,
    [property: JsonName("why")] string? Why);

internal sealed record MoneyPaidV2(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("instalment")] int? Instalment,
    [property: JsonName("endToEndId")] string? EndToEndId);

internal sealed record PaymentReturnedV2(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("instalment")] int? Instalment,
    [property: JsonName("endToEndId")] string? EndToEndId);

internal sealed record PayableRecognizedV1(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("instalment")] int Instalment,
    [property: JsonName("amountFen")] long Amount);

internal sealed record PayableCancelledV1(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("instalment")] int Instalment,
    [property: JsonName("amountFen")] long Amount);

internal sealed record InstalmentSetOffV1(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("instalment")] int Instalment,
    [property: JsonName("amountFen")] long Amount);

internal sealed record CorrectionProposedV1(
    [property: JsonName("entry")] long Entry,
    [property: JsonName("wrong")] CorrectableEntryV1 Wrong,
    [property: JsonName("rightFen")] long Right,
    [property: JsonName("reason")] string Reason);

internal sealed record CorrectionRefusedV1(
    [property: JsonName("entry")] long Entry,
    [property: JsonName("reason")] string Reason);

internal sealed record EntryCorrectedV1(
    [property: JsonName("entry")] long Entry,
    [property: JsonName("wrong")] CorrectableEntryV1 Wrong,
    [property: JsonName("differenceFen")] long Difference);
