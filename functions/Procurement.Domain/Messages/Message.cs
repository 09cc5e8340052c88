namespace Procurement.Domain.Messages;

/// <summary>What a message tells; each kind has one template.</summary>
public enum MessageKind
{
    /// <summary>A round was announced.</summary>
    RoundPublished,

    /// <summary>A clarification of a round was published.</summary>
    RoundClarified,

    /// <summary>A round was taken back before it opened.</summary>
    RoundWithdrawn,

    /// <summary>A round ended before its final award.</summary>
    RoundCancelled,

    /// <summary>A proposal was submitted and taken: the receipt.</summary>
    ProposalReceived,

    /// <summary>A submitted proposal was taken back.</summary>
    ProposalWithdrawn,

    /// <summary>A proposal did not pass formal examination.</summary>
    ProposalRejected,

    /// <summary>The finding was corrected: the proposal passes.</summary>
    ProposalReadmitted,

    /// <summary>A proposal was returned for correction, once.</summary>
    ProposalReturned,

    /// <summary>What was returned was corrected: the examination goes on.</summary>
    ProposalCorrected,

    /// <summary>The time for proposals is over: formal examination is due.</summary>
    ExaminationDue,

    /// <summary>A member of the committee is asked to score.</summary>
    ScoringInvited,

    /// <summary>Evaluation could not be opened.</summary>
    EvaluationOpeningRefused,

    /// <summary>The result is public.</summary>
    NoticePublished,

    /// <summary>The notice period is over: the final award is due.</summary>
    AwardDue,

    /// <summary>The final award could not be made.</summary>
    FinalAwardRefused,

    /// <summary>Somebody objected to the result.</summary>
    ObjectionRaised,

    /// <summary>An objection has its answer.</summary>
    ObjectionAnswered,

    /// <summary>A stage of an assessment was arranged, or a sheet of it is to be filled.</summary>
    AssessmentArranged,

    /// <summary>An assessment did not pass: the supplier has some days to correct.</summary>
    AssessmentCorrection,

    /// <summary>A stage of an assessment has its result.</summary>
    AssessmentConcluded,

    /// <summary>A contract was accepted item by item, or was not.</summary>
    AcceptanceConcluded,

    /// <summary>A contract is ready to sign.</summary>
    ContractOffered,

    /// <summary>The supplier signed; the purchaser's turn.</summary>
    SupplierSigned,

    /// <summary>Both signed.</summary>
    ContractInForce,

    /// <summary>The supplier gave the award back.</summary>
    ContractDeclined,

    /// <summary>The days for signing passed.</summary>
    ContractLapsed,

    /// <summary>The purchaser ended a contract early.</summary>
    ContractTerminated,

    /// <summary>The supplier claims an instalment.</summary>
    ClaimMade,

    /// <summary>A claim was given back to be corrected.</summary>
    ClaimReturned,

    /// <summary>A supplement, suspension, termination or subcontract was proposed, answered or ended.</summary>
    ContractChanged,

    /// <summary>A claim was accepted; its payment is due.</summary>
    ClaimAccepted,

    /// <summary>A payment waits for its approval.</summary>
    PaymentPrepared,

    /// <summary>A prepared payment was given back.</summary>
    PreparationReturned,

    /// <summary>An instalment was paid.</summary>
    PaymentMade,

    /// <summary>The bank returned a payment.</summary>
    PaymentBounced,

    /// <summary>The last day for paying is over.</summary>
    PaymentLate,

    /// <summary>The last day for paying comes soon.</summary>
    PaymentSoon,

    /// <summary>The list of arrears of a year is to be published.</summary>
    ArrearsListDue,

    /// <summary>A contract was not published or filed in time.</summary>
    NoticeLate,
    /// <summary>A service plan waits for an officer.</summary>
    PlanProposed,

    /// <summary>A service plan was agreed on.</summary>
    PlanAgreed,

    /// <summary>A service plan was given back.</summary>
    PlanReturned,

    /// <summary>A report is due soon.</summary>
    ReportDue,

    /// <summary>The day of a report is over, and there is none.</summary>
    ReportLate,

    /// <summary>A report waits for an officer.</summary>
    ReportSubmitted,

    /// <summary>A report was given back.</summary>
    ReportReturned,

    /// <summary>A report was accepted.</summary>
    ReportAccepted,

    /// <summary>An officer refused vouchers.</summary>
    EntriesRefused,

    /// <summary>Another account of an organization waits for finance.</summary>
    AccountChangeProposed,

    /// <summary>The account of an organization was changed.</summary>
    AccountChanged,

    /// <summary>The proposed account was rejected.</summary>
    AccountChangeRejected,

    /// <summary>An organization asked about a round.</summary>
    QuestionAsked,

    /// <summary>A question was answered to all.</summary>
    QuestionAnswered,

    /// <summary>A question was not about the round.</summary>
    QuestionDismissed,

    /// <summary>Money has to come back.</summary>
    ReceivableRaised,

    /// <summary>Money that has to come back is due soon, or is overdue.</summary>
    ReceivableDue,

    /// <summary>A receipt, set-off or write-off of a receivable was proposed, decided or booked.</summary>
    ReceivableChanged,

    /// <summary>An entry of the pool of evaluators was verified, returned or removed.</summary>
    EvaluatorDecided,

    /// <summary>Somebody was drawn for a committee.</summary>
    SeatDrawn,

    /// <summary>Nobody is left who could be drawn.</summary>
    DrawShort,

    /// <summary>A procurement was challenged.</summary>
    ChallengeRaised,

    /// <summary>A challenge was replied to, weighed, given back or withdrawn.</summary>
    ChallengeAnswered,

    /// <summary>A reply or a decision is due soon.</summary>
    ChallengeDue,

    /// <summary>A complaint was filed.</summary>
    ComplaintFiled,

    /// <summary>A step of a complaint was taken.</summary>
    ComplaintChanged,

    /// <summary>A complaint was decided, or what was upheld was carried out.</summary>
    ComplaintDecided,

    /// <summary>Work of the service is stuck.</summary>
    WorkStuck,
}

/// <summary>A message before it is put into a mailbox: for whom, what it tells, and the page of its case.</summary>
/// <param name="To">For whom.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Title">One line in Chinese.</param>
/// <param name="Text">The facts of the case, in Chinese.</param>
/// <param name="Link">The path of the case's page in the portal.</param>
public sealed record MessageDraft(Mailbox To, MessageKind Kind, string Title, string Text, string Link);

/// <summary>
/// A message in a mailbox; the id follows from its cause, so that the same cause twice is one message.
/// </summary>
public sealed record Message(
    string Id, Mailbox To, MessageKind Kind, DateTimeOffset At, string Title, string Text, string Link);
