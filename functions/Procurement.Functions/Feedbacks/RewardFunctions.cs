using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Feedbacks;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Feedbacks;

/// <summary>What supervisors read of the other direction, and the reward list that everybody reads.</summary>
public sealed class RewardFunctions(AggregateStore store, Lists lists)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    /// <summary>What was said, with who said it; for supervisors who are nothing else.</summary>
    [Function("ListFeedback"), AllowRoles(Supervisor, Alone = true)]
    [Describe("双向考核评价（仅监督）", Answer = typeof(ListOf<JudgementView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "feedback")] HttpRequest request,
        CancellationToken cancel)
    {
        var paging = Paging.Read(request);
        var page = await lists.PageAsync(
            ListNames.Feedback(request.Caller().Tenant), paging.Limit, paging.After, cancel);
        var said = page.Items.Select(item => item.Row).Where(row => row.Entry is not null);
        return Answers.Ok(paging.Page([.. said.Select(JudgementView.Of)], page.Next));
    }

    /// <summary>Publishes the list of a year that is over, once.</summary>
    [Function("PublishRewardList"), AllowRoles(Supervisor, Alone = true)]
    [Describe("发布双向考核奖励名单", Answer = typeof(RewardListView))]
    public async Task<IResult> PublishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reward-lists/{year}")] HttpRequest request,
        string year,
        CancellationToken cancel)
    {
        var order = request.Order();
        var of = YearOf(year);
        var stored = await store.LoadAsync(Kinds.RewardLists, new RewardListKey(order.Caller.Tenant, of), cancel);
        var rows = await lists.AllAsync(ListNames.Feedback(order.Caller.Tenant), cancel);
        var said = rows.Where(row => row.Entry?.Year == of)
            .Select(row => new Judgement(row.Side, row.Entry!.Subject, row.Giver, row.Entry.Scores));
        var decision = Rewarding.Decide(stored.State, new PublishRewardList(of, [.. said], order.By));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(RewardListView.Of(of, saved.Done));
    }

    /// <summary>The list of a year.</summary>
    [Function("GetRewardList"),
     AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("双向考核奖励名单", Answer = typeof(RewardListView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reward-lists/{year}")] HttpRequest request,
        string year,
        CancellationToken cancel)
    {
        var of = YearOf(year);
        var key = new RewardListKey(request.Caller().Tenant, of);
        return Answers.Ok(RewardListView.Of(of, (await store.LoadAsync(Kinds.RewardLists, key, cancel)).State));
    }

    private static int YearOf(string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= FirstYear and <= LastYear
            ? number
            : throw Problems.NotFound("reward.nothing");
}
