using Azure;
using Azure.Data.Tables;

namespace Procurement.Storage.Aggregates;

/// <content>
/// What follow-up work reads and writes besides: as few calls as can be, since people wait for the store.
/// </content>
public sealed partial class AggregateStore
{
    /// <summary>
    /// The state, how far its follow-up work is, and the events that still wait for theirs: one storage call where
    /// <paramref name="first"/> is the number of the first of them, else two.
    /// </summary>
    public async Task<(Stored<TState, TEvent> Stored, IReadOnlyList<EventRecord> Events)>
        LoadPendingAsync<TState, TEvent>(
            AggregateKind<TState, TEvent> kind, string key, long? first, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        var from = first is { } number ? Rows.Event(number) : Rows.Head;
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {key} and RowKey ge {from} and RowKey le {Rows.FollowedUp}");
        var rows = await Table(kind.Table).QueryAsync<TableEntity>(filter, cancellationToken: cancel)
            .ToListAsync(cancel);
        var progress = rows.Find(row => row.RowKey == Rows.FollowedUp);
        var stored = Rows.ReadHead(kind, key, rows.Find(row => row.RowKey == Rows.Head)) with
        {
            FollowedUp = progress?.GetInt64("Events") ?? 0,
            Copied = progress?.GetInt64("Copied") ?? 0,
            ProgressETag = progress?.ETag,
        };
        if (stored.Pending <= 0) return (stored, []);

        var after = Rows.Event(stored.FollowedUp);
        var events = rows.Where(row => row.RowKey != Rows.Head && row.RowKey != Rows.FollowedUp)
            .Where(row => string.CompareOrdinal(row.RowKey, after) > 0)
            .Select(row => Rows.ReadEvent(kind.Table, row))
            .ToList();
        return events.Count > 0 && events[0].Number == stored.FollowedUp + 1
            ? (stored, events)
            : (stored, await EventsAsync(kind.Table, key, stored.FollowedUp, cancel).ToListAsync(cancel));
    }

    /// <summary>One part alone, or null: one storage call.</summary>
    public async Task<TPart?> FindPartAsync<TState, TPart>(
        string table, string key, Parts<TState, TPart> parts, string id, CancellationToken cancel)
        where TPart : class
    {
        ArgumentNullException.ThrowIfNull(parts);
        var row = await Table(table).GetEntityIfExistsAsync<TableEntity>(
            key, parts.RowOf(id), cancellationToken: cancel);
        return row.HasValue ? parts.Read(table, row.Value!).Part : null;
    }

    /// <summary>
    /// Notes that the follow-up work of the first <paramref name="events"/> events is done and so many have reached the
    /// copies; false when somebody noted something since.
    /// </summary>
    public async Task<bool> FollowedUpAsync<TState, TEvent>(
        Stored<TState, TEvent> stored, long events, long copied, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        var table = Table(stored.Kind.Table);
        var row = Rows.NewProgress(stored.Key, events, copied);
        try
        {
            await (stored.ProgressETag is { } etag
                ? table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancel)
                : table.AddEntityAsync(row, cancel));
            return true;
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            // Another run was faster, or ours was written and its reply lost: the next look tells what is left.
            return false;
        }
    }
}
