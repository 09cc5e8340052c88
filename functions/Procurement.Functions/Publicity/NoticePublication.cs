using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Publicity;

/// <summary>After scoring: seals every book, ranks on what was sealed, and publishes the notice.</summary>
public sealed class NoticePublication(AggregateStore store, Deadlines deadlines)
{
    /// <summary>Publishes the notice of a round whose evaluation is closed; a second run changes nothing.</summary>
    public async Task PublishAsync(RoundKey key, EventRecord closed, CancellationToken cancel)
    {
        var round = (await store.ReadAsync(Kinds.Rounds, key.ToString(), cancel)).State!;
        if (round.Phase is not RoundPhase.Ranking) return;

        var at = closed.Author.At;
        var books = await Task.WhenAll(round.Panel.Select(member => SealAsync(key, member, at, cancel)));
        var published = await store.TransactAsync(
            Kinds.Rounds,
            key.ToString(),
            Command.FollowUp($"{key} notice {closed.Number}", at),
            state => Noticing.Publish(state, Rank(round, books), deadlines),
            cancel);
        published.MustBeDone("Publishing the award notice");
    }

    private async Task<ScoreBook> SealAsync(
        RoundKey key, PanelMember member, DateTimeOffset at, CancellationToken cancel)
    {
        var book = new ScoreBookKey(key.Tenant, key.Round, member.Account).ToString();
        var outcome = await store.TransactAsync(
            Kinds.ScoreBooks, book, Command.FollowUp($"{book} seal", at), Judging.Seal, cancel);
        outcome.MustBeDone($"Sealing the book {book}");
        return ((Outcome<ScoreBook>.Done)outcome).State;
    }

    private static List<NoticeEntry> Rank(Round round, IEnumerable<ScoreBook> books)
    {
        List<ExaminedProposal> examined =
        [
            .. round.Contenders.Select(one => new ExaminedProposal(
                one.Proposal, one.Lot, one.Requested, one.PriceDeduction, one.SubmittedAt, one.Reference)),
        ];
        var sheets = books.SelectMany(book => book.Sheets.Select(
            sheet => new Sheet(book.Evaluator, sheet.Key, sheet.Value.Points)));
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
                one.Proposal.Requested)),
        ];
    }
}
