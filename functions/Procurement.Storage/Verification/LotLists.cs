using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;

namespace Procurement.Storage.Verification;

/// <summary>
/// The rows of lists that follow from a lot and the document of its ranking; a document that is not there, or is not
/// what was written, throws.
/// </summary>
public sealed class LotLists(AggregateStore store, DocumentStore documents)
{
    /// <summary>The rows; none before the ranking is done.</summary>
    public async Task<IEnumerable<ListRow>> ExpectedAsync(
        string key, LotProceedings lot, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lot);
        await documents.ReadAsync(lot.ContendersDigest, cancel);
        if (lot.RankingDigest is not { } digest) return [];

        var ranking = RankingDocument.Read(await documents.ReadAsync(digest, cancel), digest);
        var own = LotKey.Parse(key);
        var round = (await store.LoadAsync(Kinds.Rounds, new RoundKey(own.Tenant, own.Round), cancel)).State;
        return round is null or { Phase: RoundPhase.Ranking }
            ? []
            : Listings.Of(own, round.LotIndex(own.Lot), lot, ranking, version);
    }
}
