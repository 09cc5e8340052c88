using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Messages;
using Procurement.Domain.Performances;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Laws;
using Procurement.Functions.Messages;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Performances;

/// <summary>Plans the looks at the reports of a contract that came into force: before each is due, and after.</summary>
public sealed class ReportReminders(PublishedRounds rounds, DueDays due)
{
    /// <summary>How many days before its day, not rolled, a supplier is reminded.</summary>
    public const int DaysBefore = 7;

    /// <summary>What comes before the name of a report in a row of the one kind.</summary>
    internal const string Soon = "soon-";

    /// <summary>And in a row of the other.</summary>
    internal const string Late = "late-";

    /// <summary>Writes the rows; writing them again changes nothing.</summary>
    public async Task PlanAsync(ContractKey key, Contract contract, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(contract);
        var round = await rounds.FindOrNullAsync(new RoundKey(key.Tenant, key.Round), cancel);
        if (round?.Performance is not { } settings || contract.InForceSince is not { } since) return;
        foreach (var term in settings.Reports)
        {
            // By the plain day: it is rolled when the row is looked at, by the calendar of then.
            var day = since.AddDays(term.DueAfterDays);
            var before = ChinaTime.EndOfDay(day.AddDays(-DaysBefore - 1));
            await due.PutAsync(DueKind.ReportDue, before, $"{key}", cancel, Soon + term.Ref);
            await due.PutAsync(DueKind.ReportDue, ChinaTime.EndOfDay(day), $"{key}", cancel, Late + term.Ref);
        }
    }
}

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
