using Procurement.Domain.Attachments;
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

/// <summary>
/// Everything a round announces before it opens; once it is published, only a clarification moves its closing or names
/// another office.
/// </summary>
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

    /// <summary>What formal examination looks at, or null where proposals that are not named pass.</summary>
    public Checklist? Checklist { get; init; }

    /// <summary>Where questions and objections go (财政部令第87号 art. 69), or null where the round does not say.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The documents that a proposal brings as files; none where the round asks for none.</summary>
    public IReadOnlyList<RequiredDocument> RequiredDocuments { get; init; } = [];

    /// <summary>Who opens the proposals, where the round seals them; else null.</summary>
    public SealingSettings? Sealing { get; init; }

    /// <summary>The template it was drafted from, or null.</summary>
    public TemplateRef? Template { get; init; }

    /// <summary>What it asks of the other money of a project, or null.</summary>
    public FundingRules? Funding { get; init; }

    /// <summary>What its agreements say, or null where they are signed outside of this service.</summary>
    public AgreementSettings? Agreement { get; init; }

    /// <summary>How the performance of its contracts is watched, or null.</summary>
    public PerformanceSettings? Performance { get; init; }
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
    int ProposalsPerOrganization)
{
    /// <summary>Where the facts come from that the round asks about.</summary>
    public FactSource Facts { get; init; }

    /// <summary>Whether filed organizations (备案) may apply.</summary>
    public bool AdmitsFiled { get; init; }

    /// <summary>The stages of incubation that may apply; empty means everybody.</summary>
    public IReadOnlyList<IncubationStage> Stages { get; init; } = [];

    /// <summary>How many years must have passed since a sanction; null where its end is enough.</summary>
    public CleanYears? Clean { get; init; }

    /// <summary>How many years must have passed since a sanction of this kind.</summary>
    public int YearsSince(SanctionKind kind) => kind switch
    {
        SanctionKind.AbnormalList => Clean?.AbnormalList ?? 0,
        SanctionKind.ViolationList => Clean?.ViolationList ?? 0,
        SanctionKind.Penalty => Clean?.Penalty ?? 0,
        SanctionKind.Ban => 0,
    };
}

/// <summary>Where a round takes the lead's certificate and the end of a rating from.</summary>
public enum FactSource
{
    /// <summary>What is stated counts: the number in the proposal, a grade without an end.</summary>
    Stated,

    /// <summary>The register counts: a confirmed certificate and a rating that hold on the closing day.</summary>
    Register,
}

/// <summary>The years that must have passed since an organization was on a list, or a penalty ended.</summary>
public sealed record CleanYears(int AbnormalList, int ViolationList, int Penalty);

/// <summary>A lot (标包): its budget, the ceiling of one proposal, and how many may be awarded.</summary>
public sealed record Lot(string Ref, string Title, Money Budget, Money? Ceiling, int MaximumAwards)
{
    /// <summary>What is counted of what it buys, or null where the round does not say.</summary>
    public OutputUnit? Unit { get; init; }

    /// <summary>The sites to be served; empty where the round names none.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];
}

/// <summary>Shares of requested + own that a proposal's budget must keep; null means no rule.</summary>
public sealed record CostRules(
    Fraction? OwnShareMinimum,
    Fraction? PersonnelShareMaximum,
    Fraction? AdministrationShareMaximum)
{
    /// <summary>The most of each class that the round pays for; of a class that is not named, all of it.</summary>
    public IReadOnlyList<ClassShare> ClassShares { get; init; } = [];
}

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
