using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Work;

/// <summary>
/// What waits in a district, by the role that has to lead it on; supervisors see all of it. Each list is a partition of
/// rows made for it, in the order of rounds.
/// </summary>
public sealed class WorkFunctions(Lists lists, AggregateStore store)
{
    /// <summary>Rounds to announce.</summary>
    [Function("ListWorkToPublish"), AllowRoles(Approver, Supervisor)]
    [Describe("待发布的批次", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListToPublishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-publish")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.ToPublish, cancel);

    /// <summary>Rounds whose proposals are to be examined.</summary>
    [Function("ListWorkToExamine"), AllowRoles(Officer, Supervisor)]
    [Describe("待形式审查的批次", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListToExamineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-examine")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.ToExamine, cancel);

    /// <summary>Rounds that are being scored.</summary>
    [Function("ListWorkToConclude"), AllowRoles(Officer, Supervisor)]
    [Describe("评审中、待公示的批次", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListToConcludeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-conclude")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.ToConclude, cancel);

    /// <summary>Rounds whose notice period is over.</summary>
    [Function("ListWorkToAward"), AllowRoles(Approver, Supervisor)]
    [Describe("待定标的批次", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListToAwardAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-award")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.ToAward, cancel);

    /// <summary>Objections without an answer.</summary>
    [Function("ListWorkToResolve"), AllowRoles(Approver, Supervisor)]
    [Describe("待答复的异议", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public async Task<IResult> ListToResolveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-resolve")] HttpRequest request,
        CancellationToken cancel)
    {
        var (tenant, paging) = (request.Caller().Tenant, Paging.Read(request));
        var list = ListNames.Work(tenant, WorkKind.ToResolve);
        var page = await lists.PageAsync(list, paging.Limit, paging.After, cancel);
        var over = await CancelledAsync(tenant, page.Items.Select(item => item.Row.Round), cancel);
        var waiting = page.Items.Where(item => !over.Contains(item.Row.Round));
        return Answers.Ok(paging.Page([.. waiting.Select(item => WorkView.Of(item.Row))], page.Next));
    }

    /// <summary>Contracts that lack a signature.</summary>
    [Function("ListWorkToSign"), AllowRoles(Officer, Approver, Supervisor)]
    [Describe("待签署的合同", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListToSignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-sign")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.ToSign, cancel);

    /// <summary>Claims and reported expenditure to accept.</summary>
    [Function("ListWorkToAccept"), AllowRoles(Officer, Supervisor)]
    [Describe("待验收的请款与待认定的支出", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListToAcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-accept")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.ToAccept, cancel);

    /// <summary>Accepted claims whose payment is to be prepared.</summary>
    [Function("ListWorkToPrepare"), AllowRoles(Finance, Supervisor)]
    [Describe("待制单的付款", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListToPrepareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-prepare")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.ToPrepare, cancel);

    /// <summary>Prepared payments to approve.</summary>
    [Function("ListWorkToApprove"), AllowRoles(FinanceApprover, Supervisor)]
    [Describe("待审批的付款", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListToApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-approve")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.ToApprove, cancel);

    /// <summary>Payments that have every approval and wait for a batch.</summary>
    [Function("ListWorkToBatch"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("待编入银行批次的付款", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListToBatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-batch")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.ToBatch, cancel);

    /// <summary>Payments whose last day is over.</summary>
    [Function("ListWorkOverdue"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("逾期未付的款项", Answer = typeof(ListOf<WorkView>), Paged = true)]
    public Task<IResult> ListOverdueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/overdue")] HttpRequest request,
        CancellationToken cancel) => PageAsync(request, WorkKind.Overdue, cancel);

    /// <summary>The caller's own score books that lack sheets, over all rounds.</summary>
    [Function("ListWorkToScore"), AllowRoles(Evaluator)]
    [Describe("待评分的标包", Answer = typeof(ListOf<BookToScoreView>), Paged = true)]
    public async Task<IResult> ListToScoreAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work/to-score")] HttpRequest request,
        CancellationToken cancel)
    {
        var (caller, paging) = (request.Caller(), Paging.Read(request));
        var list = ListNames.ToScore(caller.Tenant, caller.Account);
        var ids = await lists.IdsAsync(list, paging.Limit + 1, paging.After, cancel);
        var page = ids.Take(paging.Limit).ToList();
        var books = page.Select(id => id.Split('|')).Select(id => new BookToScoreView(id[0], id[1]));
        return Answers.Ok(paging.Page([.. books], ids.Count > page.Count ? page[^1] : null));
    }

    // An objection keeps its row when its round is cancelled, and nobody answers it any more. A page names few rounds.
    private async Task<HashSet<string>> CancelledAsync(
        string tenant, IEnumerable<string> rounds, CancellationToken cancel)
    {
        HashSet<string> cancelled = new(StringComparer.Ordinal);
        foreach (var round in rounds.Distinct(StringComparer.Ordinal))
        {
            var stored = await store.LoadAsync(Kinds.Rounds, new RoundKey(tenant, round), cancel);
            if (stored.State is { Phase: RoundPhase.Cancelled }) cancelled.Add(round);
        }

        return cancelled;
    }

    private Task<IResult> PageAsync(HttpRequest request, WorkKind kind, CancellationToken cancel) => lists.AnswerAsync(
        request, ListNames.Work(request.Caller().Tenant, kind), (_, row) => WorkView.Of(row), cancel);
}
