using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Funds;

[JsonConverter(typeof(StoredEnum<FundSourceV1>))]
internal enum FundSourceV1
{
    [JsonStringEnumMemberName("fiscal")] Fiscal,
    [JsonStringEnumMemberName("welfareLottery")] WelfareLottery,
    [JsonStringEnumMemberName("donation")] Donation,
    [JsonStringEnumMemberName("selfRaised")] SelfRaised,
}

internal sealed record CommitmentV1(
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("paidFen")] long Paid,
    [property: JsonName("recoveredFen")] long Recovered,
    [property: JsonName("ended")] bool Ended);

internal sealed record ReservationV1(
    [property: JsonName("totalFen")] long Total,
    [property: JsonName("granted")] bool Granted,
    [property: JsonName("leftFen")] long Left);

internal sealed record FundV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("source")] FundSourceV1 Source,
    [property: JsonName("year")] int Year,
    [property: JsonName("appropriationFen")] long Appropriation,
    [property: JsonName("committedFen")] long Committed,
    [property: JsonName("reservedFen")] long Reserved,
    [property: JsonName("paidFen")] long Paid,
    [property: JsonName("recoveredFen")] long Recovered);
