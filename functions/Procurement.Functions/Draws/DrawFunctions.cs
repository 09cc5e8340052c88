using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Draws;
using Procurement.Domain.Sealing;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Sealing;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Draws;

/// <summary>Draws of evaluators (抽取评审专家): committed to by one, completed by another.</summary>
public sealed class DrawFunctions(DrawDesk desk, DrawPools pools, IServiceKeys keys, DrawReading reading)
{
    private const string Route = "rounds/{round}/draws";

    /// <summary>Commits to a draw: pool, exclusions, commitment and source are published at once.</summary>
    [Function("CommitDraw"), AllowRoles(Officer)]
    [Describe("公布一次专家抽取（承诺）", Body = typeof(DrawBody), Answer = typeof(DrawView), Status = 201)]
    public async Task<IResult> CommitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<DrawBody>();
        var key = order.Caller.RoundKey(round);
        var step = await desk.TakeAsync(order, round, async (draws, found) =>
        {
            var pool = await pools.MakeAsync(key, body, cancel);
            var terms = await TermsAsync(pool, body, cancel);
            var decision = DrawingEvaluators.Decide(draws, new CommitDraw(terms, order.By), found);
            // What is refused keeps nothing.
            if (decision is Decision<DrawEvent>.Accepted) await pools.PutAsync(pool, cancel);
            return decision;
        }, cancel);
        if (step.Saved.Problem() is { } problem) return problem;
        var made = step.Saved.Done.Draws[^1];
        return Answers.Created($"/api/rounds/{round}/draws/{made.No}", await reading.ViewAsync(key, made, cancel));
    }

    /// <summary>Completes a draw by its public value.</summary>
    [Function("CompleteDraw"), AllowRoles(Officer, Supervisor)]
    [Describe("填写公开数值并完成抽取", Body = typeof(PublicValueBody), Answer = typeof(DrawView))]
    public async Task<IResult> CompleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{draw}/value")] HttpRequest request,
        string round,
        string draw,
        CancellationToken cancel)
    {
        var order = request.Order();
        var value = request.Read<PublicValueBody>().PublicValue;
        var no = Address.DrawNo(draw);
        return await DecideAsync(order, round, no, async (draws, found) =>
        {
            var one = draws?.Find(no);
            var nonce = one is null ? "" : await NonceAsync(one.Terms.Nonce, cancel);
            var candidates = await pools.CandidatesAsync(one, cancel);
            return DrawingEvaluators.Decide(
                draws, new CompleteDraw(no, value, new DisclosedNonce(nonce), candidates, order.By), found);
        }, cancel);
    }

    /// <summary>Notes that somebody did not answer or did not come; another is drawn.</summary>
    [Function("NoteSeatAbsence"), AllowRoles(Officer)]
    [Describe("登记被抽中的专家缺席，补抽一人", Body = typeof(SeatAbsenceBody), Answer = typeof(DrawView))]
    public async Task<IResult> NoteAbsenceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{draw}/absences")] HttpRequest request,
        string round,
        string draw,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<SeatAbsenceBody>();
        var no = Address.DrawNo(draw);
        return await DecideAsync(order, round, no, async (draws, found) =>
        {
            var candidates = await pools.CandidatesAsync(draws?.Find(no), cancel);
            return DrawingEvaluators.Decide(
                draws, new NoteAbsence(no, body.Ref, body.Reason, candidates, order.By), found);
        }, cancel);
    }

    /// <summary>Withdraws a draw; its line stays, with the reason.</summary>
    [Function("WithdrawDraw"), AllowRoles(Officer)]
    [Describe("撤回一次专家抽取（公开理由）", Body = typeof(ReasonBody), Answer = typeof(DrawView))]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{draw}/withdrawal")] HttpRequest request,
        string round,
        string draw,
        CancellationToken cancel)
    {
        var order = request.Order();
        var (reason, no) = (request.Read<ReasonBody>().Reason, Address.DrawNo(draw));
        return await DecideAsync(order, round, no, (draws, found) => Task.FromResult(
            DrawingEvaluators.Decide(draws, new WithdrawDraw(no, reason, order.By), found)), cancel);
    }

    private async Task<IResult> DecideAsync(
        Order order,
        string round,
        int no,
        Func<RoundDraws?, Domain.Rounds.Round?, Task<Decision<DrawEvent>>> decide,
        CancellationToken cancel)
    {
        var (key, _, saved) = await desk.TakeAsync(order, round, decide, cancel);
        return saved.Problem()
            ?? Answers.Ok(await reading.ViewAsync(key, saved.Done.Find(no)!, cancel), $"{saved.Version}");
    }

    private async Task<DrawTerms> TermsAsync(DrawPool pool, DrawBody body, CancellationToken cancel)
    {
        var nonce = DataKey.New();
        var wrapped = await keys.WrapAsync(nonce, cancel);
        return new DrawTerms(
            body.Seats,
            DrawPoolDocument.DigestOf(pool),
            PoolDigest.Of(pool.Entries),
            pool.Members.Count,
            pool.Exclusions.Count,
            DrawSeed.Commitment(nonce.Bytes),
            new WrappedNonce(wrapped.KeyId, wrapped.Bytes),
            body.PublicSource,
            body.PublicFrom,
            body.ReviewOn);
    }

    private async Task<string> NonceAsync(WrappedNonce nonce, CancellationToken cancel)
    {
        var key = await keys.UnwrapAsync(new WrappedKey(nonce.Key, nonce.Bytes), cancel);
        return Convert.ToHexStringLower(key.Bytes);
    }
}
