using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Procurement.Domain.Operations;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>Stuck work under its key, and when it is tried again by itself (null: never).</summary>
public sealed record StuckRow(StuckWorkKey Key, StuckWork Work, DateTimeOffset? NextLook);

/// <summary>Why work failed: whether it waits, after which event, a stable code, and a line for people.</summary>
public sealed record FailedWork(StuckState State, long? Event, string Code, string Text);

/// <summary>
/// The work that failed or waits and is not done yet: few rows in one partition, by district, so that an operator's
/// list and the timer that tries again each read one range. A row goes when its work is done or resolved.
/// </summary>
public sealed class StuckWorkTable(TableServiceClient tables, StorageSettings settings)
{
    private const string Open = "open";

    // Behind every key of a district: } follows | in the order of characters.
    private const string AfterAll = "}";

    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.StuckWork));

    /// <summary>Notes that work on something failed once more, and when it is tried again.</summary>
    public async Task<StuckRow> NoteAsync(
        string kind, string what, FailedWork failed, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(failed);
        var key = StuckWorkKey.Of(kind, what);
        var before = await FindAsync(key, cancel);
        var tries = (before?.Work.Tries ?? 0) + 1;
        var work = new StuckWork(
            failed.State, kind, what, failed.Event, tries, before?.Work.First ?? now, now, failed.Code, failed.Text);
        var row = new StuckRow(key, work, BackOff.NextLook(work));
        await Rows.UpsertEntityAsync(ToEntity(row), TableUpdateMode.Replace, cancel);
        return row;
    }

    /// <summary>The work under a key, or null when it is not stuck.</summary>
    public async Task<StuckRow?> FindAsync(StuckWorkKey key, CancellationToken cancel)
    {
        var row = await Rows.GetEntityIfExistsAsync<TableEntity>(Open, $"{key}", cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>The work is done, or nobody will do it.</summary>
    public Task RemoveAsync(StuckWorkKey key, CancellationToken cancel) =>
        Rows.DeleteEntityAsync(Open, $"{key}", cancellationToken: cancel);

    /// <summary>
    /// At most so many rows of these districts, one after the other, behind a row; and the last of them, if more
    /// follow.
    /// </summary>
    public async Task<(IReadOnlyList<StuckRow> Rows, StuckWorkKey? Last)> PageAsync(
        IReadOnlyList<string> tenants, int limit, StuckWorkKey? after, CancellationToken cancel)
    {
        List<StuckRow> page = [];
        foreach (var tenant in tenants.SkipWhile(one => after is not null && one != after.Tenant))
        {
            var from = $"{new StuckWorkKey(tenant, tenant == after?.Tenant ? after.Id : "")}";
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {Open} and RowKey gt {from} and RowKey lt {tenant + AfterAll}");
            await foreach (var row in ReadAsync(filter, cancel))
            {
                if (page.Count == limit) return (page, page[^1].Key);
                page.Add(row);
            }
        }

        return (page, null);
    }

    /// <summary>All work that is to be tried again by now.</summary>
    public IAsyncEnumerable<StuckRow> DueAsync(DateTimeOffset now, CancellationToken cancel) => ReadAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {Open} and NextLook le {now.ToUniversalTime()}"), cancel);

    /// <summary>All work that waits under a code.</summary>
    public IAsyncEnumerable<StuckRow> WaitingAsync(string code, CancellationToken cancel) => ReadAsync(
        TableClient.CreateQueryFilter(
            $"PartitionKey eq {Open} and Code eq {code} and State eq {$"{StuckState.Waiting}"}"),
        cancel);

    private async IAsyncEnumerable<StuckRow> ReadAsync(
        string filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            yield return Read(row);
        }
    }

    private static TableEntity ToEntity(StuckRow row)
    {
        var entity = new TableEntity(Open, $"{row.Key}")
        {
            ["State"] = $"{row.Work.State}",
            ["Kind"] = row.Work.Kind,
            ["Key"] = row.Work.Key,
            ["Tries"] = row.Work.Tries,
            ["First"] = row.Work.First.ToUniversalTime(),
            ["Last"] = row.Work.Last.ToUniversalTime(),
            ["Code"] = row.Work.Code,
            ["Text"] = row.Work.Text,
        };
        if (row.Work.Event is { } number) entity["Event"] = number;
        if (row.NextLook is { } next) entity["NextLook"] = next.ToUniversalTime();
        return entity;
    }

    private static StuckRow Read(TableEntity row) => new(
        StuckWorkKey.Parse(row.RowKey),
        new(
            Enum.Parse<StuckState>(row.GetString("State")),
            row.GetString("Kind"),
            row.GetString("Key"),
            row.GetInt64("Event"),
            row.GetInt32("Tries")!.Value,
            row.GetDateTimeOffset("First")!.Value,
            row.GetDateTimeOffset("Last")!.Value,
            row.GetString("Code"),
            row.GetString("Text")),
        row.GetDateTimeOffset("NextLook"));
}
