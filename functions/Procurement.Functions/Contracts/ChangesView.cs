using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Rounds;

namespace Procurement.Functions.Contracts;

/// <summary>
/// What changes, stops or ends a contract: <paramref name="Room"/> is what supplements may still add, and
/// <paramref name="LatestEnd"/> the last day that its term may run through; both null without documents. Figures and
/// sites are those in force.
/// </summary>
public sealed record ChangesView(
    string Round,
    string Proposal,
    string Title,
    ContractStatus Status,
    Money Amount,
    Money? Original,
    Money? Room,
    DateOnly? Through,
    DateOnly? LatestEnd,
    IReadOnlyList<KpiBody> Kpis,
    IReadOnlyList<AgreedSiteBody> Sites,
    OpenAmendmentView? Open,
    IReadOnlyList<AmendmentInForceView> Amendments,
    bool IsSuspended,
    IReadOnlyList<SuspensionView> Suspensions,
    TerminationNoticeView? Notice,
    TerminationGrounds? EndedOn,
    bool AllowsSubcontracting,
    IReadOnlyList<SubcontractView> Subcontracts)
{
    /// <summary>The view of a contract at a moment.</summary>
    public static ChangesView Of(Contract contract, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var agreed = contract.Agreed;
        var isAmendable = agreed is not null && contract.InForceSince is not null;
        return new(
            contract.Terms.Round,
            contract.Terms.Proposal,
            contract.Terms.Title,
            contract.Status,
            contract.Terms.Amount,
            agreed?.Original,
            isAmendable ? AmendmentRules.RoomOf(contract) : null,
            agreed?.Through,
            isAmendable ? AmendmentRules.LatestEnd(contract) : null,
            [.. (agreed?.Kpis ?? []).Select(one => new KpiBody(
                one.Ref, one.Title, one.Unit, one.Direction, one.Threshold, one.Region))],
            [.. (agreed?.Sites ?? []).Select(one => new AgreedSiteBody(one.Ref, one.Name, one.Address))],
            OpenAmendmentView.OfOrNull(contract.OpenAmendment, contract, now),
            [.. contract.Amendments.Select(AmendmentInForceView.Of)],
            contract.IsSuspended(now),
            [.. contract.Suspensions.Select(SuspensionView.Of)],
            contract.ToTerminate is { } notice
                ? new(notice.By, notice.Grounds, notice.Reason, ActView.OfOrNull(notice.Given)!)
                : null,
            contract.EndedOn,
            agreed?.AllowsSubcontracting is true,
            [.. contract.Subcontracts.Select(SubcontractView.Of)]);
    }
}

/// <summary>A line that reads differently; null before where it is new, null after where it goes.</summary>
public sealed record TermChangeView(TermSubject Subject, string Ref, string? Before, string? After)
{
    /// <summary>The view of a change.</summary>
    public static TermChangeView Of(TermChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(change.Subject, change.Ref, change.Before, change.After);
    }
}

/// <summary>
/// A supplement that waits for its signatures; its document has its number and may not be drawn yet.
/// </summary>
public sealed record OpenAmendmentView(
    int No,
    Party By,
    string Reason,
    Money Supplement,
    IReadOnlyList<TermChangeView> Changes,
    ActView Proposed,
    DateOnly SignBy,
    bool HasLapsed,
    bool IsDrawn,
    bool SupplierSigned)
{
    /// <summary>The view, or null.</summary>
    public static OpenAmendmentView? OfOrNull(OpenAmendment? open, Contract contract, DateTimeOffset now) =>
        open is null ? null : new(
            open.No,
            open.By,
            open.Amendment.Reason,
            open.Amendment.Supplement,
            [.. open.Amendment.Changes.Select(TermChangeView.Of)],
            ActView.OfOrNull(open.Proposed)!,
            open.SignBy,
            open.HasLapsed(now),
            contract.Document(open.No) is not null,
            contract.Document(open.No)?.Supplier is not null);
}

/// <summary>A supplement in force, and since when.</summary>
public sealed record AmendmentInForceView(
    int No, DateTimeOffset Since, Money Supplement, string Reason, IReadOnlyList<TermChangeView> Changes)
{
    /// <summary>The view of a supplement.</summary>
    public static AmendmentInForceView Of(AmendmentInForce one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(one.No, one.Since, one.Supplement, one.Reason, [.. one.Changes.Select(TermChangeView.Of)]);
    }
}

/// <summary>A suspension, who lifted it, and that the supplier asks for resumption.</summary>
public sealed record SuspensionView(
    DateOnly From,
    DateOnly Until,
    SuspensionGrounds Grounds,
    string Reference,
    string Reason,
    ActView By,
    ActView? Resumed,
    string? Asked,
    ActView? AskedBy)
{
    /// <summary>The view of a suspension.</summary>
    public static SuspensionView Of(Suspension one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.From,
            one.Until,
            one.Grounds,
            one.Reference,
            one.Reason,
            ActView.OfOrNull(one.By)!,
            ActView.OfOrNull(one.Resumed),
            one.Asked?.Reason,
            ActView.OfOrNull(one.Asked?.By));
    }
}

/// <summary>A notice of termination that waits for the other party.</summary>
public sealed record TerminationNoticeView(Party By, TerminationGrounds Grounds, string Reason, ActView Given);

/// <summary>A part that another organization performs or shall perform, and what became of it.</summary>
public sealed record SubcontractView(
    int No,
    string Organization,
    string Name,
    string Part,
    Money Amount,
    ActView Proposed,
    ActView? Consented,
    string? EndReason,
    ActView? Ended)
{
    /// <summary>The view of a subcontract.</summary>
    public static SubcontractView Of(Subcontract one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.No,
            one.Uscc,
            one.Name,
            one.Part,
            one.Amount,
            ActView.OfOrNull(one.Proposed)!,
            ActView.OfOrNull(one.Consented),
            one.Ended?.Reason,
            ActView.OfOrNull(one.Ended?.By));
    }
}
