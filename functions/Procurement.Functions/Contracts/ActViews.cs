using Procurement.Domain;
using Procurement.Domain.Contracts;

namespace Procurement.Functions.Contracts;

/// <summary>Who did something, by account, and when.</summary>
public sealed record ActView(string By, DateTimeOffset At)
{
    /// <summary>The view of an act, or null.</summary>
    public static ActView? OfOrNull(Author? by) => by is null ? null : new(by.Account, by.At);
}

/// <summary>Who signed for whom and when, and who reported expenditure last.</summary>
public sealed record ContractActsView(
    ActView? Offered, ActView? SupplierSigned, ActView? PurchaserSigned, ActView? Reported)
{
    /// <summary>The view of the acts.</summary>
    public static ContractActsView Of(ContractActs acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        return new(
            ActView.OfOrNull(acts.Offered),
            ActView.OfOrNull(acts.SupplierSigned),
            ActView.OfOrNull(acts.PurchaserSigned),
            ActView.OfOrNull(acts.Reported));
    }
}

/// <summary>Who led an instalment how far and when; what was given back does not count any more.</summary>
public sealed record InstalmentActsView(
    ActView? Claimed,
    ActView? Returned,
    ActView? Accepted,
    ActView? Prepared,
    IReadOnlyList<ActView> Approved,
    ActView? Paid,
    ActView? Bounced,
    ActView? Decided)
{
    /// <summary>The view of the acts.</summary>
    public static InstalmentActsView Of(InstalmentActs acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        return new(
            ActView.OfOrNull(acts.Claimed),
            ActView.OfOrNull(acts.Returned),
            ActView.OfOrNull(acts.Accepted),
            ActView.OfOrNull(acts.Prepared),
            [.. acts.Approved.Select(one => new ActView(one.Account, one.At))],
            ActView.OfOrNull(acts.Paid),
            ActView.OfOrNull(acts.Bounced),
            ActView.OfOrNull(acts.Decided));
    }
}
