namespace Procurement.Domain.Proposals;

/// <summary>Why a finding of formal examination is refused.</summary>
public static class ExaminationRefusals
{
    /// <summary>The proposal is not among those submitted to this round.</summary>
    public static readonly Refusal ProposalUnknown = new("examination.proposalUnknown");

    /// <summary>The proposal was rejected before.</summary>
    public static readonly Refusal AlreadyRejected = new("examination.alreadyRejected");

    /// <summary>The proposal is not rejected, so there is nothing to correct.</summary>
    public static readonly Refusal NotRejected = new("examination.notRejected");

    /// <summary>Whoever drafted, changed or submitted a proposal does not examine it.</summary>
    public static readonly Refusal OwnProposal = new("examination.ownProposal");

    /// <summary>The round has no checklist: proposals that are not named pass.</summary>
    public static readonly Refusal NoChecklist = new("examination.noChecklist");

    /// <summary>The checklist has no such item, or it is named twice.</summary>
    public static readonly Refusal ItemUnknown = new("examination.itemUnknown");

    /// <summary>The proposal is sealed: nobody examines what nobody opened.</summary>
    public static readonly Refusal NotOpened = new("examination.notOpened");

    /// <summary>An item that is not met needs a note.</summary>
    public static readonly Refusal NoteMissing = new("examination.noteMissing");

    /// <summary>The examination of the proposal has ended.</summary>
    public static readonly Refusal Concluded = new("examination.concluded");

    /// <summary>The organization may still correct what was returned.</summary>
    public static readonly Refusal CorrectionPending = new("examination.correctionPending");

    /// <summary>It was returned before: there is one return.</summary>
    public static readonly Refusal AlreadyReturned = new("examination.alreadyReturned");

    /// <summary>Every item is met, or none is marked: nothing has to be corrected or rejected.</summary>
    public static readonly Refusal NothingUnmet = new("examination.nothingUnmet");

    /// <summary>Not every item is marked as met.</summary>
    public static readonly Refusal ItemsUnmet = new("examination.itemsUnmet");

    /// <summary>A field is none, or one that nobody corrects after the closing.</summary>
    public static readonly Refusal FieldNotCorrectable = new("examination.fieldNotCorrectable");
}

/// <summary>Why a correction is refused, besides the rules of submission.</summary>
public static class CorrectionRefusals
{
    /// <summary>Nothing was returned for correction.</summary>
    public static readonly Refusal NotAsked = new("correction.notAsked");

    /// <summary>It was corrected before.</summary>
    public static readonly Refusal AlreadySent = new("correction.alreadySent");

    /// <summary>The last day is over.</summary>
    public static readonly Refusal TooLate = new("correction.tooLate");

    /// <summary>Other fields changed than those that were returned.</summary>
    public static readonly Refusal OtherFields = new("correction.otherFields");

    /// <summary>Nothing changed.</summary>
    public static readonly Refusal Unchanged = new("correction.unchanged");
}
