using Procurement.Domain.Calendar;
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
    string Reason)
{
    /// <summary>Every line that reads differently after it, old and new, as its document prints them.</summary>
    public IReadOnlyList<TermChange> Changes { get; init; } = [];
}

/// <summary>A supplement that waits for its signatures until the end of a day; its document has its number.</summary>
public sealed record OpenAmendment(int No, Party By, Amendment Amendment, Author Proposed, DateOnly SignBy)
{
    /// <summary>Whether its days for signing are over.</summary>
    public bool HasLapsed(DateTimeOffset at) => at >= ChinaTime.EndOfDay(SignBy);
}

/// <summary>A supplement that both signed: since when it is in force, and what it changed.</summary>
public sealed record AmendmentInForce(
    int No, DateTimeOffset Since, Money Supplement, string Reason, IReadOnlyList<TermChange> Changes);
