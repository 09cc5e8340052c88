using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Procurement.Storage.Account;
using Procurement.Storage.Documents;

namespace Procurement.Simulation.Harness;

/// <summary>Every row of a site: to begin another site with, or to compare two courses of events to the last byte.</summary>
internal sealed class Snapshot
{
    // What storage stamps by itself, and the moments that an invoice number was taken and an objection noted at, which
    // are the system's clock.
    private static readonly HashSet<string> Stamps =
        ["odata.etag", "Timestamp", "TakenAt", "NotedAt", "PartitionKey", "RowKey"];

    private readonly IReadOnlyList<(string Table, TableEntity Row)> _rows;

    private readonly IReadOnlyList<BinaryData> _documents;

    private Snapshot(IReadOnlyList<(string Table, TableEntity Row)> rows, IReadOnlyList<BinaryData> documents)
    {
        (_rows, _documents) = (rows, documents);
        Rows = [.. rows.Select(one => Text(one.Table, one.Row))];
    }

    /// <summary>Each row as a line.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>
    /// Without the kinds of rows that are written before a command and may stay behind when it never comes: the note
    /// that an organization may have drafts, and a number taken for a claim; and without the note that a book may lack
    /// sheets, which may stay behind its last sheet, or an objection lack an answer.
    /// </summary>
    public IReadOnlyList<string> RowsWithoutForerunners =>
    [
        .. Rows.Where(row => !row.StartsWith($"{TableNames.Invoices} ", StringComparison.Ordinal)
            && !row.Contains("|applicants ", StringComparison.Ordinal)
            && !row.Contains("|incomplete-books ", StringComparison.Ordinal)
            && !row.Contains("|open-objections ", StringComparison.Ordinal)),
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
        List<BinaryData> documents = [];
        await foreach (var blob in Documents(service).GetBlobsAsync(cancellationToken: Cancel))
        {
            documents.Add((await Documents(service).GetBlobClient(blob.Name).DownloadContentAsync(Cancel)).Value.Content);
        }

        return new Snapshot([.. all.SelectMany(rows => rows)], documents);
    }

    /// <summary>Writes the rows into the empty tables of another site, and its documents.</summary>
    public async Task CopyToAsync(Service service)
    {
        await Task.WhenAll(_rows.GroupBy(one => (one.Table, one.Row.PartitionKey)).Select(partition =>
            Table(service, partition.Key.Table).SubmitTransactionAsync(
                partition.Select(one => new TableTransactionAction(TableTransactionActionType.Add, one.Row)), Cancel)));
        foreach (var document in _documents)
        {
            await service.Get<DocumentStore>().PutAsync(document, "application/json", Cancel);
        }
    }

    private static BlobContainerClient Documents(Service service) => service.Get<BlobServiceClient>()
        .GetBlobContainerClient(service.Get<StorageSettings>().Container(ContainerNames.Documents));

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
