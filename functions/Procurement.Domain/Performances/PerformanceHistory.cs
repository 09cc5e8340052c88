using System.Collections.Immutable;
using Procurement.Domain.Contracts;

namespace Procurement.Domain.Performances;

/// <summary>Folds what happened; what an event names must be loaded.</summary>
public static class PerformanceHistory
{
    /// <summary>The performance after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Performance Apply(Performance? before, PerformanceEvent happened, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var known = before ?? new Performance(OrganizationOf(happened));
        return Note(happened switch
        {
            PlanProposed one => Propose(known, one, by),
            PlanAgreed one => Decide(known, one.Plan, PlanStatus.Agreed, null, by),
            PlanReturned one => Decide(known, one.Plan, PlanStatus.Returned, one.Remarks, by),
            PlanEnded one => Change(
                known, one.Plan, plan => plan with { EndedThrough = one.Through, Remarks = one.Reason }),
            VisitRecorded one => VisitBook.Record(known, one, by),
            VisitWithdrawn one => VisitBook.Withdraw(known, one, by),
            ReportSubmitted one => Submit(known, one, by),
            ReportReturned one => Settle(known, one.Report, ReportStatus.Returned, one.Remarks, by),
            ReportAccepted one => Settle(known, one.Report, ReportStatus.Accepted, one.Remarks, by),
            EntryBooked one => MoneyBook.Book(known, one, by),
            EntryWithdrawn one => MoneyBook.Withdraw(known, one, by),
            EntriesSettled one => MoneyBook.Settle(known, one, by),
            BudgetMoved one => MoneyBook.Move(known, one),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        }, happened, by);
    }

    /// <summary>For which party whoever made an event happen acted.</summary>
    public static Party PartyOf(PerformanceEvent happened) =>
        happened is PlanAgreed or PlanReturned or PlanEnded or ReportReturned or ReportAccepted or EntriesSettled
            ? Party.Purchaser
            : Party.Supplier;

    internal static IReadOnlyDictionary<string, T> With<T>(
        this IReadOnlyDictionary<string, T> all, string id, T changed) =>
        all.ToImmutableDictionary().SetItem(id, changed);

    internal static Performance Naming(this Performance all, IEnumerable<string> files, string by) => all with
    {
        Files = files.Where(file => !all.Files.ContainsKey(file)).Aggregate(
            all.Files, (named, file) => named.With(file, new NamedFile(file, by))),
    };

    private static string OrganizationOf(PerformanceEvent happened) => happened switch
    {
        PlanProposed one => one.Organization,
        VisitRecorded one => one.Organization,
        ReportSubmitted one => one.Organization,
        EntryBooked one => one.Organization,
        BudgetMoved one => one.Organization,
        _ => throw new InvalidOperationException("Performance begins with something that the supplier does."),
    };

    private static Performance Propose(Performance all, PlanProposed happened, Author by)
    {
        var isNew = !all.Plans.ContainsKey(happened.Plan);
        var plan = new ServicePlan(happened.Plan, happened.Content, PlanStatus.Proposed, by)
        {
            Replaces = happened.Replaces,
        };
        return all with
        {
            Proposed = all.Proposed + (isNew ? 1 : 0), Plans = all.Plans.With(happened.Plan, plan),
        };
    }

    private static Performance Decide(
        Performance all, string id, PlanStatus status, string? remarks, Author by) => Change(
            all, id, plan => plan with { Status = status, Decided = by, Remarks = remarks });

    private static Performance Change(Performance all, string id, Func<ServicePlan, ServicePlan> change) =>
        all with { Plans = all.Plans.With(id, change(all.Plans[id])) };

    private static Performance Submit(Performance all, ReportSubmitted happened, Author by)
    {
        var known = all.Reports.GetValueOrDefault(happened.Report)
            ?? new Report(happened.Report, happened.Due, ReportStatus.Submitted, []);
        var version = new ReportVersion(known.Versions.Count + 1, happened.Content, by);
        var report = known with { Status = ReportStatus.Submitted, Versions = [.. known.Versions, version] };
        return (all with { Reports = all.Reports.With(report.Term, report) })
            .Naming(happened.Content.Files, happened.Report);
    }

    private static Performance Settle(Performance all, string id, ReportStatus status, string? remarks, Author by)
    {
        var report = all.Reports[id];
        var settled = report.Versions[^1] with { Remarks = remarks, Settled = by };
        var changed = report with { Status = status, Versions = [.. report.Versions.SkipLast(1), settled] };
        return all with { Reports = all.Reports.With(id, changed) };
    }

    private static Performance Note(Performance all, PerformanceEvent happened, Author by) =>
        PartyOf(happened) is Party.Supplier
            ? all with { SupplierAccounts = With(all.SupplierAccounts, by.Account) }
            : all with { PurchaserAccounts = With(all.PurchaserAccounts, by.Account) };

    private static IReadOnlyList<string> With(IReadOnlyList<string> accounts, string account) =>
        accounts.Contains(account) ? accounts : [.. accounts, account];
}
