using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
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
public sealed class NoticeFunctions(AggregateStore store, LawBooks laws)
{
    /// <summary>
    /// Ends scoring; the books are sealed, the ranking computed and the notice published shortly after.
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
        var missing = await MissingSheetsAsync(key, stored.State, cancel);
        var days = stored.State?.Settings.Publicity.WorkingDays ?? 0;
        var deadlines = await laws.DeadlinesAsync(ChinaTime.DayOf(order.By.At), days, cancel);
        var decision = Noticing.Decide(stored.State, close, missing, deadlines);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Accepted(RoundView.Of(key, saved.Done, 1));
    }

    /// <summary>The ranking with scores, for the purchaser's side.</summary>
    [Function("GetRanking"), AllowRoles(Officer, Approver, Supervisor)]
    [Describe("查看排名", Answer = typeof(RankingView))]
    public async Task<IResult> GetRankingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/ranking")] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        await NoticedAsync(request.Caller().RoundKey(round), cancel) is var (found, notice)
            ? Answers.Ok(RankingView.Of(found, notice))
            : Problems.Of("notice.notPublished");

    /// <summary>What residents may see of the notice.</summary>
    [Function("GetPublicNotice"), AllowPublic]
    [Describe("入围公示", Answer = typeof(PublicNoticeView))]
    public async Task<IResult> GetPublicAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "public/{tenant}/rounds/{round}/notice")]
        HttpRequest request,
        string tenant,
        string round,
        CancellationToken cancel) =>
        await NoticedAsync(Address.Round(tenant, round), cancel) is var (found, notice)
            ? Answers.Ok(PublicNoticeView.Of(found, notice))
            : Problems.Of("notice.notPublished");

    // Null before the notice; a round that nobody may know of is not found.
    private async Task<(Round Round, AwardNotice Notice)?> NoticedAsync(RoundKey key, CancellationToken cancel)
    {
        var round = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        if (round is null or { Phase: RoundPhase.Draft }) throw Problems.NotFound("round.notFound");
        return round.Notice is { } notice ? (round, notice) : null;
    }

    private async Task<int> MissingSheetsAsync(RoundKey key, Round? round, CancellationToken cancel)
    {
        var books = await Task.WhenAll((round?.Panel ?? []).Select(member => store.LoadAsync(
            Kinds.ScoreBooks, new ScoreBookKey(key.Tenant, key.Round, member.Account), cancel)));
        return books.Sum(book => book.State?.Missing.Count() ?? 1);
    }
}
