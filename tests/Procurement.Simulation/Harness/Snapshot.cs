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

    private readonly IReadOnlyList<(string Digest, BinaryData Document)> _documents;

    // Not compared: the same events may have come in other pieces.
    private readonly IReadOnlyList<(string Name, BinaryData Content)> _copies;

    private Snapshot(
        IReadOnlyList<(string Table, TableEntity Row)> rows,
        IReadOnlyList<(string Digest, BinaryData Document)> documents,
        IReadOnlyList<(string Name, BinaryData Content)> copies)
    {
        (_rows, _documents, _copies) = (rows, documents, copies);
        Rows = [.. rows.Select(one => Text(one.Table, one.Row)), .. documents.Select(one => $"documents {one.Digest}")];
    }

    /// <summary>Each row as a line, and each document.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>
    /// Without the kinds of rows that are written before a command and may stay behind when it never comes: the note
    /// that an organization may have drafts, and a number taken for a claim; without the note that a book may lack
    /// sheets, an objection an answer, or that somebody may have a seat, which may stay behind; and without documents,
    /// which are written before who mentions them.
    /// </summary>
    public IReadOnlyList<string> RowsWithoutForerunners =>
    [
        .. Rows.Where(row => !row.StartsWith($"{TableNames.Invoices} ", StringComparison.Ordinal)
            && !row.Contains("|applicants ", StringComparison.Ordinal)
            && !row.Contains("|incomplete-books ", StringComparison.Ordinal)
            && !row.Contains("|to-score ", StringComparison.Ordinal)
            && !row.Contains("|seats ", StringComparison.Ordinal)
            && !row.Contains("|open-objections ", StringComparison.Ordinal)
            && !row.StartsWith("documents ", StringComparison.Ordinal)),
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
        return new Snapshot(
            [.. all.SelectMany(rows => rows)],
            await BlobsAsync(Documents(service)),
            await BlobsAsync(Copies(service)));
    }

    private static async Task<List<(string Name, BinaryData Content)>> BlobsAsync(BlobContainerClient container)
    {
        List<(string, BinaryData)> found = [];
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancel))
        {
            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(Cancel);
            found.Add((blob.Name, content.Value.Content));
        }

        return found;
    }

    /// <summary>Writes rows and documents into the empty tables and the empty container of another site.</summary>
    public Task CopyToAsync(Service service) => Task.WhenAll(
        [
            .. _rows.GroupBy(one => (one.Table, one.Row.PartitionKey)).Select(partition => (Task)
                Table(service, partition.Key.Table).SubmitTransactionAsync(
                    partition.Select(one => new TableTransactionAction(TableTransactionActionType.UpsertReplace, one.Row)),
                    Cancel)),
            .. _documents.Select(one => (Task)
                Documents(service).GetBlobClient(one.Digest).UploadAsync(one.Document, Cancel)),
            .. _copies.Select(one => (Task)
                Copies(service).GetBlobClient(one.Name).UploadAsync(one.Content, Cancel)),
        ]);

    private static BlobContainerClient Copies(Service service) => service.Get<CopiesContainer>().Client;

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
