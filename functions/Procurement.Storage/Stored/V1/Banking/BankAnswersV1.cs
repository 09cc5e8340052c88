using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Banking;

[JsonConverter(typeof(StoredEnum<BankMessageV1>))]
internal enum BankMessageV1
{
    [JsonStringEnumMemberName("statusReport")] StatusReport,
    [JsonStringEnumMemberName("entryNotification")] EntryNotification,
}

[JsonConverter(typeof(StoredEnum<BankFactKindV1>))]
internal enum BankFactKindV1
{
    [JsonStringEnumMemberName("onItsWay")] OnItsWay,
    [JsonStringEnumMemberName("debited")] Debited,
    [JsonStringEnumMemberName("settled")] Settled,
    [JsonStringEnumMemberName("rejectedByBank")] Rejected,
    [JsonStringEnumMemberName("returned")] Returned,
    [JsonStringEnumMemberName("income")] Income,
    [JsonStringEnumMemberName("unclear")] Unclear,
}

[JsonConverter(typeof(StoredEnum<BankFactOutcomeV1>))]
internal enum BankFactOutcomeV1
{
    [JsonStringEnumMemberName("booked")] Booked,
    [JsonStringEnumMemberName("repeated")] Repeated,
    [JsonStringEnumMemberName("noted")] Noted,
    [JsonStringEnumMemberName("exception")] Exception,
}

internal sealed record BankFactV1(
    [property: JsonName("kind")] BankFactKindV1 Kind,
    [property: JsonName("endToEndId")] string? EndToEndId,
    [property: JsonName("amountFen")] long? Amount,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("reference")] string? Entry,
    [property: JsonName("account")] string? Account,
    [property: JsonName("code")] string? Code,
    [property: JsonName("text")] string? Text);

internal sealed record BankPaymentV1(
    [property: JsonName("fund")] string Fund,
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("no")] int No);

internal sealed record BankAnswerEntryV1(
    [property: JsonName("no")] int No,
    [property: JsonName("fact")] BankFactV1 Fact,
    [property: JsonName("outcome")] BankFactOutcomeV1 Outcome,
    [property: JsonName("order")] BankPaymentV1? Payment,
    [property: JsonName("exception")] string? Exception);

internal sealed record BankAnswersV1(
    [property: JsonName("name")] string Name,
    [property: JsonName("message")] BankMessageV1 Message,
    [property: JsonName("messageId")] string MessageId,
    [property: JsonName("digest")] string Document,
    [property: JsonName("count")] int Count,
    [property: JsonName("received")] AuthorV1 Received,
    [property: JsonName("booked")] int Booked,
    [property: JsonName("repeated")] int Repeated,
    [property: JsonName("noted")] int Noted,
    [property: JsonName("exceptions")] int Exceptions);

internal sealed record BankAnswersReceivedV1(
    [property: JsonName("name")] string Name,
    [property: JsonName("message")] BankMessageV1 Message,
    [property: JsonName("messageId")] string MessageId,
    [property: JsonName("digest")] string Document,
    [property: JsonName("facts")] IReadOnlyList<BankFactV1> Facts);

internal sealed record BankAnswersAppliedV1(
    [property: JsonName("entries")] IReadOnlyList<BankAnswerEntryV1> Entries);

internal sealed record BankDayRowV1(
    [property: JsonName("file")] string File,
    [property: JsonName("entry")] BankAnswerEntryV1 Entry);
