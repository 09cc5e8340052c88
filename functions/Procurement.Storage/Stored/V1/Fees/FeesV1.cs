using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Fees;

[JsonConverter(typeof(StoredEnum<FeeStatusV1>))]
internal enum FeeStatusV1
{
    [JsonStringEnumMemberName("declared")] Declared,
    [JsonStringEnumMemberName("approved")] Approved,
    [JsonStringEnumMemberName("refused")] Refused,
    [JsonStringEnumMemberName("ended")] Ended,
}

internal sealed record FeeItemV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("site")] string Site,
    [property: JsonName("title")] string Title,
    [property: JsonName("unit")] string Unit,
    [property: JsonName("priceFen")] long Price,
    [property: JsonName("payers")] string Payers);

internal sealed record FeeEntryV1(
    [property: JsonName("item")] FeeItemV1 Item,
    [property: JsonName("status")] FeeStatusV1 Status,
    [property: JsonName("declared")] AuthorV1 Declared,
    [property: JsonName("decided")] AuthorV1? Decided,
    [property: JsonName("reason")] string? Reason);

internal sealed record FeeMonthV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("month")] DateOnly Month,
    [property: JsonName("times")] int Times,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("entered")] AuthorV1 Entered);

internal sealed record FeeFindingV1(
    [property: JsonName("upheld")] bool Upheld,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("found")] AuthorV1 Found);

internal sealed record FeeReportV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("text")] string Text,
    [property: JsonName("site")] string? Site,
    [property: JsonName("amountFen")] long? Amount,
    [property: JsonName("contact")] string? Contact,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("finding")] FeeFindingV1? Finding);

internal sealed record FeeBookV1(
    [property: JsonName("items")] IReadOnlyList<FeeEntryV1> Items,
    [property: JsonName("reported")] int Reported,
    [property: JsonName("open")] int Open,
    [property: JsonName("upheld")] int Upheld,
    [property: JsonName("chargedFen")] long Charged);

internal sealed record FeeDeclaredV1([property: JsonName("item")] FeeItemV1 Item);

internal sealed record FeeApprovedV1([property: JsonName("ref")] string Ref);

internal sealed record FeeRefusedV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("reason")] string Reason);

internal sealed record FeeEndedV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("reason")] string Reason);

internal sealed record FeesEnteredV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("month")] DateOnly Month,
    [property: JsonName("times")] int Times,
    [property: JsonName("amountFen")] long Amount);

internal sealed record FeeReportedV1(
    [property: JsonName("report")] string Report,
    [property: JsonName("text")] string Text,
    [property: JsonName("site")] string? Site,
    [property: JsonName("amountFen")] long? Amount,
    [property: JsonName("contact")] string? Contact);

internal sealed record FeeReportAnsweredV1(
    [property: JsonName("report")] string Report,
    [property: JsonName("upheld")] bool Upheld,
    [property: JsonName("reason")] string Reason);
