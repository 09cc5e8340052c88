using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Procurement.Domain.Lots;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;
using Procurement.Storage.Verification;

namespace Procurement.Storage.Recovery;

/// <summary>What became of one aggregate: how many rows were written, or why it could not be made anew.</summary>
public sealed record Rebuilt(string Table, string Key, int Rows, Difference? Difference);

/// <summary>
/// Makes heads, parts and lists anew from the events, while others write: what changed meanwhile is left to be read
/// again. It writes only what is wrong, so that it can be broken off and started again.
/// </summary>
public sealed class Rebuilder(
    Keeping keeping, LotLists lots, TableServiceClient tables, StorageSettings settings)
{
    private const int RowsMax = 99;

    /// <summary>
    /// Every aggregate in turn, perhaps of one district; at the end rows of lists that belong to none go.
    /// </summary>
    public async IAsyncEnumerable<Rebuilt> RebuildAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (expected, isWhole) = (new HashSet<(string, string)>(), true);
        foreach (var table in TableNames.Aggregates)
        {
            await foreach (var key in Partition.KeysAsync(Table(table), tenant, "", cancel))
            {
                var (rebuilt, folded) = await RebuildAsync(table, key, cancel);
                isWhole &= folded is not null;
                expected.UnionWith(folded?.Lists.Select(row => (row.List, row.Id)) ?? []);
                yield return rebuilt;
            }
        }

        // Rows of an aggregate that cannot be folded would look as if they belonged to none.
        if (!isWhole) yield break;

        await foreach (var row in new ListCheck(Table(TableNames.Lists)).OrphansAsync(tenant, expected, cancel))
        {
            // Unless an aggregate that came meanwhile wrote it.
            var gone = await DeletedAsync(Table(TableNames.Lists), row, cancel);
            if (gone) yield return new(TableNames.Lists, row.PartitionKey, 1, null);
        }
    }

    private async Task<(Rebuilt, Folded?)> RebuildAsync(string table, string key, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                var partition = await Partition.ReadAsync(Table(table), table, key, cancel);
                var folded = keeping.Of(table).Fold(key, partition.Events);
                var written = await WriteAsync(table, partition, folded, cancel);
                var rows = folded.State is LotProceedings lot
                    ? await lots.ExpectedAsync(key, lot, folded.Version, cancel)
                    : folded.Lists;
                written += await WriteListsAsync(rows, cancel);
                return (new(table, key, written, null), folded);
            }
            catch (RequestFailedException failed) when (failed.Status is 404 or 409 or 412)
            {
                // Somebody wrote meanwhile: read again.
                cancel.ThrowIfCancellationRequested();
            }
            catch (DifferenceException broken)
            {
                return (new(table, key, 0, broken.Difference), null);
            }
            catch (StoredRecordException broken)
            {
                var row = broken.Row;
                return (new(table, key, 0, new(row.Table, row.Partition, row.Row, "", broken.Message)), null);
            }
        }
    }

    // Each transaction has the head with the ETag that was read; the head itself comes last.
    private async Task<int> WriteAsync(string table, Partition partition, Folded folded, CancellationToken cancel)
    {
        var keeper = keeping.Of(table);
        var wrong = folded.Parts.Values.Where(row => !IsRight(keeper, row, partition.Row(row.RowKey)))
            .Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))
            .Concat(partition.Of("part-").Where(row => !folded.Parts.ContainsKey(row.RowKey))
                .Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)))
            .ToList();
        if (wrong.Count == 0 && IsRight(keeper, folded.Head, partition.Head)) return 0;

        var etag = partition.Head?.ETag;
        foreach (var some in wrong.Chunk(RowsMax).DefaultIfEmpty([]))
        {
            var head = etag is { } known
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, folded.Head, known)
                : new TableTransactionAction(TableTransactionActionType.Add, folded.Head);
            var answer = await Table(table).SubmitTransactionAsync([.. some, head], cancel);
            etag = answer.Value[^1].Headers.ETag;
        }

        return wrong.Count + 1;
    }

    private static bool IsRight(IKeeper keeper, TableEntity expected, TableEntity? found)
    {
        if (found is null || !Equals(found.GetInt64("Events"), expected.GetInt64("Events"))) return false;
        if (found.GetString("LastHash") != expected.GetString("LastHash")) return false;
        try
        {
            return found.GetRecord(keeper.Table, "State") == expected.GetRecord(keeper.Table, "State");
        }
        catch (StoredRecordException)
        {
            return false;
        }
    }

    private async Task<int> WriteListsAsync(IEnumerable<ListRow> rows, CancellationToken cancel)
    {
        var (lists, written) = (Table(TableNames.Lists), 0);
        foreach (var row in rows)
        {
            var there = await lists.GetEntityIfExistsAsync<TableEntity>(row.List, row.Id, cancellationToken: cancel);
            var entity = Lists.Entity(row);
            if (there.HasValue && there.Value!.GetInt64("Version") > row.Version) continue;
            if (there.HasValue && IsRight(there.Value!, row)) continue;
            await (there.HasValue
                ? lists.UpdateEntityAsync(entity, there.Value!.ETag, TableUpdateMode.Replace, cancel)
                : lists.AddEntityAsync(entity, cancel));
            written++;
        }

        return written;
    }

    private static bool IsRight(TableEntity there, ListRow expected)
    {
        try
        {
            return there.GetRecord(TableNames.Lists, "Row") == expected.Record;
        }
        catch (StoredRecordException)
        {
            return false;
        }
    }

    private static async Task<bool> DeletedAsync(TableClient table, TableEntity row, CancellationToken cancel)
    {
        try
        {
            await table.DeleteEntityAsync(row, row.ETag, cancel);
            return true;
        }
        catch (RequestFailedException failed) when (failed.Status is 404 or 412)
        {
            return false;
        }
    }

    private TableClient Table(string name) => tables.GetTableClient(settings.Table(name));
}
