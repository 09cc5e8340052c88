using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Procurement.Functions.Storage;

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
            var book = new ScoreBookKey(key.Tenant, key.Round, member.Account).ToString();
            await store.TransactAsync(
                Kinds.ScoreBooks,
                book,
                Command.FollowUp($"{book} open", at),
                state => Judging.Open(state, new BookOpened(key.Round, member.Account, member.Name, judged, entries)),
                cancel);
        }
    }
}
