using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Evaluation;

/// <summary>
/// The score books that may still lack sheets. A book is noted before evaluation opens and taken off with its last
/// sheet, so that the list can name too many but never misses one.
/// </summary>
public sealed class IncompleteBooks(AggregateStore store, Lists lists)
{
    private const int LooksAtOnce = 8;

    /// <summary>Notes books of a round, many at once; noting one again changes nothing.</summary>
    public async Task NoteAsync(
        RoundKey round, IReadOnlyList<(string Evaluator, string Lot)> books, CancellationToken cancel)
    {
        await lists.NoteManyAsync(
            ListNames.IncompleteBooks(round), books.Select(one => IdOf(one.Evaluator, one.Lot)), cancel);
        foreach (var own in books.GroupBy(book => book.Evaluator, StringComparer.Ordinal))
        {
            await lists.NoteManyAsync(
                ListNames.ToScore(round.Tenant, own.Key), own.Select(book => $"{round.Round}|{book.Lot}"), cancel);
        }
    }

    /// <summary>Takes a book off whose last sheet is there.</summary>
    public Task RemoveAsync(RoundKey round, string evaluator, string lot, CancellationToken cancel) => Task.WhenAll(
        lists.RemoveAsync(ListNames.IncompleteBooks(round), IdOf(evaluator, lot), cancel),
        lists.RemoveAsync(ListNames.ToScore(round.Tenant, evaluator), $"{round.Round}|{lot}", cancel));

    /// <summary>
    /// Whether a book of the round lacks a sheet: looks at the first of the list, and takes those off that are complete
    /// all the same, because a reply was lost behind their last sheet.
    /// </summary>
    public async Task<bool> AnyAsync(RoundKey key, Round round, CancellationToken cancel)
    {
        while (await lists.IdsAsync(ListNames.IncompleteBooks(key), LooksAtOnce, null, cancel) is { Count: > 0 } first)
        {
            var lacking = await Task.WhenAll(first.Select(id => LacksAsync(key, round, id, cancel)));
            if (lacking.Contains(true)) return true;
        }

        return false;
    }

    /// <summary>Takes all books of a round off: nobody scores it any more.</summary>
    public async Task RemoveAllAsync(RoundKey round, CancellationToken cancel)
    {
        var list = ListNames.IncompleteBooks(round);
        while (await lists.IdsAsync(list, LooksAtOnce, null, cancel) is { Count: > 0 } some)
        {
            var books = some.Select(id => id.Split('|'));
            await Task.WhenAll(books.Select(book => RemoveAsync(round, book[0], book[1], cancel)));
        }
    }

    private async Task<bool> LacksAsync(RoundKey key, Round round, string id, CancellationToken cancel)
    {
        var parts = id.Split('|');
        var (evaluator, lot) = (parts[0], parts[1]);
        var book = await store.LoadAsync(
            Kinds.ScoreBooks, new ScoreBookKey(key.Tenant, key.Round, evaluator, lot), cancel);
        // Of a committee that could not open evaluation, or of a member that keeps out, nothing is awaited.
        var entries = round.EvaluatorsOf(lot).Any(member => member.Account == evaluator) ? round.EntriesOf(lot) : 0;
        var isAwaited = book.State is null ? entries > 0 : !book.State.IsComplete(entries);
        if (!isAwaited) await RemoveAsync(key, evaluator, lot, cancel);
        return isAwaited;
    }

    private static string IdOf(string evaluator, string lot) => $"{evaluator}|{lot}";
}
