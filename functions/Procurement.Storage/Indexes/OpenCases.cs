using Azure;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>What may still be open, and when it was noted.</summary>
public sealed record NotedCase(string Id, DateTimeOffset NotedAt, ETag ETag)
{
    /// <summary>Whether what was noted may still be on its way into its partition.</summary>
    public bool MayStillCome => TimeProvider.System.GetUtcNow() - NotedAt < AggregateStore.CommitWithin * 2;
}

/// <summary>
/// What may still be open of a round. It is noted before what makes it so is committed, and taken off when all that its
/// end brings is done, so that the list can name too many but never misses one.
/// </summary>
public abstract class OpenCases(TableServiceClient tables, StorageSettings settings)
{
    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Lists));

    /// <summary>Notes a case; noting it again holds it anew.</summary>
    public Task NoteAsync(RoundKey round, string id, CancellationToken cancel)
    {
        var row = new TableEntity(ListOf(round).Partition, id)
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
            ListOf(round).Partition, id, cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>The first of them, at most so many.</summary>
    public async Task<IReadOnlyList<NotedCase>> FirstAsync(RoundKey round, int limit, CancellationToken cancel)
    {
        var list = ListOf(round).Partition;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {list}");
        List<NotedCase> first = [];
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, limit, cancellationToken: cancel))
        {
            first.Add(Read(row));
            if (first.Count == limit) break;
        }

        return first;
    }

    /// <summary>Takes a case off, unless it was noted again since.</summary>
    public async Task RemoveAsync(RoundKey round, NotedCase noted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(noted);
        try
        {
            await Rows.DeleteEntityAsync(ListOf(round).Partition, noted.Id, noted.ETag, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 404 or 412)
        {
            // Gone already, or held anew by what is being committed.
        }
    }

    /// <summary>Takes a case off, however often it was noted; one that is not there changes nothing.</summary>
    public Task RemoveAsync(RoundKey round, string id, CancellationToken cancel) =>
        Rows.DeleteEntityAsync(ListOf(round).Partition, id, ETag.All, cancel);

    /// <summary>The list of a round.</summary>
    protected abstract ListKey ListOf(RoundKey round);

    private static NotedCase Read(TableEntity row) =>
        new(row.RowKey, row.GetDateTimeOffset("NotedAt")!.Value, row.ETag);
}

/// <summary>The challenges and complaints of a round that may keep it back.</summary>
public sealed class OpenChallenges(TableServiceClient tables, StorageSettings settings) : OpenCases(tables, settings)
{
    /// <inheritdoc/>
    protected override ListKey ListOf(RoundKey round) => ListNames.OpenChallenges(round);
}

/// <summary>The objections of a round that may lack an answer.</summary>
public sealed class OpenObjections(TableServiceClient tables, StorageSettings settings) : OpenCases(tables, settings)
{
    /// <inheritdoc/>
    protected override ListKey ListOf(RoundKey round) => ListNames.OpenObjections(round);
}
