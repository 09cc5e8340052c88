using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Publicity;

/// <summary>The order to publish; a reason only where sheets are missing.</summary>
public sealed record NoticeBody(string? MissingSheetsReason = null);

/// <summary>Checks the form of the order.</summary>
public sealed class NoticeBodyValidator : AbstractValidator<NoticeBody>
{
    public NoticeBodyValidator() => RuleFor(body => body.MissingSheetsReason).IsText(500);
}

/// <summary>The award notice (入围公示) and the ranking behind it.</summary>
public sealed class NoticeFunctions(AggregateStore store, Lists lists, IncompleteBooks books, LawBooks laws)
{
    /// <summary>
    /// Ends scoring; the books are sealed, the lots ranked one by one and the notice published after the last.
    /// </summary>
    [Function("PublishAwardNotice"), AllowRoles(Officer)]
    [Describe("结束评审并公示", Body = typeof(NoticeBody), Answer = typeof(RoundView), Status = 202)]
    public async Task<IResult> PublishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/notice")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var close = new CloseEvaluation(request.Read<NoticeBody>().MissingSheetsReason, order.By);
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        // With a reason nobody asks which sheets are missing.
        var missing = close.MissingSheetsReason is null
            && stored.State is { Phase: RoundPhase.Evaluating } evaluating
            && await books.AnyAsync(key, evaluating, cancel);
        var days = stored.State?.Settings.Publicity.WorkingDays ?? 0;
        var deadlines = await laws.DeadlinesAsync(ChinaTime.DayOf(order.By.At), days, cancel);
        var decision = Noticing.Decide(stored.State, close, missing, deadlines);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Accepted(RoundView.Of(key, saved.Done, 1));
    }

    /// <summary>The ranking with scores, page by page, for the purchaser's side.</summary>
    [Function("GetRanking"), AllowRoles(Officer, Approver, Supervisor)]
    [Describe("查看排名", Answer = typeof(RankingView), Paged = true)]
    public async Task<IResult> GetRankingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/ranking")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var key = request.Caller().RoundKey(round);
        var paging = Paging.Read(request);
        var found = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        if (found is null or { Announced: false }) return Problems.Of("round.notFound");
        if (PublicityView.Of(found) is not { } publicity) return Problems.Of("notice.notPublished");

        var page = await lists.PageAsync(ListNames.Ranking(key), paging.Limit, paging.After, cancel);
        var list = paging.Page([.. page.Items.Select(item => RankingEntryView.Of(item.Row))], page.Next);
        return Answers.Ok(new RankingView(publicity, list.Items, list.Next));
    }
}
