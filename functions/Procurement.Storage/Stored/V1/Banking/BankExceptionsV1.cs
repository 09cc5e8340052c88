using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Banking;

[JsonConverter(typeof(StoredEnum<BankExceptionCauseV1>))]
internal enum BankExceptionCauseV1
{
    [JsonStringEnumMemberName("unmatched")] Unmatched,
    [JsonStringEnumMemberName("amountDiffers")] AmountDiffers,
    [JsonStringEnumMemberName("contradiction")] Contradiction,
    [JsonStringEnumMemberName("notSent")] NotSent,
    [JsonStringEnumMemberName("debitedTwice")] DebitedTwice,
    [JsonStringEnumMemberName("otherAccount")] OtherAccount,
    [JsonStringEnumMemberName("unclear")] Unclear,
    [JsonStringEnumMemberName("income")] Income,
    [JsonStringEnumMemberName("noAnswer")] NoAnswer,
}

[JsonConverter(typeof(StoredEnum<BankExceptionStatusV1>))]
internal enum BankExceptionStatusV1
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("decided")] Decided,
    [JsonStringEnumMemberName("approved")] Approved,
    [JsonStringEnumMemberName("closed")] Closed,
}

[JsonConverter(typeof(StoredEnum<BankExceptionOutcomeV1>))]
internal enum BankExceptionOutcomeV1
{
    [JsonStringEnumMemberName("settle")] Settle,
    [JsonStringEnumMemberName("reject")] Reject,
    [JsonStringEnumMemberName("return")] Return,
    [JsonStringEnumMemberName("receipt")] Receipt,
    [JsonStringEnumMemberName("nothing")] Nothing,
}

internal sealed record BankExceptionDecisionV1(
    [property: JsonName("outcome")] BankExceptionOutcomeV1 Outcome,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record BankExceptionV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("cause")] BankExceptionCauseV1 Cause,
    [property: JsonName("fact")] BankFactV1 Fact,
    [property: JsonName("order")] BankPaymentV1? Payment,
    [property: JsonName("raised")] AuthorV1 Raised,
    [property: JsonName("why")] string? Why,
    [property: JsonName("file")] string? File,
    [property: JsonName("status")] BankExceptionStatusV1 Status,
    [property: JsonName("decision")] BankExceptionDecisionV1? Decision,
    [property: JsonName("approved")] AuthorV1? Approved,
    [property: JsonName("turnedDown")] string? TurnedDown);

internal sealed record BankExceptionRaisedV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("cause")] BankExceptionCauseV1 Cause,
    [property: JsonName("fact")] BankFactV1 Fact,
    [property: JsonName("order")] BankPaymentV1? Payment,
    [property: JsonName("why")] string? Why,
    [property: JsonName("file")] string? File);

internal sealed record BankExceptionDecidedV1(
    [property: JsonName("outcome")] BankExceptionOutcomeV1 Outcome,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("reason")] string Reason);

internal sealed record BankExceptionTurnedDownV1([property: JsonName("reason")] string Reason);

internal sealed record BankExceptionBookedV1([property: JsonName("refusal")] string? Refusal);
