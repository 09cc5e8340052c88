using Azure;
using Azure.Data.Tables;

namespace Procurement.Storage.Indexes;

/// <summary>
/// Rows of one list, in order of their ids, that are written together; those of which a newer version is there are
/// left.
/// </summary>
internal sealed class ListBatch(TableClient table, IReadOnlyList<ListRow> rows)
{
    /// <summary>What one transaction of the table service holds.</summary>
    public const int RowsMax = 100;

    // A transaction holds 4 MiB; a row of a long text takes two bytes a character, and room is left for the rest.
    private const int CharactersMax = 1_000_000;

    public async Task PutAsync(CancellationToken cancel)
    {
        while (true)
        {
            var known = await KnownAsync(cancel);
            try
            {
                foreach (var some in Pieces(known)) await table.SubmitTransactionAsync(some, cancel);
                return;
            }
            catch (RequestFailedException failed) when (failed.Status is 409 or 412)
            {
                // Somebody wrote one of them meanwhile, or ours was written and its reply lost: look again.
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<Dictionary<string, TableEntity>> KnownAsync(CancellationToken cancel)
    {
        var (list, first, last) = (rows[0].List, rows[0].Id, rows[^1].Id);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {list} and RowKey ge {first} and RowKey le {last}");
        var known = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, null, ["RowKey", "Version"], cancel))
        {
            known[row.RowKey] = row;
        }

        return known;
    }

    private IEnumerable<List<TableTransactionAction>> Pieces(Dictionary<string, TableEntity> known)
    {
        var (piece, characters) = (new List<TableTransactionAction>(), 0);
        foreach (var row in rows)
        {
            var there = known.GetValueOrDefault(row.Id);
            if (there?.GetInt64("Version") >= row.Version) continue;
            if (piece.Count > 0 && characters + row.Record.Json.Length > CharactersMax)
            {
                yield return piece;
                (piece, characters) = ([], 0);
            }

            characters += row.Record.Json.Length;
            piece.Add(there is null
                ? new(TableTransactionActionType.Add, Lists.Entity(row))
                : new(TableTransactionActionType.UpdateReplace, Lists.Entity(row), there.ETag));
        }

        if (piece.Count > 0) yield return piece;
    }
}
