using Procurement.Domain.Organizations;

namespace Procurement.Domain.Rounds;

/// <summary>The kind of a round: a grant round (公益创投) or a procurement procedure.</summary>
public enum RoundKind
{
    /// <summary>公益创投.</summary>
    VentureGrant,

    /// <summary>竞争性磋商 (财库〔2014〕214号).</summary>
    CompetitiveConsultation,

    /// <summary>公开招标 (财政部令第87号).</summary>
    OpenTender,
}

/// <summary>Everything a round announces before it opens; fixed once it is published.</summary>
public sealed record RoundSettings(
    string Title,
    RoundKind Kind,
    Purchaser Purchaser,
    string Fund,
    IReadOnlyList<string> Categories,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    Eligibility Eligibility,
    IReadOnlyList<Lot> Lots,
    CostRules CostRules,
    EvaluationSettings Evaluation,
    PublicitySettings Publicity,
    ContractSettings Contract,
    IReadOnlyList<InstalmentTerm> Instalments,
    FinalPayout FinalPayout,
    int PayWithinDays)
{
    /// <summary>Procurement needs a minimum of bidders in each lot; a grant round does not (政府采购法 art. 36).</summary>
    public bool IsProcurement => Kind is not RoundKind.VentureGrant;

    /// <summary>The statutory limits that this round departs from, each with the reason that is published.</summary>
    public IReadOnlyList<LawDeviation> Deviations { get; init; } = [];

    /// <summary>Where questions and objections go (财政部令第87号 art. 69), or null where the round does not say.</summary>
    public Contact? Contact { get; init; }
}

/// <summary>The office that answers for a round, as the public reads it.</summary>
public sealed record Contact(string Office, string Phone, string Address);

/// <summary>A limit of the law book, by its name, and on what basis the round departs from it.</summary>
public sealed record LawDeviation(string Rule, string Reason);

/// <summary>The purchaser (采购人): its 统一社会信用代码 and name.</summary>
public sealed record Purchaser(string Uscc, string Name);

/// <summary>
/// Who may submit: kinds of organization, the lowest grade, whether the lead must hold a certificate.
/// </summary>
public sealed record Eligibility(
    IReadOnlyList<OrganizationKind> Kinds,
    OrganizationGrade? MinimumGrade,
    bool CertifiedLead,
    int ProposalsPerOrganization);

/// <summary>A lot (标包): its budget, the ceiling of one proposal, and how many may be awarded.</summary>
public sealed record Lot(string Ref, string Title, Money Budget, Money? Ceiling, int MaximumAwards);

/// <summary>Shares of requested + own that a proposal's budget must keep; null means no rule.</summary>
public sealed record CostRules(
    Fraction? OwnShareMinimum,
    Fraction? PersonnelShareMaximum,
    Fraction? AdministrationShareMaximum);

/// <summary>How long the award notice is public, in working days.</summary>
public sealed record PublicitySettings(int WorkingDays);

/// <summary>How long the parties have to sign, in calendar days, rolled to a working day (政府采购法 art. 46).</summary>
public sealed record ContractSettings(int SignWithinDays)
{
    /// <summary>Whether whoever signs a contract for the purchaser may also approve payments under it.</summary>
    public bool SignerMayApprovePayment { get; init; }
}

/// <summary>What must be true before an instalment may be claimed.</summary>
public enum InstalmentCondition
{
    /// <summary>The contract is in force.</summary>
    Signed,

    /// <summary>The latest mid-term grade is a pass.</summary>
    MidtermPassed,

    /// <summary>The final evaluation has a grade other than fail.</summary>
    FinalPassed,
}

/// <summary>One instalment: its percent of the contract amount and the condition of its claim.</summary>
public sealed record InstalmentTerm(Fraction Percent, InstalmentCondition When);

/// <summary>Percent of the last instalment that is paid for each final grade, where it depends on that grade.</summary>
public sealed record FinalPayout(Fraction Excellent, Fraction Good, Fraction Pass, Fraction Fail);
