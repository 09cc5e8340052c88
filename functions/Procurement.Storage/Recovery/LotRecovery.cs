using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;
using Procurement.Storage.Verification;

namespace Procurement.Storage.Recovery;

/// <summary>
/// Brings back the lists of a lot that follow-up work does not write a second time, because its round is past that:
/// entries, exclusions, ranking, and, as long as sheets are awaited, the books that may lack some.
/// </summary>
public sealed class LotRecovery(AggregateStore store, DocumentStore documents, Lists lists, LotLists ranking)
{
    /// <summary>Writes the lists; the round and the documents must be back already.</summary>
    public async Task RestoreAsync(string key, LotProceedings lot, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var own = LotKey.Parse(key);
        var roundKey = new RoundKey(own.Tenant, own.Round);
        var round = (await store.LoadAsync(Kinds.Rounds, roundKey, cancel)).State;
        await RestoreEntriesAsync(roundKey, lot, cancel);
        await lists.PutManyAsync(await ranking.ExpectedAsync(key, lot, version, cancel), cancel);
        if (round is not null) await NoteAsync(roundKey, round, lot, cancel);
    }

    private async Task RestoreEntriesAsync(RoundKey round, LotProceedings lot, CancellationToken cancel)
    {
        var document = await documents.ReadAsync(lot.ContendersDigest, cancel);
        var entries = ListNames.Entries(round);
        var rows = ContenderDocument.Read(document, lot.ContendersDigest).Contenders
            .Select(one => entries.Row(ListNames.InLot(one.Lot, one.Proposal), 0, one));
        await lists.PutManyAsync(rows, cancel);
    }

    // The list of books may name too many: those that are complete are taken off when they are looked at.
    private async Task NoteAsync(RoundKey key, Round round, LotProceedings lot, CancellationToken cancel)
    {
        var excluded = round.Exclusions.Where(one => one.Lot == lot.Lot).Select(one => one.Account).ToHashSet();
        await lists.NoteManyAsync(
            ListNames.Exclusions(key), excluded.Select(account => ListNames.InLot(lot.Lot, account)), cancel);
        if (lot.Contenders == 0) return;

        await Task.WhenAll(round.Panel.Where(one => one.Scores(lot.Lot)).Select(one =>
            lists.NoteAsync(ListNames.Seats(key.Tenant, one.Account), key.Round, cancel)));
        if (round.Phase is not (RoundPhase.Opening or RoundPhase.Evaluating)) return;

        var books = round.Panel.Where(one => one.Scores(lot.Lot) && !excluded.Contains(one.Account)).ToList();
        await lists.NoteManyAsync(
            ListNames.IncompleteBooks(key), books.Select(one => Keys.Join(one.Account, lot.Lot)), cancel);
        await Task.WhenAll(books.Select(one => lists.NoteAsync(
            ListNames.ToScore(key.Tenant, one.Account), Keys.Join(key.Round, lot.Lot), cancel)));
    }
}
