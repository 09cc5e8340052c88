using Azure;
using Azure.Data.Tables;
using Procurement.Domain.Calendar;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>A day on which rows fall due in a district, as the calendar of due days names it.</summary>
public sealed record OpenDay(DueDay Day, ETag ETag);

/// <summary>
/// The moments that timers wait for. The rows of a kind lie in a partition for each district and day; a calendar, one
/// partition for each kind, names the days that still have rows, so that a timer reads neither the future nor districts
/// in which nothing is due, and no day is forgotten before its last row is done. A row may be wrong (the aggregate
/// decides) and may be written twice; it is removed only when its work is done.
/// </summary>
public sealed class DueDays(TableServiceClient tables, StorageSettings settings)
{
    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.DueDays));

    /// <summary>
    /// Writes a row; writing it again changes nothing. Rows of the same moment come in the order of their detail.
    /// </summary>
    public async Task PutAsync(
        DueKind kind, DateTimeOffset at, string key, CancellationToken cancel, string detail = "")
    {
        var day = DueDay.Of(kind, at, key);
        var row = new TableEntity($"{day}", $"{at.UtcTicks:D19}|{detail}|{key}")
        {
            ["At"] = at.ToUniversalTime(),
            ["Key"] = key,
            ["Detail"] = detail,
        };

        // The row before its day: whoever closes the day has then seen the row, or is overtaken by the day's new ETag.
        await Rows.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
        await Rows.UpsertEntityAsync(DayRow(day), TableUpdateMode.Replace, cancel);
    }

    /// <summary>The days up to now that have rows, earliest first: one storage call.</summary>
    public async Task<IReadOnlyList<OpenDay>> DaysAsync(DueKind kind, DateTimeOffset now, CancellationToken cancel)
    {
        var tomorrow = $"{ChinaTime.DayOf(now).AddDays(1):yyyy-MM-dd}";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {$"{kind}"} and RowKey lt {tomorrow}");
        List<OpenDay> days = [];
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, null, ["RowKey"], cancel))
        {
            var parts = Keys.Split(row.RowKey, 2);
            days.Add(new(new(kind, DateOnly.Parse(parts[0]), parts[1]), row.ETag));
        }

        return days;
    }

    /// <summary>The rows of a day whose moment has come, earliest first.</summary>
    public async Task<IReadOnlyList<DueRow>> RowsAsync(DueDay day, DateTimeOffset now, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {$"{day}"} and RowKey lt {$"{now.UtcTicks + 1:D19}"}");
        List<DueRow> due = [];
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            due.Add(DueRow.Read(day, row));
        }

        return due;
    }

    /// <summary>A row, or null when it is done.</summary>
    public async Task<DueRow?> FindAsync(DueDay day, string id, CancellationToken cancel)
    {
        var row = await Rows.GetEntityIfExistsAsync<TableEntity>($"{day}", id, cancellationToken: cancel);
        return row.HasValue ? DueRow.Read(day, row.Value!) : null;
    }

    /// <summary>Puts a row back whose work failed; it is looked at again at <paramref name="nextLook"/>.</summary>
    public async Task PostponeAsync(DueRow row, string code, DateTimeOffset nextLook, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var failed = new TableEntity($"{row.Day}", row.Id)
        {
            ["Tries"] = row.Tries + 1,
            ["NextLook"] = nextLook.ToUniversalTime(),
            ["Error"] = code,
        };
        await UnlessWrittenSinceAsync(
            () => Rows.UpdateEntityAsync(failed, row.ETag, TableUpdateMode.Merge, cancel));
    }

    /// <summary>
    /// Removes a row whose work is done, unless it was written again since: then it waits for another look.
    /// </summary>
    public Task RemoveAsync(DueRow row, CancellationToken cancel) =>
        UnlessWrittenSinceAsync(() => Rows.DeleteEntityAsync($"{row.Day}", row.Id, row.ETag, cancel));

    /// <summary>Removes a row whose work nobody will do; its day is struck by the next run.</summary>
    public Task DiscardAsync(DueDay day, string id, CancellationToken cancel) =>
        Rows.DeleteEntityAsync($"{day}", id, cancellationToken: cancel);

    /// <summary>Strikes a day from the calendar if it has no rows any more.</summary>
    public async Task CloseIfEmptyAsync(OpenDay open, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {$"{open.Day}"}");
        await foreach (var _ in Rows.QueryAsync<TableEntity>(filter, 1, ["RowKey"], cancel)) return;
        var day = DayRow(open.Day);
        await UnlessWrittenSinceAsync(
            () => Rows.DeleteEntityAsync(day.PartitionKey, day.RowKey, open.ETag, cancel));
    }

    private static TableEntity DayRow(DueDay day) =>
        new($"{day.Kind}", Keys.Join($"{day.Day:yyyy-MM-dd}", day.Tenant));

    private static async Task UnlessWrittenSinceAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (RequestFailedException failed) when (failed.Status is 404 or 412)
        {
            // Written again for something that happened since, or done by another run.
        }
    }
}
