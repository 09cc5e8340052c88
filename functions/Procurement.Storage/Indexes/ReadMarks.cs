using Azure;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>
/// What a person has read: everything up to a message, and some that came since. Marks are as old as what they mark at
/// most, and go when everything up to a newer message is read.
/// </summary>
public sealed record Readings(string? Through, IReadOnlySet<string> Single)
{
    /// <summary>Whether a message was read; a smaller id is newer.</summary>
    public bool Has(string id) =>
        (Through is not null && string.CompareOrdinal(id, Through) >= 0) || Single.Contains(id);
}

/// <summary>Keeps what each person has read, in a partition of that person's.</summary>
public sealed class ReadMarks(TableServiceClient tables, StorageSettings settings)
{
    private const string Through = "through";
    private const string Mark = "read|";
    private const int ClearedAtOnce = 100;

    private TableClient Table => tables.GetTableClient(settings.Table(TableNames.Messages));

    /// <summary>What an account has read: one storage call.</summary>
    public async Task<Readings> LoadAsync(string tenant, string account, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Of(tenant, account)}");
        HashSet<string> single = [];
        string? through = null;
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            if (row.RowKey == Through) through = row.GetString("Through");
            else single.Add(row.RowKey[Mark.Length..]);
        }

        return new(through, single);
    }

    /// <summary>Marks one message; again changes nothing that is seen.</summary>
    public Task MarkAsync(string tenant, string account, string id, CancellationToken cancel) =>
        Table.UpsertEntityAsync(
            new TableEntity(Of(tenant, account), Mark + id), TableUpdateMode.Replace, cancel);

    /// <summary>Marks a message and everything older; a newer mark of that kind stays.</summary>
    public async Task MarkThroughAsync(string tenant, string account, string id, CancellationToken cancel)
    {
        var partition = Of(tenant, account);
        while (true)
        {
            var there = await Table.GetEntityIfExistsAsync<TableEntity>(
                partition, Through, cancellationToken: cancel);
            if (there.HasValue && string.CompareOrdinal(there.Value!.GetString("Through"), id) <= 0) break;
            var row = new TableEntity(partition, Through) { ["Through"] = id };
            try
            {
                await (there.HasValue
                    ? Table.UpdateEntityAsync(row, there.Value!.ETag, TableUpdateMode.Replace, cancel)
                    : Table.AddEntityAsync(row, cancel));
                break;
            }
            catch (RequestFailedException failed) when (failed.Status is 409 or 412)
            {
                // Another page of the same person, or ours with its reply lost.
                cancel.ThrowIfCancellationRequested();
            }
        }

        await ClearAsync(partition, id, cancel);
    }

    // What is read with all that is older needs no mark of its own.
    private async Task ClearAsync(string partition, string id, CancellationToken cancel)
    {
        var (from, end) = (Mark + id, Mark + "~");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {end}");
        var marks = await Table.QueryAsync<TableEntity>(filter, ClearedAtOnce, ["PartitionKey", "RowKey"], cancel)
            .ToListAsync(cancel);
        foreach (var some in marks.Chunk(ClearedAtOnce))
        {
            await Task.WhenAll(some.Select(row => Table.DeleteEntityAsync(row, ETag.All, cancel)));
        }
    }

    private static string Of(string tenant, string account) => Keys.Join(tenant, "reader", account);
}
