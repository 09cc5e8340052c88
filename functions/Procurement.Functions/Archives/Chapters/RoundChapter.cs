using Procurement.Functions.Challenges;
using Procurement.Functions.Objections;
using Procurement.Functions.Organizations;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>
/// The call: the round with its clarifications, what residents read of it, objections to the proposal.
/// </summary>
public sealed class RoundChapter(AggregateStore store, Lists lists, PublicPages pages, PackFiles files) : IPackChapter
{
    private const int AtOnce = 200;

    /// <inheritdoc/>
    public string Folder => "01-round";

    /// <inheritdoc/>
    public string Title => "采购（申报）公告、结果公示与异议";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        await pack.AddAsync("round", "批次", RoundView.Of(about.RoundKey, about.Round), cancel);
        await ShownAsync(about, pack, PublicPages.Announcement, "公告（公开的内容）", cancel);
        await ShownAsync(about, pack, PublicPages.Notice, "入围公示（公开的内容）", cancel);
        await pack.AddManyAsync("objections", "对本项目的异议", () => ObjectionsAsync(about, cancel), cancel);
        // 政府采购法 art. 42: replies to challenges and decisions on complaints belong to the file of a procurement.
        await pack.AddManyAsync("challenges", "质疑与答复", () => ChallengesAsync(about, cancel), cancel);
        await pack.AddManyAsync("complaints", "投诉与处理决定", () => ComplaintsAsync(about, cancel), cancel);
        var organization = new OrganizationKey(about.Key.Tenant, about.Contract.Terms.Organization);
        if ((await store.LoadWholeAsync(Kinds.Organizations, organization, cancel)).State is { } known)
            await pack.AddAsync("organization", "承接单位的登记", OrganizationView.Of(known), cancel);
    }

    private async Task ShownAsync(
        PackCase about, PackWriter pack, string page, string title, CancellationToken cancel)
    {
        if (await pages.FindAsync(about.RoundKey, page, cancel) is { } shown)
            await files.AddDocumentAsync(pack, $"{page}.json", title, shown.Digest, cancel);
    }

    private IAsyncEnumerable<ChallengeView> ChallengesAsync(PackCase about, CancellationToken cancel) =>
        RowsAsync(ListNames.Challenges(about.RoundKey), cancel).Select(item => ChallengeView.Of(item.Row));

    // Those of the district, by round: the organization of another proposal may have complained about this one.
    private IAsyncEnumerable<ComplaintView> ComplaintsAsync(PackCase about, CancellationToken cancel) =>
        RowsAsync(ListNames.Complaints(about.Key.Tenant), cancel)
            .Where(item => item.Id.StartsWith(ListNames.InRound(about.Key.Round, ""), StringComparison.Ordinal))
            .Select(item => ComplaintView.Of(about.Key.Round, item.Row));

    private async IAsyncEnumerable<ListItem<TRow>> RowsAsync<TRow>(
        ListKey<TRow> list, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
        where TRow : notnull
    {
        string? after = null;
        do
        {
            var page = await lists.PageAsync(list, AtOnce, after, cancel);
            foreach (var one in page.Items) yield return one;
            after = page.Next;
        }
        while (after is not null);
    }

    private async IAsyncEnumerable<ObjectionView> ObjectionsAsync(
        PackCase about, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var one in RowsAsync(ListNames.Objections(about.RoundKey), cancel))
        {
            if (one.Row.Proposal == about.Key.Proposal) yield return ObjectionView.Of(one.Row);
        }
    }
}
