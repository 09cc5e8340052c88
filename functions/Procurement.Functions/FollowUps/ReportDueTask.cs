using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Messages;
using Procurement.Domain.Performances;
using Procurement.Functions.Laws;
using Procurement.Functions.Messages;
using Procurement.Functions.Performances;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Reminds of a report that is due soon, and tells both sides of one that is late.</summary>
public sealed class ReportDueTask(
    AggregateStore store, WatchedContracts contracts, LawBooks laws, DueDays due, MessagePost post) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.ReportDue;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Id;
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var key = ContractKey.Parse(row.Key);
        var name = row.Detail[ReportReminders.Soon.Length..];
        var watched = await contracts.FindAsync(key, cancel);
        if (watched.Contract is not { Status: ContractStatus.InForce } contract) return DueOutcome.Done;
        if (watched.Settings?.Reports.FirstOrDefault(one => one.Ref == name) is not { } term) return DueOutcome.Done;

        var report = await store.FindPartAsync(Kinds.Performances.Table, row.Key, Kinds.ReportParts, name, cancel);
        if (report is not null) return DueOutcome.Done;

        var deadlines = await laws.DeadlinesAsync(contract.InForceSince!.Value, term.DueAfterDays, cancel);
        if (!Reporting.TryDue(term, contract, deadlines, out var deadline, out var missing))
        {
            WaitsForCalendarException.ThrowIfIn(missing!);
        }

        var isLate = row.Detail.StartsWith(ReportReminders.Late, StringComparison.Ordinal);
        var end = ChinaTime.EndOfDay(deadline!.Due);
        if (isLate && now < end)
        {
            await due.PutAsync(DueKind.ReportDue, end, row.Key, cancel, row.Detail);
            return DueOutcome.Done;
        }

        var drafts = isLate
            ? PerformanceMessages.Late(contract, term, deadline.Due)
            : PerformanceMessages.Soon(contract, term, deadline.Due);
        await post.SendAsync(new(key.Tenant, row.Name, row.At), drafts, cancel);
        return DueOutcome.Done;
    }
}
