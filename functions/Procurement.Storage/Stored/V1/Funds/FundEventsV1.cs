namespace Procurement.Storage.Stored.V1.Funds;

internal sealed record FundOpenedV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("source")] FundSourceV1 Source,
    [property: JsonName("year")] int Year,
    [property: JsonName("appropriationFen")] long Appropriation);

internal sealed record MoneyReservedV1(
    [property: JsonName("cause")] string Cause,
    [property: JsonName("totalFen")] long Total);

internal sealed record ReservationRefusedV1(
    [property: JsonName("cause")] string Cause,
    [property: JsonName("totalFen")] long Total);

internal sealed record ReservationReleasedV1(
    [property: JsonName("cause")] string Cause,
    [property: JsonName("amountFen")] long Amount);

internal sealed record MoneyCommittedV1(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("cause")] string? Cause);

internal sealed record CommitmentChangedV1(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("cause")] string? Cause);

internal sealed record CommitmentEndedV1(
    [property: JsonName("contract")] string Contract);

internal sealed record MoneyPaidV1(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("amountFen")] long Amount);

internal sealed record PaymentReturnedV1(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("amountFen")] long Amount);

internal sealed record MoneyReturnedV1(
    [property: JsonName("contract")] string Contract,
    [property: JsonName("amountFen")] long Amount);
