using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>What a timer has to look at when a moment has come.</summary>
public enum DueKind
{
    /// <summary>A round opens.</summary>
    Opening,

    /// <summary>A round closes.</summary>
    Closing,

    /// <summary>A notice period ends.</summary>
    NoticeEnd,

    /// <summary>The days for signing a contract are over.</summary>
    SigningEnd,

    /// <summary>A payment is late from this moment on.</summary>
    PaymentLate,
}

/// <summary>One row: from <paramref name="At"/> on, look at the aggregate with this key.</summary>
public sealed record DueRow(DueKind Kind, string Id, DateTimeOffset At, string Key, string Detail, ETag ETag)
{
    /// <summary>The stamp of the command that the row brings about, however often it is looked at.</summary>
    public Stamp Stamp(DateTimeOffset now) => Aggregates.Stamp.FollowUp($"{Kind} {Id}", now);
}

/// <summary>
/// The moments that timers wait for, in order of time. A row may be wrong (the aggregate decides) and may be written
/// twice; it is removed only when its work is done.
/// </summary>
public sealed class DueDays(TableServiceClient tables, StorageSettings settings)
{
    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.DueDays));

    /// <summary>
    /// Writes a row; writing it again changes nothing. Rows of the same moment come in the order of their detail.
    /// </summary>
    public Task PutAsync(DueKind kind, DateTimeOffset at, string key, CancellationToken cancel, string detail = "")
    {
        var row = new TableEntity($"{kind}", $"{at.UtcTicks:D19}|{detail}|{key}")
        {
            ["At"] = at.ToUniversalTime(),
            ["Key"] = key,
            ["Detail"] = detail,
        };
        return Rows.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    /// <summary>
    /// Gives the rows whose moment has come, earliest first, until there are none; a row is removed when the next one
    /// is asked for, so one whose work failed stays for the next run.
    /// </summary>
    public async IAsyncEnumerable<DueRow> WorkOffAsync(
        DueKind kind, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (await DueAsync(kind, now, cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                yield return row;
                await RemoveAsync(row, cancel);
            }
        }
    }

    /// <summary>The rows whose moment has come, earliest first.</summary>
    public async Task<IReadOnlyList<DueRow>> DueAsync(DueKind kind, DateTimeOffset now, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {kind.ToString()} and RowKey lt {$"{now.UtcTicks + 1:D19}"}");
        List<DueRow> due = [];
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            due.Add(new DueRow(
                kind,
                row.RowKey,
                row.GetDateTimeOffset("At")!.Value,
                row.GetString("Key"),
                row.GetString("Detail"),
                row.ETag));
        }

        return due;
    }

    /// <summary>
    /// Removes a row whose work is done, unless it was written again since: then it waits for another look.
    /// </summary>
    public async Task RemoveAsync(DueRow row, CancellationToken cancel)
    {
        try
        {
            await Rows.DeleteEntityAsync($"{row.Kind}", row.Id, row.ETag, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 412)
        {
            // Written again after it was read, for something that happened since.
        }
    }
}
