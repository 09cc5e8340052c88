using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Evaluation;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Rounds;
using Procurement.Functions.Storage;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Evaluation;

/// <summary>Score sheets (评分表) and recusals (回避), in each evaluator's own book.</summary>
public sealed class ScoreSheetFunctions(PostedCommands commands, AggregateStore store, PublishedRounds rounds)
{
    private const string Route = "rounds/{round}";

    /// <summary>Scores a proposal; a later sheet replaces the earlier one until the books are sealed.</summary>
    [Function("SubmitScoreSheet"), AllowRoles(Evaluator)]
    [Describe("提交评分", Body = typeof(ScoreSheetBody), Answer = typeof(ScoreBookView))]
    public async Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/sheets")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var key = await BookAsync(request.Caller(), round, request.Caller().Account, cancel);
        if (key.Problem is { } unknown) return unknown;
        var read = await commands.ReadAsync(request, new ScoreSheetBodyValidator(), cancel);
        if (read.Problem is { } malformed) return malformed;

        var points = read.Value.Body.ToPoints();
        return await commands.RunAsync(
            Kinds.ScoreBooks,
            key.Value,
            read.Value.Command,
            book => Judging.Submit(book, read.Value.Body.Proposal, points),
            done => Answers.Ok(ScoreBookView.Of(done.State)),
            cancel);
    }

    /// <summary>Recuses an evaluator: oneself, or one that an officer names.</summary>
    [Function("RecuseEvaluator"), AllowRoles(Evaluator, Officer)]
    [Describe("评审回避", Body = typeof(RecusalBody), Answer = typeof(RecusalBody))]
    public async Task<IResult> RecuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/recusals")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var read = await commands.ReadAsync(request, new RecusalBodyValidator(), cancel);
        if (read.Problem is { } malformed) return malformed;
        var body = read.Value.Body;
        var evaluator = body.ToAccount() ?? caller.Account;
        if (evaluator != caller.Account && !caller.Is(Officer)) return Problems.Of("role.notAllowed");
        var key = await BookAsync(caller, round, evaluator, cancel);
        if (key.Problem is { } unknown) return unknown;

        return await commands.RunAsync(
            Kinds.ScoreBooks,
            key.Value,
            read.Value.Command,
            book => Judging.Recuse(book, body.Proposal, body.Reason),
            _ => Answers.Ok(body with { Evaluator = evaluator }),
            cancel);
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
        var evaluator = named.Count is 1 ? named.ToString() : caller.Account;
        var isOwn = evaluator == caller.Account;
        if (!isOwn && !caller.Is(Officer) && !caller.Is(Supervisor)) return Problems.Of("role.notAllowed");
        var key = await BookAsync(caller, round, evaluator, cancel);
        if (key.Problem is { } unknown) return unknown;

        var book = (await store.ReadAsync(Kinds.ScoreBooks, key.Value.ToString(), cancel)).State;
        if (book is null) return Problems.Of(isOwn ? EvaluationRefusals.NotOnPanel.Code : "evaluation.bookNotFound");

        // Nobody sees another's points before all are sealed (财政部令第87号 art. 62).
        return isOwn || book.Sealed
            ? Answers.Ok(ScoreBookView.Of(book))
            : Answers.Ok(ScoreBookView.Of(book).WithoutPoints());
    }

    // A round that the caller cannot know of has no panel to be off.
    private async Task<Read<ScoreBookKey>> BookAsync(
        Caller caller, string round, string evaluator, CancellationToken cancel) =>
        (await rounds.FindAsync(caller, round, cancel)).Problem is { } unknown
            ? unknown
            : Address.ScoreBook(caller, round, evaluator);
}
