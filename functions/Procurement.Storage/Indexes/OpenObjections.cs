using Azure;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>An objection that may have no answer yet, and when it was noted.</summary>
public sealed record NotedObjection(string Id, DateTimeOffset NotedAt)
{
    /// <summary>Whether the objection that was noted may still be on its way into its partition.</summary>
    public bool MayStillCome => TimeProvider.System.GetUtcNow() - NotedAt < AggregateStore.CommitWithin * 2;
}

/// <summary>
/// The objections of a round that may lack an answer. One is noted before it is committed and taken off when all that
/// its answer brings is done, so that the list can name too many but never misses one.
/// </summary>
public sealed class OpenObjections(TableServiceClient tables, StorageSettings settings)
{
    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Lists));

    /// <summary>Notes an objection; noting it again holds it anew.</summary>
    public Task NoteAsync(RoundKey round, string objection, CancellationToken cancel)
    {
        var row = new TableEntity(ListNames.OpenObjections(round).Partition, objection)
        {
            ["Version"] = 0L,
            ["NotedAt"] = TimeProvider.System.GetUtcNow(),
        };
        return Rows.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    /// <summary>Takes an objection off; one that is not there changes nothing.</summary>
    public Task RemoveAsync(RoundKey round, string objection, CancellationToken cancel) =>
        Rows.DeleteEntityAsync(ListNames.OpenObjections(round).Partition, objection, ETag.All, cancel);

    /// <summary>The first of them, at most so many.</summary>
    public async Task<IReadOnlyList<NotedObjection>> FirstAsync(
        RoundKey round, int limit, CancellationToken cancel)
    {
        var list = ListNames.OpenObjections(round).Partition;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {list}");
        List<NotedObjection> first = [];
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, limit, cancellationToken: cancel))
        {
            first.Add(new(row.RowKey, row.GetDateTimeOffset("NotedAt")!.Value));
            if (first.Count == limit) break;
        }

        return first;
    }
}
