using System.Runtime.CompilerServices;
using Procurement.Domain;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>A member of the committee and what it gave the proposal, or why it gave nothing.</summary>
public sealed record PackedSheet(
    string Evaluator,
    string Name,
    bool Sealed,
    DateTimeOffset? At,
    IReadOnlyDictionary<string, Fraction>? Points,
    string? Recusal)
{
    /// <summary>The page of a book.</summary>
    public static PackedSheet Of(ScoreBook book, BookPage? page)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new(book.Evaluator, book.Name, book.Sealed, page?.Sheet?.At, page?.Sheet?.Points, page?.Recusal);
    }
}

/// <summary>
/// How the proposal was evaluated: the sheets of the committee about it, and contenders and ranking of its lot.
/// </summary>
public sealed class EvaluationChapter(AggregateStore store, PackFiles files) : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "03-evaluation";

    /// <inheritdoc/>
    public string Title => "评审：评分表、排名与评审报告";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        if (about.Lot is not { } key) return;
        await pack.AddManyAsync("sheets", "对本项目的评分表", () => SheetsAsync(about, key, cancel), cancel);
        if ((await store.LoadAsync(Kinds.Lots, key, cancel)).State is not { } lot) return;
        await pack.AddAsync("lot", "本标包的结果", lot, cancel);
        await files.AddDocumentAsync(pack, "contenders.json", "参加评审的项目", lot.ContendersDigest, cancel);
        if (lot.RankingDigest is { } ranking)
            await files.AddDocumentAsync(pack, "ranking.json", "排名与得分（评审报告的数据）", ranking, cancel);
    }

    private async IAsyncEnumerable<PackedSheet> SheetsAsync(
        PackCase about, LotKey lot, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var member in about.Round.EvaluatorsOf(lot.Lot))
        {
            var key = new ScoreBookKey(lot.Tenant, lot.Round, member.Account, lot.Lot);
            var row = Kinds.BookPages.RowOf(about.Key.Proposal);
            if ((await store.LoadAsync(Kinds.ScoreBooks, key, [row], cancel)).State is { } book)
                yield return PackedSheet.Of(book, book.Pages.GetValueOrDefault(about.Key.Proposal));
        }
    }
}
