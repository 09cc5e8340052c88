using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Procurement.Storage.Account;
using Procurement.Storage.Attachments;
using Procurement.Storage.Documents;
using Procurement.Storage.Sealing;

namespace Procurement.Simulation.Harness;

/// <summary>
/// Every row of a site: to begin another site with, or to compare two courses of events to the last byte; what chance
/// made differ is compared by what it means.
/// </summary>
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

    // Files are compared with who names them; one that nobody names, by a reading that did not count, is not.
    private readonly IReadOnlyList<(string Name, BinaryData Content)> _files;
    private readonly IReadOnlyList<(string Name, BinaryData Content)> _fileKeys;

    // What lies there for a bank, of which nobody makes another.
    private readonly IReadOnlyList<(string Name, BinaryData Content)> _outbox;

    private Snapshot(
        IReadOnlyList<(string Table, TableEntity Row)> rows,
        IReadOnlyList<(string Digest, BinaryData Document)> documents,
        IReadOnlyList<(string Name, BinaryData Content)> copies,
        IReadOnlyList<(string Name, BinaryData Content)> files,
        IReadOnlyList<(string Name, BinaryData Content)> fileKeys,
        IReadOnlyList<(string Name, BinaryData Content)> outbox,
        IReadOnlyList<string> texts)
    {
        (_rows, _documents, _copies, _files, _fileKeys, _outbox) = (rows, documents, copies, files, fileKeys, outbox);
        Rows =
        [
            .. texts,
            .. documents.Select(one => $"documents {one.Digest}"),
            .. outbox.Select(one => $"{ContainerNames.Bank} {one.Name} {one.Content}"),
        ];
    }

    /// <summary>Each row as a line, and each document.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>
    /// Without the kinds of rows that are written before a command and may stay behind when it never comes: the note
    /// that an organization may have drafts, the key of a draft, and a number taken for a claim; without the note that a book may lack
    /// sheets, an objection an answer, that a challenge may keep a round back, or that somebody may have a seat, nor the mark of a message
    /// that is read with all that is older, which may stay behind; without the keys of
    /// files, which come before who mentions them and back after a withdrawal; and without documents, which are written
    /// before who mentions them.
    /// </summary>
    public IReadOnlyList<string> RowsWithoutForerunners =>
    [
        .. Rows.Where(row => !row.StartsWith($"{TableNames.Invoices} ", StringComparison.Ordinal)
            && !row.Contains("|applicants ", StringComparison.Ordinal)
            && !row.Contains("|incomplete-books ", StringComparison.Ordinal)
            && !row.Contains("|to-score ", StringComparison.Ordinal)
            && !row.Contains("|seats ", StringComparison.Ordinal)
            && !row.Contains("|open-objections ", StringComparison.Ordinal)
            && !row.Contains("|open-challenges ", StringComparison.Ordinal)
            && !row.Contains(" read|", StringComparison.Ordinal)
            && !row.StartsWith($"{TableNames.DraftKeys} ", StringComparison.Ordinal)
            && !row.StartsWith($"{ContainerNames.FileKeys} ", StringComparison.Ordinal)
            && !row.StartsWith("documents ", StringComparison.Ordinal)),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Snapshot> TakeAsync(Service service)
    {
        var all = await Task.WhenAll(TableNames.All.Select(async table =>
        {
            List<(string, TableEntity)> rows = [];
            await foreach (var row in service.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancel))
            {
                rows.Add((table, row));
            }

            return rows;
        }));
        List<(string, TableEntity)> found = [.. all.SelectMany(rows => rows)];
        var (files, fileKeys) = (await BlobsAsync(Files(service)), await BlobsAsync(FileKeys(service)));
        var meaning = await Meaning.OfAsync(service.Get<IServiceKeys>(), found, files, fileKeys);
        List<string> texts = [.. await RowTexts.OfAsync(found, meaning, Stamps)];
        foreach (var (name, _) in fileKeys)
        {
            var end = name.LastIndexOf('/');
            texts.Add($"{ContainerNames.FileKeys} {name[..end]} {await meaning.OfFileAsync(name[(end + 1)..])}");
        }

        return new Snapshot(
            found, await BlobsAsync(Documents(service)), await BlobsAsync(Copies(service)), files, fileKeys,
            await BlobsAsync(Outbox(service)), texts);
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
                service.Table(partition.Key.Table).SubmitTransactionAsync(
                    partition.Select(one => new TableTransactionAction(TableTransactionActionType.UpsertReplace, one.Row)),
                    Cancel)),
            .. _documents.Select(one => (Task)
                Documents(service).GetBlobClient(one.Digest).UploadAsync(one.Document, Cancel)),
            .. _copies.Select(one => (Task)
                Copies(service).GetBlobClient(one.Name).UploadAsync(one.Content, Cancel)),
            .. _files.Select(one => (Task)Files(service).GetBlobClient(one.Name).UploadAsync(one.Content, Cancel)),
            .. _fileKeys.Select(one => (Task)
                FileKeys(service).GetBlobClient(one.Name).UploadAsync(one.Content, Cancel)),
            .. _outbox.Select(one => (Task)Outbox(service).GetBlobClient(one.Name).UploadAsync(one.Content, Cancel)),
        ]);

    /// <summary>Takes the rows away from the site that they were read from, and its blobs.</summary>
    public Task TakeAwayAsync(Service service) => Emptying.EmptyAsync(service, _rows);

    private static BlobContainerClient Outbox(Service service) => service.Container(ContainerNames.Bank);

    private static BlobContainerClient Copies(Service service) => service.Get<CopiesContainer>().Client;

    private static BlobContainerClient FileKeys(Service service) => service.Get<KeysContainer>().Client;

    private static BlobContainerClient Files(Service service) => service.Container(ContainerNames.Files);

    private static BlobContainerClient Documents(Service service) => service.Container(ContainerNames.Documents);
}
