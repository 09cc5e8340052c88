using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.Evaluation;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Publicity;

/// <summary>After scoring: seals every book, ranks on what was sealed, and publishes the notice.</summary>
public sealed class NoticePublication(AggregateStore store, LotContenders lots, Deadlines deadlines)
{
    /// <summary>Publishes the notice of a round whose evaluation is closed; a second run changes nothing.</summary>
    public async Task PublishAsync(RoundKey key, EventRecord closed, CancellationToken cancel)
    {
        var round = await store.LoadAsync(Kinds.Rounds, key, cancel);
        if (round.State is not { Phase: RoundPhase.Ranking } ranking) return;

        var at = closed.Author.At;
        List<Contender> contenders = [];
        List<ScoreSheet> sheets = [];
        foreach (var lot in ranking.Settings.Lots)
        {
            var fixedOnce = await store.LoadAsync(Kinds.Lots, new LotKey(key.Tenant, key.Round, lot.Ref), cancel);
            contenders.AddRange(await lots.ReadAsync(fixedOnce.State!, cancel));
            var members = ranking.EvaluatorsOf(lot.Ref);
            sheets.AddRange((await Task.WhenAll(members.Select(one => SealAsync(key, lot.Ref, one, at, cancel))))
                .SelectMany(found => found));
        }

        var stamp = Stamp.FollowUp($"{key} notice {closed.Number}", at);
        var publish = new PublishAwardNotice(Rank(ranking, contenders, sheets), stamp.By);
        var saved = await store.SaveAsync(round, Noticing.Decide(ranking, publish, deadlines), stamp, cancel);
        saved.MustBeDone("Publishing the award notice");
    }

    private async Task<IReadOnlyList<ScoreSheet>> SealAsync(
        RoundKey key, string lot, PanelMember member, DateTimeOffset at, CancellationToken cancel)
    {
        var bookKey = new ScoreBookKey(key.Tenant, key.Round, member.Account, lot);
        var stamp = Stamp.FollowUp($"{bookKey} seal", at);
        var book = await store.LoadAsync(Kinds.ScoreBooks, bookKey, cancel);
        var decision = Judging.Decide(book.State, new SealScoreBook(key.Round, lot, member, stamp.By));
        (await store.SaveAsync(book, decision, stamp, cancel)).MustBeDone($"Sealing the book {bookKey}");
        return [.. (await store.LoadWholeAsync(Kinds.ScoreBooks, bookKey, cancel)).State!.Sheets];
    }

    private static List<NoticeEntry> Rank(
        Round round, IReadOnlyList<Contender> contenders, IReadOnlyList<ScoreSheet> sheets)
    {
        var facts = contenders.ToDictionary(one => one.Proposal, StringComparer.Ordinal);
        List<ExaminedProposal> examined =
        [
            .. contenders.Select(one => new ExaminedProposal(
                one.Proposal, one.Lot, one.Requested, one.PriceDeduction, one.SubmittedAt, one.Reference)),
        ];
        return
        [
            .. Awarding.Of(round.Settings, examined, sheets).Select(one => new NoticeEntry(
                one.Proposal.Lot,
                one.Proposal.Id,
                one.Ranked.Scored.Score.ToString(2),
                one.Ranked.Rank,
                one.Outcome,
                one.Ranked.Scored.Sheets,
                one.Flags,
                one.Proposal.Requested)
            {
                Facts = facts[one.Proposal.Id],
            }),
        ];
    }
}
