using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Messages;

[JsonConverter(typeof(StoredEnum<MailboxKindV1>))]
internal enum MailboxKindV1
{
    [JsonStringEnumMemberName("account")] Account,
    [JsonStringEnumMemberName("organization")] Organization,
    [JsonStringEnumMemberName("role")] Role,
}

[JsonConverter(typeof(StoredEnum<MessageKindV1>))]
internal enum MessageKindV1
{
    [JsonStringEnumMemberName("roundPublished")] RoundPublished,
    [JsonStringEnumMemberName("roundClarified")] RoundClarified,
    [JsonStringEnumMemberName("roundWithdrawn")] RoundWithdrawn,
    [JsonStringEnumMemberName("roundCancelled")] RoundCancelled,
    [JsonStringEnumMemberName("proposalReceived")] ProposalReceived,
    [JsonStringEnumMemberName("proposalWithdrawn")] ProposalWithdrawn,
    [JsonStringEnumMemberName("proposalRejected")] ProposalRejected,
    [JsonStringEnumMemberName("proposalReadmitted")] ProposalReadmitted,
    [JsonStringEnumMemberName("proposalReturned")] ProposalReturned,
    [JsonStringEnumMemberName("proposalCorrected")] ProposalCorrected,
    [JsonStringEnumMemberName("examinationDue")] ExaminationDue,
    [JsonStringEnumMemberName("scoringInvited")] ScoringInvited,
    [JsonStringEnumMemberName("evaluationOpeningRefused")] EvaluationOpeningRefused,
    [JsonStringEnumMemberName("noticePublished")] NoticePublished,
    [JsonStringEnumMemberName("awardDue")] AwardDue,
    [JsonStringEnumMemberName("finalAwardRefused")] FinalAwardRefused,
    [JsonStringEnumMemberName("objectionRaised")] ObjectionRaised,
    [JsonStringEnumMemberName("objectionAnswered")] ObjectionAnswered,
    [JsonStringEnumMemberName("assessmentArranged")] AssessmentArranged,
    [JsonStringEnumMemberName("assessmentCorrection")] AssessmentCorrection,
    [JsonStringEnumMemberName("assessmentConcluded")] AssessmentConcluded,
    [JsonStringEnumMemberName("acceptanceConcluded")] AcceptanceConcluded,
    [JsonStringEnumMemberName("contractOffered")] ContractOffered,
    [JsonStringEnumMemberName("supplierSigned")] SupplierSigned,
    [JsonStringEnumMemberName("contractInForce")] ContractInForce,
    [JsonStringEnumMemberName("contractDeclined")] ContractDeclined,
    [JsonStringEnumMemberName("contractLapsed")] ContractLapsed,
    [JsonStringEnumMemberName("contractTerminated")] ContractTerminated,
    [JsonStringEnumMemberName("claimMade")] ClaimMade,
    [JsonStringEnumMemberName("claimReturned")] ClaimReturned,
    [JsonStringEnumMemberName("contractChanged")] ContractChanged,
    [JsonStringEnumMemberName("claimAccepted")] ClaimAccepted,
    [JsonStringEnumMemberName("paymentPrepared")] PaymentPrepared,
    [JsonStringEnumMemberName("preparationReturned")] PreparationReturned,
    [JsonStringEnumMemberName("paymentMade")] PaymentMade,
    [JsonStringEnumMemberName("paymentBounced")] PaymentBounced,
    [JsonStringEnumMemberName("paymentLate")] PaymentLate,
    [JsonStringEnumMemberName("paymentSoon")] PaymentSoon,
    [JsonStringEnumMemberName("arrearsListDue")] ArrearsListDue,
    [JsonStringEnumMemberName("noticeLate")] NoticeLate,
    [JsonStringEnumMemberName("planProposed")] PlanProposed,
    [JsonStringEnumMemberName("planAgreed")] PlanAgreed,
    [JsonStringEnumMemberName("planReturned")] PlanReturned,
    [JsonStringEnumMemberName("reportDue")] ReportDue,
    [JsonStringEnumMemberName("reportLate")] ReportLate,
    [JsonStringEnumMemberName("reportSubmitted")] ReportSubmitted,
    [JsonStringEnumMemberName("reportReturned")] ReportReturned,
    [JsonStringEnumMemberName("reportAccepted")] ReportAccepted,
    [JsonStringEnumMemberName("entriesRefused")] EntriesRefused,
    [JsonStringEnumMemberName("accountChangeProposed")] AccountChangeProposed,
    [JsonStringEnumMemberName("accountChanged")] AccountChanged,
    [JsonStringEnumMemberName("accountChangeRejected")] AccountChangeRejected,
    [JsonStringEnumMemberName("questionAsked")] QuestionAsked,
    [JsonStringEnumMemberName("questionAnswered")] QuestionAnswered,
    [JsonStringEnumMemberName("questionDismissed")] QuestionDismissed,
    [JsonStringEnumMemberName("evaluatorDecided")] EvaluatorDecided,
    [JsonStringEnumMemberName("seatDrawn")] SeatDrawn,
    [JsonStringEnumMemberName("drawShort")] DrawShort,
    [JsonStringEnumMemberName("challengeRaised")] ChallengeRaised,
    [JsonStringEnumMemberName("challengeAnswered")] ChallengeAnswered,
    [JsonStringEnumMemberName("challengeDue")] ChallengeDue,
    [JsonStringEnumMemberName("complaintFiled")] ComplaintFiled,
    [JsonStringEnumMemberName("complaintChanged")] ComplaintChanged,
    [JsonStringEnumMemberName("complaintDecided")] ComplaintDecided,
    [JsonStringEnumMemberName("workStuck")] WorkStuck,
    [JsonStringEnumMemberName("receivableRaised")] ReceivableRaised,
    [JsonStringEnumMemberName("receivableDue")] ReceivableDue,
    [JsonStringEnumMemberName("receivableChanged")] ReceivableChanged,
}

internal sealed record MailboxV1(
    [property: JsonName("kind")] MailboxKindV1 Kind,
    [property: JsonName("name")] string Name);

internal sealed record QuietHoursV1(
    [property: JsonName("from")] int From,
    [property: JsonName("until")] int Until);

internal sealed record PreferencesV1(
    [property: JsonName("email")] string? Email,
    [property: JsonName("muted")] IReadOnlyList<MessageKindV1> Muted,
    [property: JsonName("quiet")] QuietHoursV1 Quiet,
    [property: JsonName("mailboxes")] IReadOnlyList<MailboxV1> Mailboxes,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record PreferencesSetV1(
    [property: JsonName("email")] string? Email,
    [property: JsonName("muted")] IReadOnlyList<MessageKindV1> Muted,
    [property: JsonName("quiet")] QuietHoursV1 Quiet,
    [property: JsonName("mailboxes")] IReadOnlyList<MailboxV1> Mailboxes);

internal sealed record MessageV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("to")] MailboxV1 To,
    [property: JsonName("kind")] MessageKindV1 Kind,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("title")] string Title,
    [property: JsonName("text")] string Text,
    [property: JsonName("link")] string Link);
