using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Rounds;

/// <summary>The settings of a round as they are written; the same shape as <c>round</c> in a round file.</summary>
public sealed record RoundBody(
    string Title,
    RoundKind Kind,
    PurchaserBody Purchaser,
    string Fund,
    IReadOnlyList<string> Categories,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    EligibilityBody Eligibility,
    IReadOnlyList<LotBody> Lots,
    EvaluationBody Evaluation,
    PublicityBody Publicity,
    ContractRulesBody Contract,
    IReadOnlyList<InstalmentTermBody> Instalments,
    FinalPayoutBody FinalPayout,
    int PayWithinDays = RoundBody.PayWithinDaysUsual,
    CostRulesBody? CostRules = null,
    IReadOnlyList<DeviationBody>? Deviations = null,
    ContactBody? Contact = null,
    TemplateRefBody? Template = null,
    FundingRulesBody? Funding = null,
    ChecklistBody? Checklist = null,
    IReadOnlyList<RequiredDocumentBody>? RequiredDocuments = null,
    SealingBody? Sealing = null,
    AgreementBody? Agreement = null,
    PerformanceBody? Performance = null)
{
    /// <summary>The days to pay where a round says nothing of them (国务院令第802号 art. 9).</summary>
    public const int PayWithinDaysUsual = 30;
}

/// <summary>The template that a round was drafted from.</summary>
public sealed record TemplateRefBody(string Name, DateOnly From);

/// <summary>
/// What formal examination looks at, and how many working days a correction may take; without it proposals that are not
/// named pass.
/// </summary>
public sealed record ChecklistBody(IReadOnlyList<ChecklistItemBody> Items, int CorrectionDays);

/// <summary>An item that every proposal must meet.</summary>
public sealed record ChecklistItemBody(string Ref, string Title);

/// <summary>
/// A document that a proposal brings as a file; without types it may be of any usual one, without a size as large as
/// any.
/// </summary>
public sealed record RequiredDocumentBody(
    DocumentKind Kind,
    string Name,
    bool Obligatory,
    IReadOnlyList<FileType>? Types = null,
    int? MegabytesMax = null);

/// <summary>
/// Who opens the sealed proposals: accounts of the officers, how many of all who keep a share it takes, and the account
/// that keeps the recovery share.
/// </summary>
public sealed record SealingBody(IReadOnlyList<string> Officers, int Threshold, string Recovery);

/// <summary>The office that takes questions and objections, as the public reads it.</summary>
public sealed record ContactBody(string Office, string Phone, string Address);

/// <summary>A limit of the law book that the round departs from, and on what basis.</summary>
public sealed record DeviationBody(string Rule, string Reason);

/// <summary>The purchaser.</summary>
public sealed record PurchaserBody(string Uscc, string Name);

/// <summary>
/// Who may submit; <paramref name="Facts"/> says whether the lead's certificate and the end of a rating are taken from
/// what is stated or from the register on the closing day.
/// </summary>
public sealed record EligibilityBody(
    IReadOnlyList<OrganizationKind> Kinds,
    bool CertifiedLead,
    int ProposalsPerOrganization,
    OrganizationGrade? MinimumGrade = null,
    FactSource Facts = FactSource.Stated,
    bool AdmitsFiled = false,
    IReadOnlyList<IncubationStage>? Stages = null,
    CleanYearsBody? Clean = null);

/// <summary>The years that must have passed since an organization was on a list, or a penalty ended.</summary>
public sealed record CleanYearsBody(int AbnormalList = 0, int ViolationList = 0, int Penalty = 0);

/// <summary>A lot; its unit is a word of the dictionary of units.</summary>
public sealed record LotBody(
    string Ref,
    string Title,
    Money Budget,
    int MaximumAwards,
    Money? Ceiling = null,
    string? Unit = null,
    IReadOnlyList<SiteBody>? Sites = null);

/// <summary>A site of a lot.</summary>
public sealed record SiteBody(string Ref, string Name, string Address, string Hours);

/// <summary>Shares that budgets must keep.</summary>
public sealed record CostRulesBody(
    Fraction? OwnShareMinimum = null,
    Fraction? PersonnelShareMaximum = null,
    Fraction? AdministrationShareMaximum = null,
    IReadOnlyList<ClassShareBody>? ClassShares = null);

/// <summary>The most of a class of costs that the round pays for.</summary>
public sealed record ClassShareBody(CostClass Line, Fraction Share);

/// <summary>What a round asks of the other money of a project.</summary>
public sealed record FundingRulesBody(IReadOnlyList<FundingShareBody> Mix, bool Evidence);

/// <summary>A share of all cash: the most for the government, the least for every other source.</summary>
public sealed record FundingShareBody(MoneySource Source, Fraction Share);

/// <summary>How proposals are scored and selected.</summary>
public sealed record EvaluationBody(
    IReadOnlyList<CriterionBody> Criteria,
    Fraction PassMark,
    int Reserve,
    BudgetPolicy BudgetPolicy,
    IReadOnlyList<string>? Ties = null,
    int MinimumBidders = 1,
    TrimBody? Trim = null,
    CommitteeBody? Committee = null);

/// <summary>The committee that is planned: all members, and the experts among them.</summary>
public sealed record CommitteeBody(int Members, int Experts);

/// <summary>A criterion; without a method it is judged.</summary>
public sealed record CriterionBody(
    string Ref, string Title, Fraction Points, ScoringMethod Method = ScoringMethod.Judged);

/// <summary>How many totals are dropped.</summary>
public sealed record TrimBody(int Highest, int Lowest, int From);

/// <summary>The notice period.</summary>
public sealed record PublicityBody(int WorkingDays);

/// <summary>
/// The days for signing, and whether whoever signs for the purchaser may approve payments, which usually is not so.
/// </summary>
public sealed record ContractRulesBody(int SignWithinDays, bool SignerMayApprovePayment = false);

/// <summary>An instalment.</summary>
public sealed record InstalmentTermBody(Fraction Percent, InstalmentCondition When);

/// <summary>What the last instalment pays by grade, in percent.</summary>
public sealed record FinalPayoutBody(Fraction Excellent, Fraction Good, Fraction Pass, Fraction Fail);
