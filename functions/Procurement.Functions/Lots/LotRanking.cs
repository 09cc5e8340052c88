using Procurement.Domain.Awards;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using Procurement.Functions.Evaluation;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Lots;

/// <summary>
/// Ranks one lot: seals the books of its panel, scores on what was sealed, keeps the ranking as a document and tells
/// the lot its awards and reserve.
/// </summary>
public sealed class LotRanking(
    AggregateStore store, DocumentStore documents, LotContenders contenders, IncompleteBooks incomplete)
{
    private const int BooksAtOnce = 8;

    /// <summary>Ranks a lot of a round whose evaluation is closed; a second run changes nothing.</summary>
    public async Task<Stored<LotProceedings, LotEvent>> RankAsync(
        RoundKey key, Round round, Lot lot, DateTimeOffset at, CancellationToken cancel)
    {
        var lotKey = new LotKey(key.Tenant, key.Round, lot.Ref);
        var stored = await store.LoadAsync(Kinds.Lots, lotKey, cancel);
        if (stored.State!.RankingDigest is not null) return stored;

        var sheets = await SealAsync(key, round, lot.Ref, at, cancel);
        var facts = await contenders.ReadAsync(stored.State, cancel);
        var ranking = Awarding.OfLot(round.Settings, lot, [.. facts.Select(Examined)], sheets, round.Law!.LowPrice);
        var digest = await documents.PutAsync(Document(key, lot, facts, ranking), "application/json", cancel);

        var stamp = Stamp.FollowUp($"{lotKey} rank", at);
        var rank = new RankLot(digest, Standings(ranking), stamp.By);
        var saved = await store.SaveAsync(stored, LotSteps.Decide(stored.State, rank), stamp, cancel);
        saved.MustBeDone($"Ranking the lot {lotKey}");
        return await store.LoadAsync(Kinds.Lots, lotKey, cancel);
    }

    private async Task<IReadOnlyList<ScoreSheet>> SealAsync(
        RoundKey key, Round round, string lot, DateTimeOffset at, CancellationToken cancel)
    {
        List<ScoreSheet> sheets = [];
        if (round.EntriesOf(lot) is 0) return sheets;
        foreach (var some in round.EvaluatorsOf(lot).Chunk(BooksAtOnce))
        {
            var books = await Task.WhenAll(some.Select(member => SealAsync(key, member, lot, at, cancel)));
            sheets.AddRange(books.SelectMany(book => book.Sheets));
        }

        return sheets;
    }

    private async Task<ScoreBook> SealAsync(
        RoundKey key, PanelMember member, string lot, DateTimeOffset at, CancellationToken cancel)
    {
        var bookKey = new ScoreBookKey(key.Tenant, key.Round, member.Account, lot);
        var stamp = Stamp.FollowUp($"{bookKey} seal", at);
        var book = await store.LoadAsync(Kinds.ScoreBooks, bookKey, cancel);
        var seal = new SealScoreBook(key.Round, lot, member, stamp.By);
        var saved = await store.SaveAsync(book, Judging.Decide(book.State, seal), stamp, cancel);
        saved.MustBeDone($"Sealing the book {bookKey}");
        await incomplete.RemoveAsync(key, member.Account, lot, cancel);

        // Only what is read after the seal is what was sealed.
        return (await store.LoadWholeAsync(Kinds.ScoreBooks, bookKey, cancel)).State!;
    }

    private static ExaminedProposal Examined(Contender one) =>
        new(one.Proposal, one.Lot, one.Requested, one.PriceDeduction, one.SubmittedAt, one.Reference)
        {
            Sites = one.Sites,
        };

    private static List<LotStanding> Standings(IReadOnlyList<RankedOutcome> ranking) =>
    [
        .. ranking.Where(one => one.Outcome is Outcome.Awarded or Outcome.Reserve)
            .Select(one => new LotStanding(one.Proposal.Id, one.Ranked.Rank, one.Proposal.Requested, one.Outcome)
            {
                Sites = one.Proposal.Sites,
            }),
    ];

    private static BinaryData Document(
        RoundKey key, Lot lot, IReadOnlyList<Contender> facts, IReadOnlyList<RankedOutcome> ranking)
    {
        var factsOf = facts.ToDictionary(one => one.Proposal, StringComparer.Ordinal);
        var entries = ranking.Select(one => Entry(factsOf[one.Proposal.Id], one));
        return RankingDocument.Write(new RankingList(key.Round, lot.Ref, [.. entries]));
    }

    private static RankedEntry Entry(Contender facts, RankedOutcome one) => new(
        facts.Proposal,
        facts.Reference,
        facts.Organization,
        facts.OrganizationName,
        facts.Title,
        facts.Requested,
        one.Ranked.Scored.Score,
        one.Ranked.Rank,
        one.Selected,
        one.Ranked.Scored.Sheets,
        one.Flags)
    {
        Sites = facts.Sites,
    };
}
