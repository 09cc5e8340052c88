using Procurement.Domain;
using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Publicity;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Lots;

/// <summary>
/// What lists show of a ranked lot: a row of the ranking for each proposal, and one row of results with its awards and
/// reserve. All of it can be made again from the lot and the document of its ranking.
/// </summary>
public sealed class LotRows(Lists lists, DocumentStore documents)
{
    /// <summary>Writes all rows of a lot that was just ranked; writing them again changes nothing.</summary>
    public async Task WriteAsync(LotKey key, int index, Stored<LotProceedings, LotEvent> lot, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var document = await ReadAsync(lot.State!, cancel);
        var rows = document.Entries.Select(entry => Row(index, key, lot.State!, entry));
        await lists.AddManyAsync(ListNames.Ranking(RoundOf(key)), lot.Version, rows, cancel);
        await PutResultAsync(key, index, lot.State!, lot.Version, document, cancel);
    }

    /// <summary>Writes the rows of proposals of which something has become.</summary>
    public async Task RewriteAsync(
        LotKey key,
        int index,
        LotProceedings lot,
        long version,
        IEnumerable<string?> changed,
        CancellationToken cancel)
    {
        var document = await ReadAsync(lot, cancel);
        foreach (var entry in document.Entries.Where(entry => changed.Contains(entry.Proposal)))
        {
            var (id, json) = Row(index, key, lot, entry);
            await lists.PutAsync(ListNames.Ranking(RoundOf(key)), id, version, json, cancel);
        }

        await PutResultAsync(key, index, lot, version, document, cancel);
    }

    /// <summary>The results of every lot, lots in their order.</summary>
    public async Task<IReadOnlyList<LotResult>> ResultsAsync(RoundKey round, CancellationToken cancel)
    {
        var page = await lists.PageAsync(ListNames.LotResults(round), RoundLimits.LotsMax, null, cancel);
        return [.. page.Items.Select(LotResult.Read)];
    }

    private Task PutResultAsync(
        LotKey key, int index, LotProceedings lot, long version, RankingDocument document, CancellationToken cancel)
    {
        var entries = document.Entries
            .Select(entry => RankingEntryView.Of(key.Lot, entry, OutcomeOf(lot, entry)))
            .Where(one => one.Outcome is Outcome.Awarded or Outcome.Reserve);
        var result = new LotResult(
            key.Lot, document.Entries.Count, [.. entries.Select(PublicAwardView.Of)]);
        return lists.PutAsync(
            ListNames.LotResults(RoundOf(key)), $"{index:D4}", version, WireJson.ToText(result), cancel);
    }

    private async Task<RankingDocument> ReadAsync(LotProceedings lot, CancellationToken cancel) =>
        RankingDocument.Read(await documents.ReadAsync(lot.RankingDigest!, cancel));

    // Lots in their order, then ranks.
    private static (string Id, string Json) Row(int index, LotKey key, LotProceedings lot, RankedEntry entry) => (
        $"{index:D4}|{entry.Rank:D5}",
        WireJson.ToText(RankingEntryView.Of(key.Lot, entry, OutcomeOf(lot, entry))));

    private static Outcome OutcomeOf(LotProceedings lot, RankedEntry entry) =>
        lot.Find(entry.Proposal)?.Outcome ?? entry.Result();

    private static RoundKey RoundOf(LotKey key) => new(key.Tenant, key.Round);
}
