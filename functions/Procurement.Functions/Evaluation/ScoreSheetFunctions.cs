using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Evaluation;

/// <summary>Score sheets (评分表) and recusals (回避), in each evaluator's own book.</summary>
public sealed class ScoreSheetFunctions(AggregateStore store, PublishedRounds rounds)
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
        var submit = new SubmitScoreSheet(body.Proposal, body.Points, order.By);
        var key = await BookAsync(order.Caller, round, order.Caller.Account, cancel);
        var book = await store.LoadAsync(Kinds.ScoreBooks, key, cancel);
        var saved = await store.SaveAsync(book, Judging.Decide(book.State, submit), order.Stamp, cancel);
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

        var recuse = new RecuseEvaluator(body.Proposal, body.Reason, order.By);
        var key = await BookAsync(order.Caller, round, evaluator, cancel);
        var book = await store.LoadAsync(Kinds.ScoreBooks, key, cancel);
        var saved = await store.SaveAsync(book, Judging.Decide(book.State, recuse), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(body with { Evaluator = evaluator });
    }

    /// <summary>Reads a book: an evaluator its own; officers and supervisors the one they name.</summary>
    [Function("GetScoreBook"), AllowRoles(Evaluator, Officer, Supervisor)]
    [Describe("查看评分表", Answer = typeof(ScoreBookView), Query = ["evaluator"])]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/sheets")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var named = request.Query["evaluator"];
        var evaluator = named.Count is 0 ? caller.Account
            : AccountName.TryParse(named, out var account) ? account
            : throw Problems.NotFound("evaluation.bookNotFound");
        var isOwn = evaluator == caller.Account;
        if (!isOwn && !caller.Is(Officer) && !caller.Is(Supervisor)) return Problems.Of("role.notAllowed");
        var key = await BookAsync(caller, round, evaluator, cancel);
        var book = (await store.LoadAsync(Kinds.ScoreBooks, key, cancel)).State;
        if (book is null) return Problems.Of(isOwn ? EvaluationRefusals.NotOnPanel.Code : "evaluation.bookNotFound");

        // Nobody sees another's points before all are sealed (财政部令第87号 art. 62).
        return isOwn || book.Sealed
            ? Answers.Ok(ScoreBookView.Of(book))
            : Answers.Ok(ScoreBookView.Of(book).WithoutPoints());
    }

    // A round that the caller cannot know of has no panel to be off.
    private async Task<ScoreBookKey> BookAsync(
        Caller caller, string round, string evaluator, CancellationToken cancel)
    {
        await rounds.FindAsync(caller, round, cancel);
        return caller.ScoreBookKey(round, evaluator);
    }
}
