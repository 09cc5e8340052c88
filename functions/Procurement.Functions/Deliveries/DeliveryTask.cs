using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Deliveries;
using Procurement.Functions.FollowUps;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Deliveries;

/// <summary>Sends through one channel.</summary>
public interface ISender
{
    /// <summary>The channel.</summary>
    Channel Channel { get; }

    /// <summary>Sends once; whatever goes wrong is an outcome, and nothing is tried again here.</summary>
    Task<SendingOutcome> SendAsync(DeliveryKey key, Delivery delivery, CancellationToken cancel);
}

/// <summary>
/// Sends what is due. That it is being sent is committed before the first byte leaves, under an id of this run alone:
/// of two runs at the same time one loses, and a run that dies leaves a mark which nobody sends over.
/// </summary>
public sealed class DeliveryTask(AggregateStore store, IEnumerable<ISender> senders, TimeProvider clock) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.Delivery;

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
        var run = $"{row.Day.Kind} {row.Id} {Guid.NewGuid():N}";
        var begin = Stamp.FollowUp($"{run} begin", clock.GetUtcNow());
        var stored = await store.LoadAsync(Kinds.Deliveries, row.Key, cancel);
        var saved = await store.SaveAsync(
            stored, Delivering.Decide(stored.State, new BeginSending(begin.By)), begin, cancel);
        if (saved.RefusalOrNull == DeliveryRefusals.UnderWay.Code) return DueOutcome.Stays;
        // Put off, done, or settled by a person since.
        if (saved.RefusalOrNull is not null) return DueOutcome.Done;
        if (saved.Done is not { Status: DeliveryStatus.Sending } delivery) return DueOutcome.Done;

        var sender = senders.Single(one => one.Channel == delivery.Channel);
        var outcome = await sender.SendAsync(DeliveryKey.Parse(row.Key), delivery, cancel);
        await FinishAsync(row.Key, outcome, Stamp.FollowUp($"{run} finish", clock.GetUtcNow()), cancel);
        return DueOutcome.Done;
    }

    private async Task FinishAsync(string key, SendingOutcome outcome, Stamp stamp, CancellationToken cancel)
    {
        // Not sent again: only what became of it is written again.
        await Races.WinAsync(40, async () =>
        {
            var stored = await store.LoadAsync(Kinds.Deliveries, key, cancel);
            var decision = Delivering.Decide(stored.State, new FinishSending(outcome, stamp.By));
            return (await store.SaveAsync(stored, decision, stamp, cancel)).MustBeDone($"Finishing delivery {key}");
        }, cancel);
    }
}

/// <summary>What the clock brings to deliveries.</summary>
public sealed class DeliveryTimers(DueWork due)
{
    /// <summary>Sends what is due.</summary>
    [Function("DeliverMessages")]
    public Task DeliverAsync(
        [TimerTrigger("%DeliverMessagesSchedule%")] TimerInfo timer, CancellationToken cancel) =>
        due.RunAsync([DueKind.Delivery], cancel);
}
