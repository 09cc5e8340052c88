using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Domain.Contracts;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;
using Procurement.Storage.Verification;

namespace Procurement.Storage.Recovery;

/// <summary>An aggregate that is back, with so many events.</summary>
public sealed record Restored(string Table, string Key, int Events);

/// <summary>
/// Brings an account back from the copies alone: events, the rows of their commands, heads, parts, lists, the register
/// of invoices, documents and files. Then each aggregate gets a message, and the app does the follow-up work of all
/// events again; what was done is known by its command, and what was lost in between is done now. It writes over what
/// it wrote itself, so that it can be broken off and started again, and refuses an account in which somebody went on.
/// </summary>
public sealed class Restorer(
    Keeping keeping,
    EventCopies copies,
    CopiesContainer container,
    Lists lists,
    OpenObjections open,
    OpenChallenges challenges,
    SealedFiles files,
    LotRecovery lots,
    FollowUpQueue queue,
    TableServiceClient tables,
    BlobServiceClient blobs,
    StorageSettings settings)
{
    private const int RowsMax = 100;

    /// <summary>Every aggregate of the copies, in turn.</summary>
    public async IAsyncEnumerable<Restored> RestoreAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await RestoreDocumentsAsync(cancel);
        await files.RestoreAsync(cancel);
        foreach (var table in TableNames.Aggregates)
        {
            await foreach (var (key, _) in copies.KeysAsync(table, null, cancel))
            {
                yield return await RestoreAsync(table, key, cancel);
            }
        }
    }

    private async Task<Restored> RestoreAsync(string table, string key, CancellationToken cancel)
    {
        var events = await copies.ReadAsync(table, key, cancel);
        var folded = keeping.Of(table).Fold(key, events);
        await MustBeBehindAsync(table, key, events, cancel);
        var isBook = table == TableNames.ScoreBooks;
        TableEntity[] rows =
        [
            .. events.Select(one => Rows.NewEvent(key, one)),
            .. folded.Commands,
            .. folded.Parts.Values,
            // All follow-up work is done again; a score book has none.
            Rows.NewProgress(key, isBook ? events.Count : 0, events.Count),
        ];
        foreach (var some in Pieces(rows))
        {
            await Table(table).SubmitTransactionAsync(
                some.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancel);
        }

        // Last: an aggregate with a head is whole.
        await Table(table).UpsertEntityAsync(folded.Head, TableUpdateMode.Replace, cancel);
        await RestoreRowsElsewhereAsync(key, folded, cancel);
        if (isBook) return new(table, key, events.Count);

        await queue.SendAsync(new(table, key, events[^1].Command, 0), TimeSpan.Zero, cancel);
        return new(table, key, events.Count);
    }

    private async Task RestoreRowsElsewhereAsync(string key, Folded folded, CancellationToken cancel)
    {
        await lists.PutManyAsync(folded.Lists, cancel);
        if (folded.State is Domain.Proposals.OrganizationProposals)
        {
            var own = ProposalsKey.Parse(key);
            await lists.NoteAsync(ListNames.Applicants(new(own.Tenant, own.Round)), own.Organization, cancel);
        }

        if (folded.State is Domain.Lots.LotProceedings lot)
        {
            await lots.RestoreAsync(key, lot, folded.Version, cancel);
        }

        if (folded.State is Domain.Objections.ObjectorFile file)
        {
            // Those whose answer is carried out already are taken off when that is done again.
            var objector = ObjectorKey.Parse(key);
            var round = new RoundKey(objector.Tenant, objector.Round);
            foreach (var id in file.Objections.Keys) await open.NoteAsync(round, id, cancel);
        }

        if (folded.State is Domain.Challenges.ChallengeFile cases)
        {
            var round = ChallengesKey.Parse(key).InRound;
            foreach (var id in cases.Challenges.Keys.Concat(cases.Complaints.Keys))
            {
                await challenges.NoteAsync(round, id, cancel);
            }
        }

        if (folded.State is Domain.Receivables.DebtorAccount account)
        {
            foreach (var row in ReceiptRegister.Expected(DebtorKey.Parse(key), account))
            {
                await Table(TableNames.Invoices).UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
            }
        }

        if (folded.State is Domain.Banking.BankAnswers answers)
        {
            // What is worked off is not noted again, and a second debit must be seen as before.
            var facts = answers.Entries.Values.Select(one => one.Fact);
            foreach (var (list, id) in BankLists.DebitsOf(BankAnswersKey.Parse(key).Tenant, facts))
            {
                await lists.NoteAsync(list, id, cancel);
            }
        }

        if (folded.State is not Contract contract) return;
        foreach (var row in InvoiceRegister.Expected(ContractKey.Parse(key), contract))
        {
            await Table(TableNames.Invoices).UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
        }
    }

    private async Task RestoreDocumentsAsync(CancellationToken cancel)
    {
        var documents = blobs.GetBlobContainerClient(settings.Container(ContainerNames.Documents));
        await foreach (var blob in container.Client.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, DocumentStore.CopiesFolder, cancel))
        {
            var copy = (await container.Client.GetBlobClient(blob.Name).DownloadContentAsync(cancel)).Value;
            var upload = new BlobUploadOptions
            {
                HttpHeaders = new BlobHttpHeaders { ContentType = copy.Details.ContentType },
            };
            await documents.GetBlobClient(blob.Name[DocumentStore.CopiesFolder.Length..])
                .UploadAsync(copy.Content, upload, cancel);
        }
    }

    // Whoever restores over what went on would take commands back.
    private async Task MustBeBehindAsync(
        string table, string key, IReadOnlyList<EventRecord> events, CancellationToken cancel)
    {
        var there = await Table(table).GetEntityIfExistsAsync<TableEntity>(
            key, Rows.Event(events.Count + 1), ["RowKey"], cancel);
        if (there.HasValue)
        {
            throw new InvalidOperationException(
                $"{table} {key} has more events than the copies; nothing is restored over it.");
        }
    }

    // At most 100 rows and well under 4 MiB.
    private static IEnumerable<List<TableEntity>> Pieces(IEnumerable<TableEntity> rows)
    {
        var (piece, characters) = (new List<TableEntity>(), 0);
        foreach (var row in rows)
        {
            var length = row.Sum(column => column.Value is string text ? text.Length : 0);
            if (piece.Count == RowsMax || (piece.Count > 0 && characters + length > 1_000_000))
            {
                yield return piece;
                (piece, characters) = ([], 0);
            }

            piece.Add(row);
            characters += length;
        }

        if (piece.Count > 0) yield return piece;
    }

    private TableClient Table(string name) => tables.GetTableClient(settings.Table(name));
}
