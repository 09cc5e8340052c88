using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Publicity;

/// <summary>
/// What residents read, without a token: documents that were made when something changed, so that it costs two storage
/// calls however much the round holds, and none of the document while the reader's copy is still good.
/// </summary>
public sealed class PublicFunctions(AggregateStore store, PublicPages pages, DocumentStore documents)
{
    private const string Route = "public/{tenant}/rounds/{round}";

    /// <summary>What residents may see of a round: what it is, and why, where it was cancelled or withdrawn.</summary>
    [Function("GetPublicRound"), AllowPublic]
    [Describe("批次公告", Answer = typeof(PublicRoundView), Cached = true)]
    public async Task<IResult> GetRoundAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string tenant,
        string round,
        CancellationToken cancel) =>
        await ShownAsync(request, Address.Round(tenant, round), PublicPages.Announcement, cancel)
            ?? Problems.Of("round.notFound");

    /// <summary>What residents may see of the award notice.</summary>
    [Function("GetPublicNotice"), AllowPublic]
    [Describe("入围公示", Answer = typeof(PublicNoticeView), Cached = true)]
    public async Task<IResult> GetNoticeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/notice")] HttpRequest request,
        string tenant,
        string round,
        CancellationToken cancel)
    {
        var key = Address.Round(tenant, round);
        return await ShownAsync(request, key, PublicPages.Notice, cancel) ?? await NotYetAsync(key, cancel);
    }

    private async Task<IResult?> ShownAsync(
        HttpRequest request, RoundKey key, string page, CancellationToken cancel)
    {
        if (await pages.FindAsync(key, page, cancel) is not { } found) return null;
        return CachedAnswer.IsFresh(request, found.Digest)
            ? CachedAnswer.NotModified(found.Digest)
            : CachedAnswer.Of(found.Digest, await documents.ReadAsync(found.Digest, cancel));
    }

    // A round that nobody may know of is not found.
    private async Task<IResult> NotYetAsync(RoundKey key, CancellationToken cancel)
    {
        var round = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        return Problems.Of(round is null or { Phase: RoundPhase.Draft } ? "round.notFound" : "notice.notPublished");
    }
}
