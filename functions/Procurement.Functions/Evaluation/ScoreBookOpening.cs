using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Evaluation;

/// <summary>Gives each evaluator of the committee a book of the proposals to score.</summary>
public sealed class ScoreBookOpening(AggregateStore store)
{
    /// <summary>Opens the books that are not open yet.</summary>
    public async Task OpenAsync(
        RoundKey key, Round round, EvaluationOpened opened, DateTimeOffset at, CancellationToken cancel)
    {
        Criterion[] judged = [.. round.Settings.Evaluation.Judged];
        BookEntry[] entries =
        [
            .. opened.Contenders.Select(one => new BookEntry(one.Proposal, one.Lot, one.Title, one.OrganizationName)),
        ];
        foreach (var member in opened.Panel)
        {
            var bookKey = new ScoreBookKey(key.Tenant, key.Round, member.Account);
            var stamp = Stamp.FollowUp($"{bookKey} open", at);
            var open = new OpenScoreBook(key.Round, member.Account, member.Name, judged, entries, stamp.By);
            var book = await store.LoadAsync(Kinds.ScoreBooks, bookKey, cancel);
            // A refusal says that it is open already.
            await store.SaveAsync(book, Judging.Decide(book.State, open), stamp, cancel);
        }
    }
}
