using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Challenges;

internal sealed record ChallengeRaisedV1(
    [property: JsonName("challenge")] string Challenge,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("text")] ChallengeTextV1 Text,
    [property: JsonName("challengeBy")] DeadlineV1 ChallengeBy,
    [property: JsonName("replyBy")] DeadlineV1 ReplyBy);

internal sealed record ChallengeEndedV1(
    [property: JsonName("challenge")] string Challenge,
    [property: JsonName("withdrawn")] bool Withdrawn,
    [property: JsonName("reason")] string Reason);

internal sealed record ChallengeWeighedV1(
    [property: JsonName("challenge")] string Challenge,
    [property: JsonName("mayAffectResult")] bool MayAffectResult,
    [property: JsonName("reason")] string Reason);

internal sealed record ChallengeRepliedV1(
    [property: JsonName("challenge")] string Challenge,
    [property: JsonName("answers")] IReadOnlyList<ItemAnswerV1> Answers,
    [property: JsonName("ruling")] RulingV1 Ruling,
    [property: JsonName("department")] string Department,
    [property: JsonName("complaintBy")] DeadlineV1 ComplaintBy);

internal sealed record ComplaintFiledV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("challenge")] string Challenge,
    [property: JsonName("items")] IReadOnlyList<ComplaintItemV1> Items,
    [property: JsonName("request")] string Request,
    [property: JsonName("received")] DateOnly Received,
    [property: JsonName("days")] ComplaintDaysV1 Days);

internal sealed record CorrectionAskedV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("missing")] string Missing,
    [property: JsonName("by")] DateOnly By);

internal sealed record CorrectionHandedInV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("text")] string Text,
    [property: JsonName("notCounted")] int NotCounted,
    [property: JsonName("days")] ComplaintDaysV1 Days);

internal sealed record ComplaintRefusedV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("reason")] string Reason);

internal sealed record ComplaintAcceptedV1([property: JsonName("complaint")] string Complaint);

internal sealed record CopiesSentV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("respondents")] IReadOnlyList<RespondentV1> Respondents);

internal sealed record ResponseGivenV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("respondent")] string Respondent,
    [property: JsonName("text")] string Text);

internal sealed record TestingStartedV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("subject")] string Subject);

internal sealed record TestingEndedV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("notCounted")] int NotCounted,
    [property: JsonName("decision")] DeadlineV1 Decision);

internal sealed record ProcurementSuspendedV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("through")] DateOnly Through,
    [property: JsonName("reason")] string Reason);

internal sealed record SuspensionLiftedV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("reason")] string Reason);

internal sealed record ComplaintWithdrawnV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("reason")] string Reason);

internal sealed record ComplaintDecidedV1(
    [property: JsonName("complaint")] string Complaint,
    [property: JsonName("outcome")] ComplaintOutcomeV1 Outcome,
    [property: JsonName("ruling")] RulingV1 Ruling,
    [property: JsonName("reason")] string Reason);

internal sealed record RulingCarriedOutV1(
    [property: JsonName("case")] string Case,
    [property: JsonName("text")] string Text);
