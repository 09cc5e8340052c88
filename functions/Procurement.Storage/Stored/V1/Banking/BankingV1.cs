using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Stored.V1.Banking;

[JsonConverter(typeof(StoredEnum<BankBatchStatusV1>))]
internal enum BankBatchStatusV1
{
    [JsonStringEnumMemberName("gathering")] Gathering,
    [JsonStringEnumMemberName("ready")] Ready,
    [JsonStringEnumMemberName("released")] Released,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
    [JsonStringEnumMemberName("empty")] Empty,
}

[JsonConverter(typeof(StoredEnum<BankLineStatusV1>))]
internal enum BankLineStatusV1
{
    [JsonStringEnumMemberName("asked")] Asked,
    [JsonStringEnumMemberName("taken")] Taken,
    [JsonStringEnumMemberName("dropped")] Dropped,
}

internal sealed record BankLineV1(
    [property: JsonName("endToEndId")] string EndToEndId,
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("no")] int No,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("payee")] BankAccountV1 Payee,
    [property: JsonName("status")] BankLineStatusV1 Status,
    [property: JsonName("reason")] string? Reason);

internal sealed record BankLineAnswerV1(
    [property: JsonName("endToEndId")] string EndToEndId,
    [property: JsonName("refusal")] string? Refusal);

internal sealed record BankBatchV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("fund")] string Fund,
    [property: JsonName("payer")] BankAccountV1 Payer,
    [property: JsonName("payments")] IReadOnlyList<BankLineV1> Lines,
    [property: JsonName("prepared")] AuthorV1 Prepared,
    [property: JsonName("status")] BankBatchStatusV1 Status,
    [property: JsonName("released")] AuthorV1? Released,
    [property: JsonName("withdrawn")] AuthorV1? Withdrawn,
    [property: JsonName("withdrawalReason")] string? WithdrawalReason);

internal sealed record BankBatchPreparedV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("fund")] string Fund,
    [property: JsonName("payer")] BankAccountV1 Payer,
    [property: JsonName("payments")] IReadOnlyList<BankLineV1> Lines);

internal sealed record BankLinesAnsweredV1(
    [property: JsonName("answers")] IReadOnlyList<BankLineAnswerV1> Answers);

internal sealed record BankBatchWithdrawnV1([property: JsonName("reason")] string Reason);

internal sealed record BankBatchRowV1(
    [property: JsonName("fund")] string Fund,
    [property: JsonName("status")] BankBatchStatusV1 Status,
    [property: JsonName("count")] int Count,
    [property: JsonName("totalFen")] long Total,
    [property: JsonName("prepared")] AuthorV1 Prepared,
    [property: JsonName("released")] AuthorV1? Released);
