using Procurement.Domain.Awards;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Publicity;

/// <summary>After scoring: seals every book, ranks on what was sealed, and publishes the notice.</summary>
public sealed class NoticePublication(AggregateStore store, LawBooks laws)
{
    /// <summary>Publishes the notice of a round whose evaluation is closed; a second run changes nothing.</summary>
    public async Task PublishAsync(RoundKey key, EventRecord closed, CancellationToken cancel)
    {
        var round = await store.LoadAsync(Kinds.Rounds, key, cancel);
        if (round.State is not { Phase: RoundPhase.Ranking } ranking) return;

        var at = closed.Author.At;
        var books = await Task.WhenAll(ranking.Panel.Select(member => SealAsync(key, member, at, cancel)));
        var stamp = Stamp.FollowUp($"{key} notice {closed.Number}", at);
        var publish = new PublishAwardNotice(Rank(ranking, books), stamp.By);
        var deadlines = await laws.DeadlinesAsync(
            ranking.NoticeDay!.Value, ranking.Settings.Publicity.WorkingDays, cancel);
        var saved = await store.SaveAsync(round, Noticing.Decide(ranking, publish, deadlines), stamp, cancel);
        saved.MustBeDone("Publishing the award notice");
    }

    private async Task<ScoreBook> SealAsync(
        RoundKey key, PanelMember member, DateTimeOffset at, CancellationToken cancel)
    {
        var bookKey = new ScoreBookKey(key.Tenant, key.Round, member.Account);
        var stamp = Stamp.FollowUp($"{bookKey} seal", at);
        var book = await store.LoadAsync(Kinds.ScoreBooks, bookKey, cancel);
        var decision = Judging.Decide(book.State, new SealScoreBook(stamp.By));
        var saved = await store.SaveAsync(book, decision, stamp, cancel);
        return saved.MustBeDone($"Sealing the book {bookKey}");
    }

    private static List<NoticeEntry> Rank(Round round, IEnumerable<ScoreBook> books)
    {
        List<ExaminedProposal> examined =
        [
            .. round.Contenders.Select(one => new ExaminedProposal(
                one.Proposal, one.Lot, one.Requested, one.PriceDeduction, one.SubmittedAt, one.Reference)),
        ];
        var sheets = books.SelectMany(book => book.Sheets.Values);
        return
        [
            .. Awarding.Of(round.Settings, examined, sheets, round.Law!.LowPrice).Select(one => new NoticeEntry(
                one.Proposal.Lot,
                one.Proposal.Id,
                one.Ranked.Scored.Score.ToString(2),
                one.Ranked.Rank,
                one.Outcome,
                one.Ranked.Scored.Sheets,
                one.Flags,
                one.Proposal.Requested)),
        ];
    }
}
