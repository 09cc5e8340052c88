using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Operations;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Operations;

/// <summary>
/// Work that nobody waits for and that could not be done (待处置工作): seen by supervisors, retried or given up by an
/// administrator, who also has what belongs to no district.
/// </summary>
public sealed class StuckWorkFunctions(AggregateStore store, StuckWorkTable stuck, TrailReading trail)
{
    private const string Route = "operations/stuck-work";

    /// <summary>Lists what is stuck or waits in the district.</summary>
    [Function("ListStuckWork"), AllowRoles(Supervisor, Admin)]
    [Describe("待处置工作列表", Answer = typeof(ListOf<StuckWorkView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        string[] tenants = caller.Roles.Contains(Admin) ? [caller.Tenant, StuckWorkKey.Installation] : [caller.Tenant];
        var paging = Paging.Read(request);
        var (rows, last) = await stuck.PageAsync(tenants, paging.Limit, After(paging, tenants), cancel);
        return Answers.Ok(paging.Page([.. rows.Select(StuckWorkView.Of)], last?.ToString()));
    }

    /// <summary>Has stuck work tried again.</summary>
    [Function("RetryStuckWorkNow"), AllowRoles(Admin)]
    [Describe("重试待处置工作", Answer = typeof(StuckWorkView), Status = 202)]
    public async Task<IResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{work}/retry")] HttpRequest request,
        string work,
        CancellationToken cancel)
    {
        var order = request.Order();
        var retry = new RetryStuckWork(order.By);
        var key = order.Caller.StuckWorkKey(work);
        var stored = await store.LoadAsync(Kinds.Interventions, key, cancel);
        var found = await stuck.FindAsync(key, cancel);
        var decision = Intervening.Decide(found?.Work, retry);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Accepted(StuckWorkView.Of(key, saved.Done));
    }

    /// <summary>Gives stuck work up, because it was settled in another way.</summary>
    [Function("ResolveStuckWork"), AllowRoles(Admin)]
    [Describe(
        "终止待处置工作（说明另行处理的方式）",
        Body = typeof(ResolutionOfWorkBody),
        Answer = typeof(StuckWorkView),
        Status = 202)]
    public async Task<IResult> ResolveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{work}/resolution")] HttpRequest request,
        string work,
        CancellationToken cancel)
    {
        var order = request.Order();
        var resolve = new ResolveStuckWork(request.Read<ResolutionOfWorkBody>().Reason, order.By);
        var key = order.Caller.StuckWorkKey(work);
        var stored = await store.LoadAsync(Kinds.Interventions, key, cancel);
        var found = await stuck.FindAsync(key, cancel);
        var decision = Intervening.Decide(found?.Work, resolve);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Accepted(StuckWorkView.Of(key, saved.Done));
    }

    /// <summary>Who retried or gave up a piece of work, and why.</summary>
    [Function("GetStuckWorkTrail"), AllowRoles(Supervisor, Admin)]
    [Describe("待处置工作的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{work}/trail")] HttpRequest request,
        string work,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Interventions.Table, request.Caller().StuckWorkKey(work), cancel);

    // A cursor is no secret (Paging): it must not name what the caller may not see.
    private static StuckWorkKey? After(Paging paging, IReadOnlyList<string> tenants)
    {
        if (paging.After is not { } after) return null;
        return after.Split('|') is [var tenant, var id] && tenants.Contains(tenant, StringComparer.Ordinal)
            ? new(tenant, id)
            : throw Problems.WrongHeader("cursor.invalid", "cursor");
    }
}
