using Microsoft.Extensions.Logging;
using Procurement.Domain.Banking;
using Procurement.Functions.FollowUps;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Banking;

/// <summary>
/// Logs each batch whose bank has not answered about all of its payments in the days agreed, until it has; an alert
/// reads the event name LateBankAnswer.
/// </summary>
public sealed class BankAnswerLateTask(
    AggregateStore store, Lists lists, ILogger<BankAnswerLateTask> log) : IDueTask
{
    private static readonly EventId LateBankAnswer = new(3, nameof(LateBankAnswer));

    /// <inheritdoc/>
    public DueKind Kind => DueKind.BankAnswerLate;

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
        var key = BankBatchKey.Parse(row.Key);
        var batch = (await store.LoadAsync(Kinds.BankBatches, key, cancel)).State;
        if (batch is not { Status: BankBatchStatus.Released }) return DueOutcome.Done;
        var open = await lists.AllAsync(ListNames.PaymentOrders(key.Tenant, batch.Fund), cancel);
        var waiting = open.Count(one => one.Batch == key.Batch);
        if (waiting == 0) return DueOutcome.Done;
        log.LogWarning(LateBankAnswer, "LateBankAnswer: {Count} payments of batch {Batch}", waiting, row.Key);
        return DueOutcome.Stays;
    }
}
