using Procurement.Domain.Rounds;

namespace Procurement.Domain.Contracts;

/// <summary>
/// What the parties agreed on beside the instalments, as their documents changed it; the term runs through a day that
/// is known once both have signed. <paramref name="Original"/> is the amount without supplements.
/// </summary>
public sealed record AgreedTerms(
    Money Original,
    int TermMonths,
    DateOnly? Through,
    IReadOnlyList<Kpi> Kpis,
    IReadOnlyList<AgreedSite> Sites,
    SigningBasis Basis,
    bool BansFees,
    bool AllowsSubcontracting);

/// <summary>A site that is served.</summary>
public sealed record AgreedSite(string Ref, string Name, string Address);

/// <summary>
/// What a supplement (补充协议) changes; null leaves what was. Supplements of money are at most 10 % of the original
/// amount together (政府采购法 art. 49), and the instalments add up to the new amount.
/// </summary>
public sealed record Amendment(
    Money Supplement,
    IReadOnlyList<InstalmentAmount>? Instalments,
    DateOnly? Through,
    IReadOnlyList<Kpi>? Kpis,
    IReadOnlyList<AgreedSite>? Sites,
    string Reason);

/// <summary>Since when the contract is suspended (中止), by whom and why.</summary>
public sealed record Suspension(DateOnly From, Party By, string Reason);

/// <summary>A part that is not the core and that another organization performs, with the purchaser's consent.</summary>
public sealed record Subcontract(
    string Uscc, string Name, string Part, Money Amount, Author Proposed, Author? Consented);
