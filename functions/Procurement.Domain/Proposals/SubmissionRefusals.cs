namespace Procurement.Domain.Proposals;

/// <summary>Every reason to refuse a submission; a closed list whose codes never change.</summary>
public static class SubmissionRefusals
{
    /// <summary>The organization is not registered here; comes alone.</summary>
    public static readonly Refusal OrganizationNotRegistered = new("organization.notRegistered");

    /// <summary>Before the round opens.</summary>
    public static readonly Refusal SubmissionNotOpen = new("submission.notOpen");

    /// <summary>After the round closed; exactly at the closing moment is in time.</summary>
    public static readonly Refusal SubmissionClosed = new("submission.closed");

    /// <summary>The organization is the round's purchaser: nobody buys from itself.</summary>
    public static readonly Refusal OrganizationIsPurchaser = new("organization.isPurchaser");

    /// <summary>The round is not for this kind of organization.</summary>
    public static readonly Refusal OrganizationKindNotEligible = new("organization.kindNotEligible");

    /// <summary>The organization's grade is below the round's minimum, or it has none.</summary>
    public static readonly Refusal OrganizationGradeTooLow = new("organization.gradeTooLow");

    /// <summary>The organization already has as many accepted proposals in this round as it may.</summary>
    public static readonly Refusal OrganizationTooManyProposals = new("organization.tooManyProposals");

    /// <summary>The lead holds no social-work certificate and the round asks for one.</summary>
    public static readonly Refusal LeadNotCertified = new("lead.notCertified");

    /// <summary>The draft has no number of its own.</summary>
    public static readonly Refusal ReferenceMissing = new("reference.missing");

    /// <summary>The draft has no title.</summary>
    public static readonly Refusal TitleMissing = new("title.missing");

    /// <summary>The draft names no project lead.</summary>
    public static readonly Refusal LeadNameMissing = new("lead.missing");

    /// <summary>The round has no such category.</summary>
    public static readonly Refusal CategoryUnknown = new("category.unknown");

    /// <summary>The round has no such lot.</summary>
    public static readonly Refusal LotUnknown = new("lot.unknown");

    /// <summary>The requested amount is zero or less.</summary>
    public static readonly Refusal BudgetRequestedNotPositive = new("budget.requestedNotPositive");

    /// <summary>The requested amount is above the lot's ceiling.</summary>
    public static readonly Refusal BudgetAboveCeiling = new("budget.aboveCeiling");

    /// <summary>The budget lines do not add up to requested + own.</summary>
    public static readonly Refusal BudgetSumMismatch = new("budget.sumMismatch");

    /// <summary>The own share or a budget line is below zero.</summary>
    public static readonly Refusal BudgetNegativeAmount = new("budget.negativeAmount");

    /// <summary>The own share of requested + own is below the minimum.</summary>
    public static readonly Refusal BudgetOwnShareTooLow = new("budget.ownShareTooLow");

    /// <summary>Personnel costs take too much of requested + own.</summary>
    public static readonly Refusal BudgetPersonnelShareTooHigh = new("budget.personnelShareTooHigh");

    /// <summary>Administration costs take too much of requested + own.</summary>
    public static readonly Refusal BudgetAdministrationShareTooHigh = new("budget.administrationShareTooHigh");

    public static IReadOnlyList<Refusal> All { get; } =
    [
        OrganizationNotRegistered, OrganizationIsPurchaser, SubmissionNotOpen, SubmissionClosed,
        OrganizationKindNotEligible, OrganizationGradeTooLow, OrganizationTooManyProposals, LeadNotCertified,
        ReferenceMissing, TitleMissing, LeadNameMissing,
        CategoryUnknown, LotUnknown, BudgetRequestedNotPositive, BudgetAboveCeiling, BudgetSumMismatch,
        BudgetNegativeAmount, BudgetOwnShareTooLow, BudgetPersonnelShareTooHigh, BudgetAdministrationShareTooHigh,
    ];
}
