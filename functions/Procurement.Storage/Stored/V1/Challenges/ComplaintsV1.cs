using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Challenges;

[JsonConverter(typeof(StoredEnum<ComplaintStatusV1>))]
internal enum ComplaintStatusV1
{
    [JsonStringEnumMemberName("received")] Received,
    [JsonStringEnumMemberName("correctionAsked")] CorrectionAsked,
    [JsonStringEnumMemberName("accepted")] Accepted,
    [JsonStringEnumMemberName("refused")] Refused,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
    [JsonStringEnumMemberName("decided")] Decided,
}

[JsonConverter(typeof(StoredEnum<ComplaintOutcomeV1>))]
internal enum ComplaintOutcomeV1
{
    [JsonStringEnumMemberName("rejected")] Rejected,
    [JsonStringEnumMemberName("unfounded")] Unfounded,
    [JsonStringEnumMemberName("upheld")] Upheld,
}

internal sealed record ComplaintItemV1(
    [property: JsonName("item")] int? Item,
    [property: JsonName("facts")] string Facts);

internal sealed record ComplaintDaysV1(
    [property: JsonName("review")] DeadlineV1 Review,
    [property: JsonName("refusalNotice")] DeadlineV1 RefusalNotice,
    [property: JsonName("copies")] DeadlineV1 Copies,
    [property: JsonName("decision")] DeadlineV1 Decision);

internal sealed record CorrectionV1(
    [property: JsonName("missing")] string Missing,
    [property: JsonName("by")] DateOnly By,
    [property: JsonName("asked")] DateOnly Asked);

internal sealed record RespondentV1(
    [property: JsonName("uscc")] string Uscc,
    [property: JsonName("by")] DeadlineV1 By,
    [property: JsonName("response")] string? Response);

internal sealed record SuspensionNoticeV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("through")] DateOnly Through,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("lifted")] DateOnly? Lifted);

internal sealed record ComplaintDecisionV1(
    [property: JsonName("outcome")] ComplaintOutcomeV1 Outcome,
    [property: JsonName("ruling")] RulingV1 Ruling,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record ComplaintV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("challenge")] string Challenge,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("items")] IReadOnlyList<ComplaintItemV1> Items,
    [property: JsonName("request")] string Request,
    [property: JsonName("received")] DateOnly Received,
    [property: JsonName("days")] ComplaintDaysV1 Days,
    [property: JsonName("filed")] AuthorV1 Filed,
    [property: JsonName("status")] ComplaintStatusV1 Status,
    [property: JsonName("endReason")] string? EndReason,
    [property: JsonName("notCounted")] int NotCounted,
    [property: JsonName("correction")] CorrectionV1? Correction,
    [property: JsonName("corrected")] string? Corrected,
    [property: JsonName("respondents")] IReadOnlyList<RespondentV1> Respondents,
    [property: JsonName("testingSince")] DateOnly? TestingSince,
    [property: JsonName("suspension")] SuspensionNoticeV1? Suspension,
    [property: JsonName("decision")] ComplaintDecisionV1? Decision,
    [property: JsonName("remedy")] RemedyV1? Remedy);
