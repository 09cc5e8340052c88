using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Challenges;

[JsonConverter(typeof(StoredEnum<ChallengeStageV1>))]
internal enum ChallengeStageV1
{
    [JsonStringEnumMemberName("documents")] Documents,
    [JsonStringEnumMemberName("process")] Process,
    [JsonStringEnumMemberName("result")] Result,
}

[JsonConverter(typeof(StoredEnum<ProcessStepV1>))]
internal enum ProcessStepV1
{
    [JsonStringEnumMemberName("receiving")] Receiving,
    [JsonStringEnumMemberName("examination")] Examination,
    [JsonStringEnumMemberName("evaluation")] Evaluation,
}

[JsonConverter(typeof(StoredEnum<RulingEffectV1>))]
internal enum RulingEffectV1
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("disqualify")] Disqualify,
    [JsonStringEnumMemberName("newRound")] NewRound,
    [JsonStringEnumMemberName("reEvaluation")] ReEvaluation,
}

internal sealed record ChallengerV1(
    [property: JsonName("name")] string Name,
    [property: JsonName("address")] string Address,
    [property: JsonName("postcode")] string Postcode,
    [property: JsonName("contact")] string Contact,
    [property: JsonName("phone")] string Phone);

internal sealed record ChallengeItemV1(
    [property: JsonName("no")] int No,
    [property: JsonName("matter")] string Matter,
    [property: JsonName("facts")] string Facts,
    [property: JsonName("grounds")] string Grounds);

internal sealed record ItemAnswerV1(
    [property: JsonName("no")] int No,
    [property: JsonName("upheld")] bool Upheld,
    [property: JsonName("reason")] string Reason);

internal sealed record RulingV1(
    [property: JsonName("effect")] RulingEffectV1 Effect,
    [property: JsonName("proposal")] string? Proposal);

internal sealed record RemedyV1(
    [property: JsonName("text")] string Text,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record ChallengeReplyV1(
    [property: JsonName("answers")] IReadOnlyList<ItemAnswerV1> Answers,
    [property: JsonName("ruling")] RulingV1 Ruling,
    [property: JsonName("department")] string Department,
    [property: JsonName("complaintBy")] DeadlineV1 ComplaintBy,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record ChallengeEndV1(
    [property: JsonName("withdrawn")] bool Withdrawn,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record ChallengeTextV1(
    [property: JsonName("stage")] ChallengeStageV1 Stage,
    [property: JsonName("step")] ProcessStepV1? Step,
    [property: JsonName("stepEnded")] DateOnly? StepEnded,
    [property: JsonName("challenger")] ChallengerV1 Challenger,
    [property: JsonName("items")] IReadOnlyList<ChallengeItemV1> Items,
    [property: JsonName("request")] string Request);

internal sealed record ChallengeV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("text")] ChallengeTextV1 Text,
    [property: JsonName("challengeBy")] DeadlineV1 ChallengeBy,
    [property: JsonName("replyBy")] DeadlineV1 ReplyBy,
    [property: JsonName("raised")] AuthorV1 Raised,
    [property: JsonName("mayAffectResult")] bool MayAffectResult,
    [property: JsonName("ended")] ChallengeEndV1? Ended,
    [property: JsonName("reply")] ChallengeReplyV1? Reply,
    [property: JsonName("remedy")] RemedyV1? Remedy);

internal sealed record ChallengeFileV1(
    [property: JsonName("organization")] string Organization,
    [property: JsonName("raised")] int Raised,
    [property: JsonName("filed")] int Filed,
    [property: JsonName("stages")] IReadOnlyList<ChallengeStageV1> Stages,
    [property: JsonName("complained")] IReadOnlyList<string> Complained);
