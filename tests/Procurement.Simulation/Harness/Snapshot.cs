using Azure.Data.Tables;
using Procurement.Storage.Account;

namespace Procurement.Simulation.Harness;

/// <summary>Every row of a site: to begin another site with, or to compare two courses of events to the last byte.</summary>
internal sealed class Snapshot
{
    // What storage stamps by itself, and the moment that an invoice number was taken at, which is the system's clock.
    private static readonly HashSet<string> Stamps = ["odata.etag", "Timestamp", "TakenAt", "PartitionKey", "RowKey"];

    private readonly IReadOnlyList<(string Table, TableEntity Row)> _rows;

    // Not compared: the same events may have come in other pieces.
    private readonly IReadOnlyList<(string Name, BinaryData Content)> _copies;

    private Snapshot(
        IReadOnlyList<(string Table, TableEntity Row)> rows, IReadOnlyList<(string Name, BinaryData Content)> copies)
    {
        _rows = rows;
        _copies = copies;
        Rows = [.. rows.Select(one => Text(one.Table, one.Row))];
    }

    /// <summary>Each row as a line.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>
    /// Without the two kinds of rows that are written before a command and may stay behind when it never comes: the
    /// note that an organization may have drafts, and a number taken for a claim.
    /// </summary>
    public IReadOnlyList<string> RowsWithoutForerunners =>
    [
        .. Rows.Where(row => !row.StartsWith($"{TableNames.Invoices} ", StringComparison.Ordinal)
            && !row.Contains("|applicants ", StringComparison.Ordinal)),
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
        return new Snapshot([.. all.SelectMany(rows => rows)], await CopiesAsync(service));
    }

    /// <summary>Writes the rows into the empty tables of another site, and the copies.</summary>
    public async Task CopyToAsync(Service service)
    {
        await CopyRowsToAsync(service);
        var copies = service.Get<CopiesContainer>().Client;
        foreach (var (name, content) in _copies) await copies.GetBlobClient(name).UploadAsync(content, Cancel);
    }

    private static async Task<List<(string Name, BinaryData Content)>> CopiesAsync(Service service)
    {
        var copies = service.Get<CopiesContainer>().Client;
        List<(string, BinaryData)> all = [];
        await foreach (var blob in copies.GetBlobsAsync(cancellationToken: Cancel))
        {
            all.Add((blob.Name, (await copies.GetBlobClient(blob.Name).DownloadContentAsync(Cancel)).Value.Content));
        }

        return all;
    }

    private Task CopyRowsToAsync(Service service) => Task.WhenAll(
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
