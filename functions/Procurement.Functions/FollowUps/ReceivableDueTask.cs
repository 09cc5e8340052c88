using Procurement.Domain.Receivables;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Reminds a debtor before the last day, and again while something is overdue.</summary>
public sealed class ReceivableDueTask(AggregateStore store) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.ReceivableDue;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Key;
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var stamp = row.Stamp(now);
        var part = Kinds.ReceivableParts.RowOf(row.Detail);
        var account = await store.LoadAsync(Kinds.Receivables, row.Key, [part], cancel);
        var decision = Receiving.Decide(account.State, new RemindDebtor(row.Detail, stamp.By));
        (await store.SaveAsync(account, decision, stamp, cancel)).MustBeDone($"Reminding {row.Key}");
        return DueOutcome.Done;
    }
}
