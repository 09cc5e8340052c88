using Procurement.Domain;
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
    int PayWithinDays,
    CostRulesBody? CostRules = null,
    IReadOnlyList<DeviationBody>? Deviations = null,
    ContactBody? Contact = null);

/// <summary>The office that takes questions and objections, as the public reads it.</summary>
public sealed record ContactBody(string Office, string Phone, string Address);

/// <summary>A limit of the law book that the round departs from, and on what basis.</summary>
public sealed record DeviationBody(string Rule, string Reason);

/// <summary>The purchaser.</summary>
public sealed record PurchaserBody(string Uscc, string Name);

/// <summary>Who may submit.</summary>
public sealed record EligibilityBody(
    IReadOnlyList<OrganizationKind> Kinds,
    bool CertifiedLead,
    int ProposalsPerOrganization,
    OrganizationGrade? MinimumGrade = null);

/// <summary>A lot.</summary>
public sealed record LotBody(string Ref, string Title, Money Budget, int MaximumAwards, Money? Ceiling = null);

/// <summary>Shares that budgets must keep.</summary>
public sealed record CostRulesBody(
    Fraction? OwnShareMinimum = null,
    Fraction? PersonnelShareMaximum = null,
    Fraction? AdministrationShareMaximum = null);

/// <summary>How proposals are scored and selected.</summary>
public sealed record EvaluationBody(
    IReadOnlyList<CriterionBody> Criteria,
    Fraction PassMark,
    int Reserve,
    BudgetPolicy BudgetPolicy,
    IReadOnlyList<string>? Ties = null,
    int MinimumBidders = 1,
    TrimBody? Trim = null);

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
