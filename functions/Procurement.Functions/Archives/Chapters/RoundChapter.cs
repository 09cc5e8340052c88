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

    private IAsyncEnumerable<ObjectionView> ObjectionsAsync(PackCase about, CancellationToken cancel) =>
        lists.EachAsync(ListNames.Objections(about.RoundKey), cancel)
            .Where(one => one.Proposal == about.Key.Proposal)
            .Select(ObjectionView.Of);

    private IAsyncEnumerable<ChallengeView> ChallengesAsync(PackCase about, CancellationToken cancel) =>
        lists.EachAsync(ListNames.Challenges(about.RoundKey), cancel).Select(ChallengeView.Of);

    // All of the round: the organization of another proposal may have complained about this one.
    private IAsyncEnumerable<ComplaintView> ComplaintsAsync(PackCase about, CancellationToken cancel) =>
        lists.EachAsync(ListNames.Complaints(about.Key.Tenant), cancel, ListNames.InRound(about.Key.Round, ""))
            .Select(one => ComplaintView.Of(about.Key.Round, one));
}
