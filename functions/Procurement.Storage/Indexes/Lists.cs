using Azure;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Indexes;

/// <summary>A row of a list as it is read.</summary>
public sealed record ListItem<TRow>(string Id, long Version, TRow Row);

/// <summary>A page of a list, and where the next page begins (null after the last).</summary>
public sealed record ListPage<TRow>(IReadOnlyList<ListItem<TRow>> Items, string? Next);

/// <summary>Index rows made for the lists people see; each can be made again from its aggregate.</summary>
public sealed partial class Lists(TableServiceClient tables, StorageSettings settings)
{
    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Lists));

    /// <summary>Writes a row, unless a newer version of it is there: handlers may run out of order.</summary>
    public async Task PutAsync(ListRow row, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        while (true)
        {
            var there = await Rows.GetEntityIfExistsAsync<TableEntity>(row.List, row.Id, ["Version"], cancel);
            if (there.HasValue && there.Value!.GetInt64("Version") >= row.Version) return;
            try
            {
                await (there.HasValue
                    ? Rows.UpdateEntityAsync(Entity(row), there.Value!.ETag, TableUpdateMode.Replace, cancel)
                    : Rows.AddEntityAsync(Entity(row), cancel));
                return;
            }
            catch (RequestFailedException failed) when (failed.Status is 409 or 412)
            {
                // Somebody wrote the row meanwhile: look again whose version is newer.
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>
    /// Writes many rows like <see cref="PutAsync"/>, those of one list together in transactions of at most 100.
    /// </summary>
    public async Task PutManyAsync(IEnumerable<ListRow> rows, CancellationToken cancel)
    {
        foreach (var list in rows.GroupBy(row => row.List, StringComparer.Ordinal))
        {
            var inOrder = list.OrderBy(row => row.Id, StringComparer.Ordinal);
            foreach (var some in inOrder.Chunk(ListBatch.RowsMax))
            {
                await (some is [var one] ? PutAsync(one, cancel) : new ListBatch(Rows, some).PutAsync(cancel));
            }
        }
    }

    /// <summary>Writes a row that only says that something exists; writing it again changes nothing.</summary>
    public Task NoteAsync(ListKey list, string id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(list);
        var note = new TableEntity(list.Partition, id) { ["Version"] = 0L };
        return Rows.UpsertEntityAsync(note, TableUpdateMode.Replace, cancel);
    }

    /// <summary>Writes many such rows, together in transactions of at most 100.</summary>
    public async Task NoteManyAsync(ListKey list, IEnumerable<string> ids, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(list);
        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(ListBatch.RowsMax))
        {
            var notes = some.Select(id => new TableEntity(list.Partition, id) { ["Version"] = 0L });
            await Rows.SubmitTransactionAsync(
                notes.Select(note => new TableTransactionAction(TableTransactionActionType.UpsertReplace, note)),
                cancel);
        }
    }

    /// <summary>Takes a row off its list; one that is not there changes nothing.</summary>
    public async Task RemoveAsync(ListKey list, string id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(list);
        await Rows.DeleteEntityAsync(list.Partition, id, ETag.All, cancel);
    }

    /// <summary>
    /// Takes a row off its list, unless one of a higher version than <paramref name="version"/> is there.
    /// </summary>
    public async Task RemoveAsync(ListKey list, string id, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(list);
        var there = await Rows.GetEntityIfExistsAsync<TableEntity>(list.Partition, id, ["Version"], cancel);
        if (!there.HasValue || there.Value!.GetInt64("Version") > version) return;
        try
        {
            await Rows.DeleteEntityAsync(list.Partition, id, there.Value.ETag, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 412)
        {
            // Written meanwhile, for something that happened since.
        }
    }

    /// <summary>All ids of a list.</summary>
    public Task<IReadOnlyList<string>> IdsAsync(ListKey list, CancellationToken cancel) =>
        IdsAsync(list, int.MaxValue, null, cancel);

    /// <summary>At most so many ids of a list, after an id.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(
        ListKey list, int limit, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(list);
        List<string> ids = [];
        var filter = FilterOf(list.Partition, after);
        await foreach (var row in Rows.QueryAsync<TableEntity>(
            filter, Math.Min(limit, 1000), ["RowKey"], cancel))
        {
            ids.Add(row.RowKey);
            if (ids.Count == limit) break;
        }

        return ids;
    }

    /// <summary>
    /// A page of at most <paramref name="limit"/> rows after the id <paramref name="after"/>; where
    /// <paramref name="owner"/> is said, of those rows alone whose ids begin with it and a hyphen. A row that cannot be
    /// read throws, or is told to <paramref name="skipped"/> and left out, where people only look at the page.
    /// </summary>
    public async Task<ListPage<TRow>> PageAsync<TRow>(
        ListKey<TRow> list,
        int limit,
        string? after,
        CancellationToken cancel,
        string? owner = null,
        Action<StoredRecordException>? skipped = null)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(list);
        List<ListItem<TRow>> items = [];
        var filter = owner is null ? FilterOf(list.Partition, after) : FilterOf(list.Partition, after, $"{owner}-");
        await foreach (var row in Rows.QueryAsync<TableEntity>(
            filter, Math.Min(limit + 1, 1000), cancellationToken: cancel))
        {
            if (items.Count == limit) return new(items, items[^1].Id);
            if (ItemOrNull(list, row, skipped) is { } item) items.Add(item);
        }

        return new(items, null);
    }

    internal static TableEntity Entity(ListRow row)
    {
        var entity = new TableEntity(row.List, row.Id) { ["Version"] = row.Version };
        entity.SetRecord("Row", row.Record);
        return entity;
    }

    private static ListItem<TRow>? ItemOrNull<TRow>(
        ListKey<TRow> list, TableEntity row, Action<StoredRecordException>? skipped)
        where TRow : notnull
    {
        try
        {
            return Item(list, row);
        }
        catch (StoredRecordException spoiled) when (skipped is not null)
        {
            skipped(spoiled);
            return null;
        }
    }

    private static ListItem<TRow> Item<TRow>(ListKey<TRow> list, TableEntity row)
        where TRow : notnull
    {
        var stored = row.GetRecord(TableNames.Lists, "Row");
        return new(
            row.RowKey,
            row.Number(TableNames.Lists, "Version"),
            list.Records.Read(stored, row.In(TableNames.Lists)));
    }

    // Up to the first id that begins with another character in the place of the last one.
    private static string FilterOf(string partition, string? after, string beginning)
    {
        var (from, end) = (after ?? "", $"{beginning[..^1]}{(char)(beginning[^1] + 1)}");
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey gt {from} and RowKey ge {beginning} and RowKey lt {end}");
    }

    private static string FilterOf(string partition, string? after) => after is null
        ? TableClient.CreateQueryFilter($"PartitionKey eq {partition}")
        : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after}");
}
