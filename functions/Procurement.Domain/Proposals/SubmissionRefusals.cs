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

    /// <summary>The organization's rating ends before the closing day.</summary>
    public static readonly Refusal OrganizationGradeExpired = new("organization.gradeExpired");

    /// <summary>The round goes by the register, and nobody entered until when the grade counts.</summary>
    public static readonly Refusal OrganizationGradeWithoutEnd = new("organization.gradeWithoutEnd");

    /// <summary>The organization is suspended on the closing day.</summary>
    public static readonly Refusal OrganizationSuspended = new("organization.suspended");

    /// <summary>The organization is deregistered.</summary>
    public static readonly Refusal OrganizationDeregistered = new("organization.deregistered");

    /// <summary>The organization is filed (备案) and the round is for registered ones.</summary>
    public static readonly Refusal OrganizationFiled = new("organization.filedNotEligible");

    /// <summary>The round is not for the organization's stage of incubation.</summary>
    public static readonly Refusal OrganizationStageNotAdmitted = new("organization.stageNotAdmitted");

    /// <summary>The organization is on the 活动异常名录, or was within the years that the round asks for.</summary>
    public static readonly Refusal OrganizationOnAbnormalList = new("organization.onAbnormalList");

    /// <summary>The organization is on the 严重违法失信名单, or was within the years that the round asks for.</summary>
    public static readonly Refusal OrganizationOnViolationList = new("organization.onViolationList");

    /// <summary>A penalty shuts the organization out.</summary>
    public static readonly Refusal OrganizationPenalized = new("organization.penalized");

    /// <summary>The organization is banned from applying again.</summary>
    public static readonly Refusal OrganizationBanned = new("organization.banned");

    /// <summary>The organization owes money back, due or not.</summary>
    public static readonly Refusal OrganizationReceivableOpen = new("organization.receivableOpen");

    /// <summary>The organization already has as many accepted proposals in this round as it may.</summary>
    public static readonly Refusal OrganizationTooManyProposals = new("organization.tooManyProposals");

    /// <summary>The lead holds no social-work certificate and the round asks for one.</summary>
    public static readonly Refusal LeadNotCertified = new("lead.notCertified");

    /// <summary>The organization's register has no certificate of this number.</summary>
    public static readonly Refusal LeadCertificateUnknown = new("lead.certificateUnknown");

    /// <summary>No officer confirmed the lead's certificate.</summary>
    public static readonly Refusal LeadCertificateNotConfirmed = new("lead.certificateNotConfirmed");

    /// <summary>The certificate is another person's.</summary>
    public static readonly Refusal LeadCertificateOfAnother = new("lead.certificateOfAnother");

    /// <summary>The certificate expires before the closing day.</summary>
    public static readonly Refusal LeadCertificateExpired = new("lead.certificateExpired");

    /// <summary>The certificate is not in the organization's register any more.</summary>
    public static readonly Refusal LeadCertificateEnded = new("lead.certificateEnded");

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

    /// <summary>The round pays less of some classes of costs, and so of the whole, than is requested.</summary>
    public static readonly Refusal BudgetClassShareTooHigh = new("budget.classShareTooHigh");

    /// <summary>The sources of the other money do not add up to the own share.</summary>
    public static readonly Refusal FundingSumMismatch = new("funding.sumMismatch");

    /// <summary>A source is below zero.</summary>
    public static readonly Refusal FundingNegativeAmount = new("funding.negativeAmount");

    /// <summary>Other money of a government for the same project: nothing is funded twice.</summary>
    public static readonly Refusal FundingTwice = new("funding.governmentTwice");

    /// <summary>A source does not say what shows it, and the round asks.</summary>
    public static readonly Refusal FundingEvidenceMissing = new("funding.evidenceMissing");

    /// <summary>More of all cash is requested than the round's mix has for the government.</summary>
    public static readonly Refusal FundingGrantShareTooHigh = new("funding.grantShareTooHigh");

    /// <summary>Less of all cash comes from a source than the round's mix has for it.</summary>
    public static readonly Refusal FundingShareTooLow = new("funding.shareTooLow");

    /// <summary>The lot names sites, and the proposal none of them.</summary>
    public static readonly Refusal SitesMissing = new("sites.missing");

    /// <summary>The lot has no such site.</summary>
    public static readonly Refusal SiteUnknown = new("sites.unknown");

    public static IReadOnlyList<Refusal> All { get; } =
    [
        OrganizationNotRegistered, OrganizationIsPurchaser, SubmissionNotOpen, SubmissionClosed,
        OrganizationKindNotEligible, OrganizationGradeTooLow, OrganizationTooManyProposals, LeadNotCertified,
        OrganizationGradeExpired, OrganizationGradeWithoutEnd, OrganizationSuspended, OrganizationDeregistered,
        OrganizationFiled, OrganizationStageNotAdmitted, OrganizationOnAbnormalList, OrganizationOnViolationList,
        OrganizationPenalized, OrganizationBanned, OrganizationReceivableOpen, LeadCertificateUnknown,
        LeadCertificateNotConfirmed, LeadCertificateOfAnother, LeadCertificateExpired, LeadCertificateEnded,
        ReferenceMissing, TitleMissing, LeadNameMissing,
        CategoryUnknown, LotUnknown, BudgetRequestedNotPositive, BudgetAboveCeiling, BudgetSumMismatch,
        BudgetNegativeAmount, BudgetOwnShareTooLow, BudgetPersonnelShareTooHigh, BudgetAdministrationShareTooHigh,
        BudgetClassShareTooHigh, FundingSumMismatch, FundingNegativeAmount, FundingTwice, FundingEvidenceMissing,
        FundingGrantShareTooHigh, FundingShareTooLow, SitesMissing, SiteUnknown,
    ];
}
