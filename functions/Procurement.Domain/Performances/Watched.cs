using Procurement.Domain.Contracts;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Performances;

/// <summary>
/// What performance is held against: the contract, what its round says of it, the lot and what was proposed; null where
/// it is not there.
/// </summary>
public sealed record Watched(Contract? Contract, RoundSettings? Round, ProposalContent? Content)
{
    /// <summary>How the round watches performance, or null where it does not.</summary>
    public PerformanceSettings? Settings => Round?.Performance;

    /// <summary>The lot that was proposed for.</summary>
    public Lot? Lot => Round?.Lots.FirstOrDefault(one => one.Ref == Content?.Lot);

    /// <summary>What is counted; visits where the lot does not say.</summary>
    public OutputUnit Unit => Lot?.Unit ?? OutputUnit.Visit;

    /// <summary>The indicators that were agreed on, as documents changed them.</summary>
    public IReadOnlyList<Kpi> Kpis => Contract?.Agreed?.Kpis ?? Round?.Agreement?.Kpis ?? [];

    /// <summary>The sites that are served; none where the round names none.</summary>
    public IReadOnlyList<AgreedSite> Sites => Contract?.Agreed?.Sites ??
    [
        .. (Lot?.Sites ?? []).Where(one => Content!.Sites.Contains(one.Ref))
            .Select(one => new AgreedSite(one.Ref, one.Name, one.Address)),
    ];

    /// <summary>The budget as it was proposed; the number of a line is its place from 1.</summary>
    public IReadOnlyList<BudgetLine> Budget => Content?.Budget ?? [];

    /// <summary>The day from which on the contract is in force, or null.</summary>
    public DateOnly? Since => Contract?.InForceSince;

    /// <summary>The last day of the contract's term, or null where nothing says so.</summary>
    public DateOnly? Through => Contract?.Agreed?.Through
        ?? (Round?.Agreement is { } agreement ? Since?.AddMonths(agreement.TermMonths).AddDays(-1) : null);
}

/// <summary>The refusals that all steps share, in the order in which they are checked.</summary>
internal static class PerformancePreconditions
{
    /// <summary>Unknown, not in force, not watched, or by somebody of the other side.</summary>
    public static Refusal? WhyNot(Performance? state, Watched watched, Party party, Author by)
    {
        if (watched.Contract is not { } contract) return ContractRefusals.NotFound;
        if (contract.Status is ContractStatus.AwaitingSignatures) return ContractRefusals.NotInForce;
        return contract.Status is ContractStatus.InForce
            ? WhyNotBy(state, watched, party, by)
            : ContractRefusals.NotActive;
    }

    /// <summary>The same for what is left to do after a contract was terminated.</summary>
    public static Refusal? WhyNotAfter(Performance? state, Watched watched, Party party, Author by) =>
        watched.Contract is { Status: ContractStatus.Terminated }
            ? WhyNotBy(state, watched, party, by)
            : WhyNot(state, watched, party, by);

    private static Refusal? WhyNotBy(Performance? state, Watched watched, Party party, Author by)
    {
        if (watched.Settings is null) return PerformanceRefusals.NotWatched;
        var others = party is Party.Supplier
            ? watched.Contract!.PurchaserAccounts.Concat(state?.PurchaserAccounts ?? [])
            : watched.Contract!.SupplierAccounts.Concat(state?.SupplierAccounts ?? []);
        return others.Contains(by.Account) ? ContractRefusals.BothSides : null;
    }
}
