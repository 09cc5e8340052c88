using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Evaluation;

/// <summary>The contenders of a lot: an immutable document, and what the lot says of it.</summary>
public sealed class LotContenders(
    AggregateStore store, Lists lists, DocumentStore documents, EntryList entries, IncompleteBooks books)
{
    private const int PageSize = 500;

    /// <summary>Fixes the contenders of a lot and notes the books that await its sheets.</summary>
    public async Task FixAsync(
        RoundKey key, Round round, string lot, EventRecord appointed, CancellationToken cancel)
    {
        var lotKey = new LotKey(key.Tenant, key.Round, lot);
        var contenders = await ListedAsync(key, lot, cancel);
        var digest = await documents.PutAsync(
            ContenderDocument.Write(new(key.Round, lot, contenders)), "application/json", cancel);
        var stamp = Stamp.FollowUp($"{lotKey} contenders", appointed.Author.At);
        var stored = await store.LoadAsync(Kinds.Lots, lotKey, cancel);
        var fix = new FixContenders(key.Round, lot, digest, contenders.Count, stamp.By);
        var saved = await store.SaveAsync(stored, LotOpening.Decide(stored.State, fix), stamp, cancel);
        saved.MustBeDone($"Fixing the contenders of {lotKey}");
        if (contenders.Count == 0) return;

        await Task.WhenAll(round.Panel.Where(one => one.Scores(lot)).Select(one =>
            lists.NoteAsync(ListNames.Seats(key.Tenant, one.Account), key.Round, cancel)));
        var excluded = (await ExclusionsAsync(key, cancel)).ToHashSet();
        await books.NoteAsync(
            key,
            [
                .. round.Panel.Where(one => one.Scores(lot) && !excluded.Contains(new(one.Account, lot)))
                    .Select(one => (one.Account, lot)),
            ],
            cancel);
    }

    /// <summary>The contenders of a lot, as its document says.</summary>
    public async Task<IReadOnlyList<Contender>> ReadAsync(LotProceedings lot, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var document = await documents.ReadAsync(lot.ContendersDigest, cancel);
        return ContenderDocument.Read(document, lot.ContendersDigest).Contenders;
    }

    /// <summary>How many contenders were fixed in a lot.</summary>
    public async Task<LotEntries> CountAsync(RoundKey key, string lot, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Lots, new LotKey(key.Tenant, key.Round, lot), cancel);
        return new LotEntries(lot, stored.State!.Contenders);
    }

    /// <summary>Who of any committee of the round has to keep out of which lot.</summary>
    public async Task<IReadOnlyList<Exclusion>> ExclusionsAsync(RoundKey key, CancellationToken cancel)
    {
        var ids = await lists.IdsAsync(ListNames.Exclusions(key), cancel);
        return [.. ids.Select(id => id.Split('|')).Select(parts => new Exclusion(parts[1], parts[0]))];
    }

    private async Task<List<Contender>> ListedAsync(RoundKey key, string lot, CancellationToken cancel)
    {
        List<Contender> found = [];
        while (true)
        {
            var page = await entries.PageAsync(key, lot, PageSize, found.LastOrDefault()?.Proposal, cancel);
            found.AddRange(page);
            if (page.Count < PageSize) return found;
        }
    }
}
