using Procurement.Documents;
using Procurement.Domain.Contracts;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;

namespace Procurement.Functions.Contracts;

/// <summary>
/// A document of a contract as it is to be drawn: number 0 is the agreement, with what it agrees on; then supplements.
/// </summary>
public sealed record DocumentToDraw(int No, PrintedDocument Printed, AgreedTerms? Agreed = null);

/// <summary>
/// Draws a document of a contract once, as what follows an event: data and file become blobs under their SHA-256, then
/// the contract holds them. A run that broke off in between is done again by the next.
/// </summary>
public sealed class DocumentDrawing(AggregateStore store, DocumentStore documents)
{
    /// <summary>Draws; nothing happens where the contract has a document of this number.</summary>
    public async Task DrawAsync(
        ContractKey key, DocumentToDraw document, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(document);
        var stored = await store.LoadAsync(Kinds.Contracts, key, cancel);
        if (stored.State?.Document(document.No) is not null) return;
        // A supplement that was withdrawn or refused meanwhile needs no document any more.
        if (document.No > 0 && stored.State?.OpenAmendment?.No != document.No) return;

        var file = DocumentPdf.Draw(document.Printed);
        var data = await documents.PutAsync(new(document.Printed.DataJson), "application/json", cancel);
        var digest = await documents.PutAsync(new(file), "application/pdf", cancel);
        var stamp = Stamp.FollowUp($"{key} draw {document.No}", at);
        var draw = new DrawDocument(document.No, data, digest, document.Agreed, stamp.By);
        var saved = await store.SaveAsync(stored, DocumentSigning.Decide(stored.State, draw), stamp, cancel);
        saved.MustBeDone($"Drawing document {document.No} of contract {key}");
    }
}
