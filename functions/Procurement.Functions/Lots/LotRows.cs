using Procurement.Domain.Lots;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Lots;

/// <summary>What a ranked lot shows of its proposals, from the lot and the document of its ranking.</summary>
public sealed class LotRows(AggregateStore store, Lists lists, DocumentStore documents)
{
    /// <summary>
    /// Writes the rows of a lot; of those of an equal or higher version none, so that doing it again changes nothing.
    /// </summary>
    public async Task WriteAsync(LotKey key, int index, LotProceedings lot, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var document = await ReadAsync(lot, cancel);
        await lists.PutManyAsync(Listings.Of(key, index, lot, document, version), cancel);
    }

    /// <summary>Writes the rows that tell what has become of some proposals.</summary>
    public async Task RewriteAsync(
        LotKey key,
        int index,
        LotProceedings lot,
        long version,
        IReadOnlyList<string?> changed,
        CancellationToken cancel)
    {
        var document = await ReadAsync(lot, cancel);
        var ranks = document.Entries.Where(one => changed.Contains(one.Proposal)).Select(one => $"|{one.Rank:D5}");
        var rows = Listings.Of(key, index, lot, document, version)
            .Where(row => !row.Id.Contains('|') || ranks.Any(rank => row.Id.EndsWith(rank, StringComparison.Ordinal)));
        foreach (var row in rows) await lists.PutAsync(row, cancel);
    }

    /// <summary>How a proposal came out by now, or null when it was not ranked.</summary>
    public async Task<RankingRow?> FindOrNullAsync(LotKey key, string proposal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var lot = (await store.LoadAsync(Kinds.Lots, key, cancel)).State;
        if (lot?.RankingDigest is null) return null;
        var entry = (await ReadAsync(lot, cancel)).Entries.FirstOrDefault(one => one.Proposal == proposal);
        return entry is null ? null : Listings.RowOf(key.Lot, lot, entry);
    }

    private async Task<RankingList> ReadAsync(LotProceedings lot, CancellationToken cancel)
    {
        var digest = lot.RankingDigest!;
        return RankingDocument.Read(await documents.ReadAsync(digest, cancel), digest);
    }
}
