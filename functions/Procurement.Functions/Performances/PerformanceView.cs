using Procurement.Domain.Calendar;
using Procurement.Domain.Performances;
using Procurement.Domain.Rounds;
using Procurement.Functions.Rounds;

namespace Procurement.Functions.Performances;

/// <summary>A site that is served.</summary>
public sealed record ServedSiteView(string Ref, string Name, string Address);

/// <summary>
/// How a contract is performed, in short: what is counted and where, the indicators, the plans, the reports and their
/// days. <paramref name="Watched"/> is false where the round does not ask for any of it.
/// </summary>
public sealed record PerformanceView(
    string Round,
    string Proposal,
    string Organization,
    string Title,
    bool InForce,
    bool Watched,
    DateOnly? Since,
    DateOnly? Through,
    DateOnly? SuspendedFrom,
    DateOnly Today,
    OutputUnit Unit,
    IReadOnlyList<ServedSiteView> Sites,
    IReadOnlyList<KpiBody> Kpis,
    int Visits,
    int Quantity,
    IReadOnlyList<PlanView> Plans,
    IReadOnlyList<ReportTermView> Reports)
{
    /// <summary>The view of a performance with all its plans and reports.</summary>
    public static PerformanceView Of(
        Performance? state, Watched watched, Deadlines deadlines, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(watched);
        var contract = watched.Contract!;
        return new(
            contract.Terms.Round,
            contract.Terms.Proposal,
            contract.Terms.Organization,
            contract.Terms.Title,
            contract.Status is Domain.Contracts.ContractStatus.InForce,
            watched.Settings is not null,
            watched.Since,
            watched.Through,
            contract.Suspended is { } pause && pause.Holds(today) ? pause.From : null,
            today,
            watched.Unit,
            [.. watched.Sites.Select(one => new ServedSiteView(one.Ref, one.Name, one.Address))],
            [.. watched.Kpis.Select(one => new KpiBody(
                one.Ref, one.Title, one.Unit, one.Direction, one.Threshold, one.Region))],
            state?.Visits ?? 0,
            state?.Quantity ?? 0,
            [.. (state?.Plans.Values ?? []).OrderBy(one => one.Proposed.At).Select(PlanView.Of)],
            [.. (watched.Settings?.Reports ?? []).Select(term => Of(
                term, state?.Reports.GetValueOrDefault(term.Ref), watched, deadlines, today))]);
    }

    private static ReportTermView Of(
        ReportTerm term, Report? report, Watched watched, Deadlines deadlines, DateOnly today)
    {
        Domain.Refusal? missing = null;
        var due = report?.Due;
        if (due is null && watched.Since is not null)
        {
            Reporting.TryDue(term, watched.Contract!, deadlines, out due, out missing);
        }

        return new(
            term.Ref,
            term.Title,
            due?.Due,
            missing?.Code,
            report?.Status,
            report?.IsLate ?? due?.Due < today,
            report?.Versions.Count ?? 0);
    }
}
