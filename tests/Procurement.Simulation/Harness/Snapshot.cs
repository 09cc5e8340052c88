using Azure.Data.Tables;
using Procurement.Storage.Account;

namespace Procurement.Simulation.Harness;

/// <summary>Every row of a site: to begin another site with, or to compare two courses of events to the last byte.</summary>
internal sealed class Snapshot
{
    // What storage stamps by itself, and the moment that an invoice number was taken at, which is the system's clock.
    private static readonly HashSet<string> Stamps = ["odata.etag", "Timestamp", "TakenAt", "PartitionKey", "RowKey"];

    private readonly IReadOnlyList<(string Table, TableEntity Row)> _rows;

    private Snapshot(IReadOnlyList<(string Table, TableEntity Row)> rows)
    {
        _rows = rows;
        Rows = [.. rows.Select(one => Text(one.Table, one.Row))];
    }

    /// <summary>Each row as a line.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>
    /// Without the kinds of rows that are written before a command and may stay behind when it never comes: the note
    /// that an organization may have drafts, and a number taken for a claim; and without the note that a book may lack
    /// sheets, which may stay behind its last sheet.
    /// </summary>
    public IReadOnlyList<string> RowsWithoutForerunners =>
    [
        .. Rows.Where(row => !row.StartsWith($"{TableNames.Invoices} ", StringComparison.Ordinal)
            && !row.Contains("|applicants ", StringComparison.Ordinal)
            && !row.Contains("|incomplete-books ", StringComparison.Ordinal)),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Snapshot> TakeAsync(Service service)
    {
        var all = await Task.WhenAll(TableNames.All.Select(async table =>
        {
            List<(string, TableEntity)> rows = [];
            await foreach (var row in Table(service, table).QueryAsync<TableEntity>(cancellationToken: Cancel))
            {
                rows.Add((table, row));
            }

            return rows;
        }));
        return new Snapshot([.. all.SelectMany(rows => rows)]);
    }

    /// <summary>Writes the rows into the empty tables of another site.</summary>
    public Task CopyToAsync(Service service) => Task.WhenAll(
        _rows.GroupBy(one => (one.Table, one.Row.PartitionKey)).Select(partition =>
            Table(service, partition.Key.Table).SubmitTransactionAsync(
                partition.Select(one => new TableTransactionAction(TableTransactionActionType.Add, one.Row)), Cancel)));

    private static TableClient Table(Service service, string name) =>
        service.Get<TableServiceClient>().GetTableClient(service.Get<StorageSettings>().Table(name));

    private static string Text(string table, TableEntity row)
    {
        var columns = row
            .Where(column => !Stamps.Contains(column.Key))
            .OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => $"{column.Key}={column.Value}");
        return $"{table} {row.PartitionKey} {row.RowKey} {string.Join("; ", columns)}";
    }
}
