using Azure;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>A challenge or a complaint that may keep its procurement back, and when it was noted.</summary>
public sealed record NotedCase(string Id, DateTimeOffset NotedAt, ETag ETag)
{
    /// <summary>Whether what was noted may still be on its way into its partition.</summary>
    public bool MayStillCome => TimeProvider.System.GetUtcNow() - NotedAt < AggregateStore.CommitWithin * 2;
}

/// <summary>
/// The challenges and complaints of a round that may keep it back. One is noted before what makes it so is committed,
/// and taken off when all that its end brings is done, so that the list can name too many but never misses one.
/// </summary>
public sealed class OpenChallenges(TableServiceClient tables, StorageSettings settings)
{
    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Lists));

    /// <summary>Notes a case; noting it again holds it anew.</summary>
    public Task NoteAsync(RoundKey round, string id, CancellationToken cancel)
    {
        var row = new TableEntity(ListNames.OpenChallenges(round).Partition, id)
        {
            ["Version"] = 0L,
            ["NotedAt"] = TimeProvider.System.GetUtcNow(),
        };
        return Rows.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    /// <summary>The note of a case, or null.</summary>
    public async Task<NotedCase?> FindAsync(RoundKey round, string id, CancellationToken cancel)
    {
        var row = await Rows.GetEntityIfExistsAsync<TableEntity>(
            ListNames.OpenChallenges(round).Partition, id, cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>Takes a case off, unless it was noted again since.</summary>
    public async Task RemoveAsync(RoundKey round, NotedCase noted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(noted);
        try
        {
            await Rows.DeleteEntityAsync(
                ListNames.OpenChallenges(round).Partition, noted.Id, noted.ETag, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 404 or 412)
        {
            // Gone already, or held anew by what is being committed.
        }
    }

    /// <summary>The first of them, at most so many.</summary>
    public async Task<IReadOnlyList<NotedCase>> FirstAsync(RoundKey round, int limit, CancellationToken cancel)
    {
        var list = ListNames.OpenChallenges(round).Partition;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {list}");
        List<NotedCase> first = [];
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, limit, cancellationToken: cancel))
        {
            first.Add(Read(row));
            if (first.Count == limit) break;
        }

        return first;
    }

    private static NotedCase Read(TableEntity row) =>
        new(row.RowKey, row.GetDateTimeOffset("NotedAt")!.Value, row.ETag);
}
