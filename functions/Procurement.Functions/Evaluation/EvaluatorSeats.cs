using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Evaluation;

/// <summary>A seat on the committee of a round, with the evaluator's books of its lots.</summary>
public sealed record SeatView(string Round, string Title, RoundPhase Phase, IReadOnlyList<ScoreBookView> Books);

/// <summary>Where an evaluator sits or sat: what was sent stays readable when nothing waits any more.</summary>
public sealed class EvaluatorSeats(AggregateStore store, Lists lists)
{
    /// <summary>The caller's seats over all rounds.</summary>
    [Function("ListSeats"), AllowRoles(Evaluator)]
    [Describe("本人的评审任务", Answer = typeof(ListOf<SeatView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluation/seats")] HttpRequest request,
        CancellationToken cancel)
    {
        var (caller, paging) = (request.Caller(), Paging.Read(request));
        var list = ListNames.Seats(caller.Tenant, caller.Account);
        var ids = await lists.IdsAsync(list, paging.Limit + 1, paging.After, cancel);
        var page = ids.Take(paging.Limit).ToList();
        var seats = await Task.WhenAll(page.Select(round => SeatAsync(caller, round, cancel)));
        return Answers.Ok(paging.Page([.. seats.OfType<SeatView>()], ids.Count > page.Count ? page[^1] : null));
    }

    // A seat is noted before the opening is complete, and stays when another committee is named instead.
    private async Task<SeatView?> SeatAsync(Caller caller, string id, CancellationToken cancel)
    {
        var key = caller.RoundKey(id);
        var round = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        if (round is null or { Entries.Count: 0 } || round.Member(caller.Account) is not { } member) return null;

        var lots = round.Settings.Lots.Select(one => one.Ref).Where(member.Scores).Order(StringComparer.Ordinal);
        var books = await Task.WhenAll(lots.Select(async lot =>
        {
            var book = new ScoreBookKey(key.Tenant, key.Round, member.Account, lot);
            return ScoreBookView.Of(round, member, lot, (await store.LoadAsync(Kinds.ScoreBooks, book, cancel)).State);
        }));
        return new SeatView(id, round.Settings.Title, round.Phase, books);
    }
}
