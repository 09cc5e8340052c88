using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Draws;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Draws;

/// <summary>Seats that an evaluator was drawn for, and what it answers; nothing of any proposal is seen here.</summary>
public sealed class OwnSeatFunctions(AggregateStore store, Lists lists, DrawDesk desk, DrawPools pools)
{
    private const string Route = "rounds/{round}/draws/{draw}/seat";

    /// <summary>The caller's seats over all rounds.</summary>
    [Function("ListAppointments"), AllowRoles(Evaluator)]
    [Describe("本人被抽中的评审", Answer = typeof(ListOf<OwnSeatView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me/appointments")] HttpRequest request,
        CancellationToken cancel)
    {
        var (caller, paging) = (request.Caller(), Paging.Read(request));
        var list = ListNames.Appointments(caller.Tenant, caller.Account);
        var ids = await lists.IdsAsync(list, paging.Limit + 1, paging.After, cancel);
        var page = ids.Take(paging.Limit).ToList();
        var seats = await Task.WhenAll(page.Select(round => SeatsAsync(caller, round, cancel)));
        return Answers.Ok(paging.Page(
            [.. seats.SelectMany(some => some)], ids.Count > page.Count ? page[^1] : null));
    }

    /// <summary>Takes the seat.</summary>
    [Function("AcceptSeat"), AllowRoles(Evaluator)]
    [Describe("答复：参加评审", Answer = typeof(OwnSeatView))]
    public Task<IResult> AcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/acceptance")] HttpRequest request,
        string round,
        string draw,
        CancellationToken cancel)
    {
        var order = request.Order();
        var no = Address.DrawNo(draw);
        return AnswerAsync(order, round, no, (draws, found) => Task.FromResult(
            DrawingEvaluators.Decide(draws, new AcceptSeat(no, order.By), found)), cancel);
    }

    /// <summary>Leaves the seat, with a reason; another is drawn.</summary>
    [Function("DeclineSeat"), AllowRoles(Evaluator)]
    [Describe("答复：不能参加评审", Body = typeof(ReasonBody), Answer = typeof(OwnSeatView))]
    public Task<IResult> DeclineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/refusal")] HttpRequest request,
        string round,
        string draw,
        CancellationToken cancel)
    {
        var order = request.Order();
        var (reason, no) = (request.Read<ReasonBody>().Reason, Address.DrawNo(draw));
        return AnswerAsync(order, round, no, async (draws, found) =>
        {
            var candidates = await pools.CandidatesAsync(draws?.Find(no), cancel);
            return DrawingEvaluators.Decide(draws, new DeclineSeat(no, reason, candidates, order.By), found);
        }, cancel);
    }

    private async Task<IResult> AnswerAsync(
        Order order,
        string round,
        int no,
        Func<RoundDraws?, Round?, Task<Decision<DrawEvent>>> decide,
        CancellationToken cancel)
    {
        var (key, found, saved) = await desk.TakeAsync(order, round, decide, cancel);
        if (saved.Problem() is { } problem) return problem;
        var one = saved.Done.Find(no)!;
        var own = one.Seats.First(seat => seat.Account == order.Caller.Account);
        return Answers.Ok(ViewOf(key, found!, one, own));
    }

    private async Task<IEnumerable<OwnSeatView>> SeatsAsync(Caller caller, string id, CancellationToken cancel)
    {
        var key = caller.RoundKey(id);
        if ((await store.LoadAsync(Kinds.Rounds, key, cancel)).State is not { } round) return [];
        var draws = await pools.OfRoundAsync(key, cancel);
        return from draw in draws.Draws
               from seat in draw.Seats
               where seat.Account == caller.Account
               select ViewOf(key, round, draw, seat);
    }

    private static OwnSeatView ViewOf(RoundKey key, Round round, Draw draw, DrawnSeat seat) => new(
        key.Round,
        draw.No,
        round.Settings.Purchaser.Name,
        draw.Terms.ReviewOn,
        seat.At + DrawingEvaluators.AnswerTime,
        seat.Answer,
        draw.Withdrawn is not null || round.Panel.Count > 0 || round.Phase is RoundPhase.Cancelled);
}
