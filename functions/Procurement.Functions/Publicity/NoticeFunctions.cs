using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Rounds;
using Procurement.Functions.Storage;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Publicity;

/// <summary>The order to publish; a reason only where sheets are missing.</summary>
public sealed record NoticeBody(string? MissingSheetsReason = null);

/// <summary>Checks the form of the order.</summary>
public sealed class NoticeBodyValidator : AbstractValidator<NoticeBody>
{
    /// <summary>Names the rules.</summary>
    public NoticeBodyValidator() => RuleFor(body => body.MissingSheetsReason).IsText(500);
}

/// <summary>The award notice (入围公示) and the ranking behind it.</summary>
public sealed class NoticeFunctions(RoundSteps steps, AggregateStore store, Deadlines deadlines)
{
    /// <summary>
    /// Ends scoring; the books are sealed, the ranking computed and the notice published shortly after.
    /// </summary>
    [Function("PublishAwardNotice"), AllowRoles(Officer)]
    [Describe("结束评审并公示", Body = typeof(NoticeBody), Answer = typeof(RoundView), Status = 202)]
    public Task<IResult> PublishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/notice")] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            new NoticeBodyValidator(),
            step => DecideAsync(step, cancel),
            RoundAnswers.Accepted,
            cancel);

    /// <summary>The ranking with scores, for the purchaser's side.</summary>
    [Function("GetRanking"), AllowRoles(Officer, Approver, Supervisor)]
    [Describe("查看排名", Answer = typeof(RankingView))]
    public async Task<IResult> GetRankingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/ranking")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var key = Address.Round(request.Caller(), round);
        return key.Problem is { } unknown ? unknown : await AnswerAsync(key.Value, RankingView.Of, cancel);
    }

    /// <summary>What residents may see of the notice.</summary>
    [Function("GetPublicNotice"), AllowPublic]
    [Describe("入围公示", Answer = typeof(PublicNoticeView))]
    public async Task<IResult> GetPublicAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "public/{tenant}/rounds/{round}/notice")]
        HttpRequest request,
        string tenant,
        string round,
        CancellationToken cancel)
    {
        var key = Address.Round(tenant, round);
        return key.Problem is { } unknown ? unknown : await AnswerAsync(key.Value, PublicNoticeView.Of, cancel);
    }

    private async Task<IResult> AnswerAsync<TView>(
        RoundKey key, Func<Round, AwardNotice, TView> view, CancellationToken cancel)
    {
        var round = (await store.ReadAsync(Kinds.Rounds, key.ToString(), cancel)).State;
        if (round is null or { Phase: RoundPhase.Draft }) return Problems.Of("round.notFound");
        return round.Notice is { } notice ? Answers.Ok(view(round, notice)) : Problems.Of("notice.notPublished");
    }

    // The follow-up reckons the last day of the notice. A year that is not loaded must be refused here, where somebody
    // hears of it, and not end in the poison queue.
    private async Task<Decision<RoundEvent>> DecideAsync(RoundStep<NoticeBody> step, CancellationToken cancel)
    {
        var missing = await MissingSheetsAsync(step.Key, step.Round, cancel);
        var decision = Noticing.CloseEvaluation(step.Round, missing, step.Body.MissingSheetsReason, step.By);
        if (decision is not Decision<RoundEvent>.Accepted) return decision;

        deadlines.WorkingDays(Noticing.Rule, ChinaTime.DayOf(step.By.At), step.Round!.Settings.Publicity.WorkingDays);
        return decision;
    }

    private async Task<int> MissingSheetsAsync(RoundKey key, Round? round, CancellationToken cancel)
    {
        var books = await Task.WhenAll((round?.Panel ?? []).Select(member => store.ReadAsync(
            Kinds.ScoreBooks, new ScoreBookKey(key.Tenant, key.Round, member.Account).ToString(), cancel)));
        return books.Sum(book => book.State?.Missing.Count() ?? 1);
    }
}
