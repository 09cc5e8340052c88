namespace Procurement.Domain.Challenges;

/// <summary>Why a step of a challenge is refused.</summary>
public static class ChallengeRefusals
{
    /// <summary>The round is no procurement: a grant knows the objection.</summary>
    public static readonly Refusal NotProcurement = new("challenge.notProcurement");

    /// <summary>The organization took no part in this stage of the procurement.</summary>
    public static readonly Refusal NotParticipant = new("challenge.notParticipant");

    /// <summary>The stage has not come yet.</summary>
    public static readonly Refusal TooEarly = new("challenge.tooEarly");

    /// <summary>The last day, which the value names, is over.</summary>
    public static readonly Refusal TooLate = new("challenge.tooLate");

    /// <summary>A challenge to the process, and no other, names a step and the day on which it ended.</summary>
    public static readonly Refusal StepMismatch = new("challenge.stepMismatch");

    /// <summary>The step did not end on that day: the value names the first day on which it can have.</summary>
    public static readonly Refusal StepDayWrong = new("challenge.stepDayWrong");

    /// <summary>The organization has challenged this stage: all of a stage is said at once.</summary>
    public static readonly Refusal StageTaken = new("challenge.stageTaken");

    /// <summary>The organization has raised as many challenges in this round as one may.</summary>
    public static readonly Refusal TooMany = new("challenge.tooMany");

    /// <summary>There is no such challenge.</summary>
    public static readonly Refusal NotFound = new("challenge.notFound");

    /// <summary>It was replied to, withdrawn or given back.</summary>
    public static readonly Refusal AlreadyEnded = new("challenge.alreadyEnded");

    /// <summary>Whoever raised it, belongs to a party, or sits on the panel does not reply to it.</summary>
    public static readonly Refusal ReplierIsParty = new("challenge.replierIsParty");

    /// <summary>Each item is answered once, and nothing else.</summary>
    public static readonly Refusal AnswersMismatch = new("challenge.answersMismatch");

    /// <summary>Something follows only from what was upheld, and a proposal is named exactly where one loses.</summary>
    public static readonly Refusal RulingMismatch = new("challenge.rulingMismatch");

    /// <summary>The proposal was not submitted in this round.</summary>
    public static readonly Refusal ProposalUnknown = new("challenge.proposalUnknown");

    /// <summary>Nothing that was upheld waits to be carried out.</summary>
    public static readonly Refusal NothingToCarryOut = new("challenge.nothingToCarryOut");

    /// <summary>The contract of the proposal that lost its award still waits for signatures.</summary>
    public static readonly Refusal ContractWaits = new("challenge.contractWaits");
}

/// <summary>Why a step of a complaint is refused.</summary>
public static class ComplaintRefusals
{
    /// <summary>The challenge has no reply yet, and the days of the reply are not over.</summary>
    public static readonly Refusal ReplyPending = new("complaint.replyPending");

    /// <summary>The challenge was withdrawn or given back: there is nothing to complain about.</summary>
    public static readonly Refusal NotChallenged = new("complaint.notChallenged");

    /// <summary>It was received before the challenge was, or in the future.</summary>
    public static readonly Refusal ReceiptDayWrong = new("complaint.receiptDayWrong");

    /// <summary>The last day, which the value names, is over.</summary>
    public static readonly Refusal TooLate = new("complaint.tooLate");

    /// <summary>An item is not of the challenge, or is based on a reply that does not exist.</summary>
    public static readonly Refusal ItemNotChallenged = new("complaint.itemNotChallenged");

    /// <summary>The challenge was complained about.</summary>
    public static readonly Refusal AlreadyFiled = new("complaint.alreadyFiled");

    /// <summary>The organization has filed as many complaints in this round as one may.</summary>
    public static readonly Refusal TooMany = new("complaint.tooMany");

    /// <summary>There is no such complaint.</summary>
    public static readonly Refusal NotFound = new("complaint.notFound");

    /// <summary>The complaint does not stand where this step can be taken.</summary>
    public static readonly Refusal WrongStatus = new("complaint.wrongStatus");

    /// <summary>The day to complete it by is over already.</summary>
    public static readonly Refusal CorrectionDayPast = new("complaint.correctionDayPast");

    /// <summary>What was missing may still be handed in.</summary>
    public static readonly Refusal CorrectionOpen = new("complaint.correctionOpen");

    /// <summary>The day to complete it by, which the value names, is over.</summary>
    public static readonly Refusal CorrectionLate = new("complaint.correctionLate");

    /// <summary>It was completed once.</summary>
    public static readonly Refusal AlreadyCorrected = new("complaint.alreadyCorrected");

    /// <summary>The purchaser is a respondent; nobody is twice, and not the complainant.</summary>
    public static readonly Refusal RespondentsWrong = new("complaint.respondentsWrong");

    /// <summary>The copies were sent.</summary>
    public static readonly Refusal AlreadySent = new("complaint.alreadySent");

    /// <summary>No copies were sent.</summary>
    public static readonly Refusal CopiesMissing = new("complaint.copiesMissing");

    /// <summary>This organization is no respondent.</summary>
    public static readonly Refusal NotRespondent = new("complaint.notRespondent");

    /// <summary>The respondent has responded.</summary>
    public static readonly Refusal AlreadyResponded = new("complaint.alreadyResponded");

    /// <summary>A respondent has not responded, and has until the day that the value names.</summary>
    public static readonly Refusal ResponsesOpen = new("complaint.responsesOpen");

    /// <summary>Something is being tested.</summary>
    public static readonly Refusal TestingOpen = new("complaint.testingOpen");

    /// <summary>Nothing is being tested.</summary>
    public static readonly Refusal NoTesting = new("complaint.noTesting");

    /// <summary>At most as many days as the value says, and at least today.</summary>
    public static readonly Refusal SuspensionTooLong = new("complaint.suspensionTooLong");

    /// <summary>The procurement was suspended for this complaint: 30 days in all.</summary>
    public static readonly Refusal SuspensionUsed = new("complaint.suspensionUsed");

    /// <summary>The procurement is not suspended for this complaint.</summary>
    public static readonly Refusal NotSuspended = new("complaint.notSuspended");

    /// <summary>
    /// Whoever replied to the challenge, belongs to a party or sits on the panel does not handle the complaint.
    /// </summary>
    public static readonly Refusal HandlerIsParty = new("complaint.handlerIsParty");
}
