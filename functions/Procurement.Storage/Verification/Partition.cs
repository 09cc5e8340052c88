using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Verification;

/// <summary>All rows of one aggregate, as they are stored.</summary>
internal sealed class Partition
{
    private readonly Dictionary<string, TableEntity> rows = new(StringComparer.Ordinal);
    private readonly string table;

    private Partition(string table, string key) => (this.table, Key) = (table, key);

    public string Key { get; }

    public TableEntity? Head => rows.GetValueOrDefault(Rows.Head);

    /// <summary>How many events have had their follow-up work.</summary>
    public long FollowedUp => rows.GetValueOrDefault(Rows.FollowedUp)?.GetInt64("Events") ?? 0;

    /// <summary>How many events are in the copies, as was noted.</summary>
    public long Copied => rows.GetValueOrDefault(Rows.FollowedUp)?.GetInt64("Copied") ?? 0;

    /// <summary>The events, in order.</summary>
    public IReadOnlyList<EventRecord> Events =>
    [
        .. rows.Values.Where(row => row.RowKey.StartsWith("event-", StringComparison.Ordinal))
            .OrderBy(row => row.RowKey, StringComparer.Ordinal)
            .Select(row => Rows.ReadEvent(table, row)),
    ];

    /// <summary>The rows that hold parts or commands.</summary>
    public IEnumerable<TableEntity> Of(string prefix) =>
        rows.Values.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal));

    public TableEntity? Row(string row) => rows.GetValueOrDefault(row);

    /// <summary>Reads one by one query.</summary>
    public static async Task<Partition> ReadAsync(
        TableClient client, string table, string key, CancellationToken cancel)
    {
        var partition = new Partition(table, key);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key}");
        await foreach (var row in client.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            partition.rows.Add(row.RowKey, row);
        }

        return partition;
    }

    /// <summary>
    /// The keys of a table, perhaps of one district, after a key: one call each, however large they are.
    /// </summary>
    public static async IAsyncEnumerable<string> KeysAsync(
        TableClient client, string? tenant, string after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = after.Length > 0 || tenant is null ? after : $"{tenant}|";
        while (await NextAsync(client, tenant, last, cancel) is { } key)
        {
            yield return key;
            last = key;
        }
    }

    private static async Task<string?> NextAsync(
        TableClient client, string? tenant, string last, CancellationToken cancel)
    {
        var filter = tenant is null
            ? TableClient.CreateQueryFilter($"PartitionKey gt {last}")
            : TableClient.CreateQueryFilter($"PartitionKey gt {last} and PartitionKey lt {$"{tenant}}}"}");
        await foreach (var row in client.QueryAsync<TableEntity>(filter, 1, ["PartitionKey"], cancel))
        {
            return row.PartitionKey;
        }

        return null;
    }
}
