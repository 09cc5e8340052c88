using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Evaluation;

/// <summary>Score sheets (评分表) and recusals (回避), in each evaluator's own book of a lot.</summary>
public sealed class ScoreSheetFunctions(AggregateStore store, CommitteeFacts committee, IncompleteBooks incomplete)
{
    private const string Route = "rounds/{round}";

    /// <summary>Scores a proposal; a later sheet replaces the earlier one until the books are sealed.</summary>
    [Function("SubmitScoreSheet"), AllowRoles(Evaluator)]
    [Describe("提交评分", Body = typeof(ScoreSheetBody), Answer = typeof(ScoreSheetBody))]
    public async Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/sheets")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ScoreSheetBody>();
        var submit = new SubmitScoreSheet(round, body.Proposal, body.Points, order.By);
        var facts = await committee.OfAsync(order.Caller, round, body.Proposal, cancel);
        var key = order.Caller.RoundKey(round);
        var book = await committee.BookAsync(key, order.Caller.Account, facts.Proposal, cancel);
        var saved = await store.SaveAsync(book, Judging.Decide(book.State, submit, facts), order.Stamp, cancel);
        await FinishAsync(key, facts, saved, cancel);
        return saved.Problem() ?? Answers.Ok(body);
    }

    /// <summary>Recuses an evaluator: oneself, or one that an officer names.</summary>
    [Function("RecuseEvaluator"), AllowRoles(Evaluator, Officer)]
    [Describe("评审回避", Body = typeof(RecusalBody), Answer = typeof(RecusalBody))]
    public async Task<IResult> RecuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/recusals")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<RecusalBody>();
        var evaluator = body.ToAccount() ?? order.Caller.Account;
        if (evaluator != order.Caller.Account && !order.Caller.Is(Officer)) return Problems.Of("role.notAllowed");

        var recuse = new RecuseEvaluator(round, body.Proposal, evaluator, body.Reason, order.By);
        var facts = await committee.OfAsync(order.Caller, round, body.Proposal, cancel);
        var key = order.Caller.RoundKey(round);
        if (evaluator != order.Caller.Account)
            facts = facts with { OthersScore = await committee.DoOthersScoreAsync(key, evaluator, facts, cancel) };
        var book = await committee.BookAsync(key, evaluator, facts.Proposal, cancel);
        var saved = await store.SaveAsync(book, Judging.Decide(book.State, recuse, facts), order.Stamp, cancel);
        await FinishAsync(key, facts, saved, cancel);
        return saved.Problem() ?? Answers.Ok(body with { Evaluator = evaluator });
    }

    // The last sheet of a book takes it off the list of those that wait; asked again, once more.
    private async Task FinishAsync(
        RoundKey key, JudgingFacts facts, Saved<ScoreBook> saved, CancellationToken cancel)
    {
        if (saved.RefusalOrNull is null && saved.State is { } book && book.IsComplete(facts.Round!.EntriesOf(book.Lot)))
        {
            await incomplete.RemoveAsync(key, book.Evaluator, book.Lot, cancel);
        }
    }
}
