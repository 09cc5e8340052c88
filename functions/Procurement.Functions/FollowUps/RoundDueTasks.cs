using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Opens or closes a round, whichever its own times ask for; a withdrawn or cancelled one stays as it is.
/// </summary>
public abstract class RoundTickTask(DueKind kind, AggregateStore store) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => kind;

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
        var round = await store.LoadAsync(Kinds.Rounds, row.Key, cancel);
        var decision = Announcing.Decide(round.State, new OpenOrCloseRound(stamp.By));
        var saved = await store.SaveAsync(round, decision, stamp, cancel);
        saved.MustBeDone($"The {Kind} of round {row.Key}");
        return DueOutcome.Done;
    }
}

/// <summary>Opens rounds.</summary>
public sealed class OpeningTask(AggregateStore store) : RoundTickTask(DueKind.Opening, store);

/// <summary>Closes rounds.</summary>
public sealed class ClosingTask(AggregateStore store) : RoundTickTask(DueKind.Closing, store);

/// <summary>Ends notice periods.</summary>
public sealed class NoticeEndTask(AggregateStore store) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.NoticeEnd;

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
        var round = await store.LoadAsync(Kinds.Rounds, row.Key, cancel);
        var decision = Noticing.Decide(round.State, new EndNoticePeriod(stamp.By));
        var saved = await store.SaveAsync(round, decision, stamp, cancel);
        // The period was made longer: its new end has a row of its own.
        if (saved.RefusalOrNull == RoundRefusals.TooEarly.Code) return DueOutcome.Done;
        saved.MustBeDone($"The end of the notice period of round {row.Key}");
        return DueOutcome.Done;
    }
}
