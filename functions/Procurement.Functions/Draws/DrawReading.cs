using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Domain.Draws;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Draws;

/// <summary>
/// Reads the draws of a round. The commitments are everybody's at once; who was drawn is the purchaser's side's, and
/// the whole record everybody's with the award notice, which names the committee (财政部令第87号 art. 47, 69).
/// </summary>
public sealed class DrawReading(AggregateStore store, DrawPools pools, LawBooks laws)
{
    private const string Route = "rounds/{round}/draws";
    private const string PublicRoute = "public/{tenant}/rounds/{round}/draws";

    /// <summary>All draws of a round, withdrawn ones too.</summary>
    [Function("ListDraws"), AllowRoles(Officer, Approver, Supervisor)]
    [Describe("专家抽取", Answer = typeof(ListOf<DrawView>))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var views = await ViewsAsync(request.Caller().RoundKey(round), cancel);
        return Answers.Ok(new ListOf<DrawView>(views, null));
    }

    /// <summary>The record of a draw, to be checked without a network.</summary>
    [Function("GetDrawRecord"), AllowRoles(Officer, Approver, Supervisor)]
    [Describe("专家抽取记录", Answer = typeof(DrawRecordFile))]
    public Task<IResult> RecordAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{draw}/record")] HttpRequest request,
        string round,
        string draw,
        CancellationToken cancel) =>
        RecordAsync(request.Caller().RoundKey(round), Address.DrawNo(draw), cancel);

    /// <summary>What everybody may know of the draws of a round.</summary>
    [Function("GetPublicDraws"), AllowPublic]
    [Describe("专家抽取公告", Answer = typeof(ListOf<PublicDrawView>))]
    public async Task<IResult> PublicAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PublicRoute)] HttpRequest request,
        string tenant,
        string round,
        CancellationToken cancel)
    {
        var views = await ViewsAsync(Address.Round(tenant, round), cancel);
        return Answers.Ok(new ListOf<PublicDrawView>([.. views.Select(one => one.Line)], null));
    }

    /// <summary>The record of a draw, once the committee is public.</summary>
    [Function("GetPublicDrawRecord"), AllowPublic]
    [Describe("公开的专家抽取记录", Answer = typeof(DrawRecordFile))]
    public async Task<IResult> PublicRecordAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PublicRoute + "/{draw}/record")] HttpRequest request,
        string tenant,
        string round,
        string draw,
        CancellationToken cancel)
    {
        var key = Address.Round(tenant, round);
        return await MustBeKnownAsync(key, cancel) is { Notice: not null }
            ? await RecordAsync(key, Address.DrawNo(draw), cancel)
            : Problems.Of("notice.notPublished");
    }

    /// <summary>A draw as the purchaser's side reads it.</summary>
    public async Task<DrawView> ViewAsync(RoundKey key, Draw draw, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var pool = await pools.ReadAsync(draw, cancel);
        return DrawView.Of(key.Round, draw, pool, (await laws.ReadAsync(cancel)).Deadlines);
    }

    private async Task<IReadOnlyList<DrawView>> ViewsAsync(RoundKey key, CancellationToken cancel)
    {
        await MustBeKnownAsync(key, cancel);
        var draws = (await pools.OfRoundAsync(key, cancel)).Draws;
        return await Task.WhenAll(draws.Select(one => ViewAsync(key, one, cancel)));
    }

    private async Task<IResult> RecordAsync(RoundKey key, int no, CancellationToken cancel)
    {
        var draw = (await pools.OfRoundAsync(key, cancel)).Find(no);
        if (draw is null) return Problems.Of(DrawRefusals.NotFound.Code);
        if (draw.Drawn is null) return Problems.Of(DrawRefusals.NotOpen.Code);
        var pool = await pools.ReadAsync(draw, cancel);
        return Answers.Ok(DrawRecordFile.Of(pool.RecordOf(key.Round, draw)));
    }

    private async Task<Round> MustBeKnownAsync(RoundKey key, CancellationToken cancel) =>
        (await store.LoadAsync(Kinds.Rounds, key, cancel)).State is { Phase: not RoundPhase.Draft } round
            ? round
            : throw Problems.NotFound("round.notFound");
}
