using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Performances;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Performances;

/// <summary>Service plans (服务计划): proposed by the supplier, agreed on or given back by an officer.</summary>
public sealed class PlanFunctions(AggregateStore store, WatchedContracts contracts)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/performance/plans";

    /// <summary>Proposes a plan, or again one that was given back.</summary>
    [Function("ProposePlan"), AllowRoles(Applicant)]
    [Describe("提出服务计划", Body = typeof(PlanBody), Answer = typeof(PlanView), Status = 201)]
    public async Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<PlanBody>();
        var key = order.Caller.ContractKey(round, proposal);
        var watched = await contracts.OwnAsync(order.Caller, key, cancel);
        var plan = body.Plan ?? PerformanceNames.Plan(order.Stamp);
        var propose = new ProposePlan(
            order.Caller.Organization!, plan, body.Unit, body.Content(), body.Replaces, order.By);
        string[] rows = [.. new[] { plan, body.Replaces }.OfType<string>().Select(Kinds.PlanParts.RowOf)];
        var persons = await PersonsAsync(new(key.Tenant, propose.Organization), cancel);
        var stored = await store.LoadAsync(Kinds.Performances, key, rows, cancel);
        var decision = body.Plan is not null && stored.State?.Plans.ContainsKey(plan) is not true
            ? PerformanceRefusals.PlanNotFound
            : Planning.Decide(stored.State, propose, watched, persons);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created(
            $"/api/rounds/{round}/contracts/{proposal}/performance", PlanView.Of(saved.Done.Plans[plan]));
    }

    /// <summary>Agrees to a plan.</summary>
    [Function("AgreeToPlan"), AllowRoles(Officer)]
    [Describe("同意服务计划", Answer = typeof(PlanView))]
    public Task<IResult> AgreeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{plan}/agreement")] HttpRequest request,
        string round,
        string proposal,
        string plan,
        CancellationToken cancel)
    {
        var order = request.Order();
        var agree = new AgreeToPlan(plan, order.By);
        return DecideAsync(
            order, round, proposal, plan, (state, watched) => Planning.Decide(state, agree, watched), cancel);
    }

    /// <summary>Gives a plan back with remarks.</summary>
    [Function("ReturnPlan"), AllowRoles(Officer)]
    [Describe("退回服务计划", Body = typeof(PlanReturnBody), Answer = typeof(PlanView))]
    public Task<IResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{plan}/return")] HttpRequest request,
        string round,
        string proposal,
        string plan,
        CancellationToken cancel)
    {
        var order = request.Order();
        var back = new ReturnPlan(plan, request.Read<PlanReturnBody>().Remarks, order.By);
        return DecideAsync(
            order, round, proposal, plan, (state, watched) => Planning.Decide(state, back, watched), cancel);
    }

    /// <summary>Ends a plan after a day.</summary>
    [Function("EndPlan"), AllowRoles(Officer)]
    [Describe("终止服务计划", Body = typeof(PlanEndBody), Answer = typeof(PlanView))]
    public Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{plan}/end")] HttpRequest request,
        string round,
        string proposal,
        string plan,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<PlanEndBody>();
        var end = new EndPlan(plan, body.Through, body.Reason, order.By);
        return DecideAsync(
            order, round, proposal, plan, (state, watched) => Planning.Decide(state, end, watched), cancel);
    }

    private async Task<IResult> DecideAsync(
        Order order,
        string round,
        string proposal,
        string plan,
        Func<Performance?, Watched, Decision<PerformanceEvent>> rule,
        CancellationToken cancel)
    {
        var key = order.Caller.ContractKey(round, proposal);
        if (!WireRules.IsSlug(plan)) return Problems.Of(PerformanceRefusals.PlanNotFound.Code);
        var watched = await contracts.FindAsync(key, cancel);
        var stored = await store.LoadAsync(Kinds.Performances, key, [Kinds.PlanParts.RowOf(plan)], cancel);
        if (stored.State?.Plans.GetValueOrDefault(plan)?.Replaces is { } old)
        {
            stored = await store.LoadAsync(
                Kinds.Performances, key, [Kinds.PlanParts.RowOf(plan), Kinds.PlanParts.RowOf(old)], cancel);
        }

        var saved = await store.SaveAsync(stored, rule(stored.State, watched), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(PlanView.Of(saved.Done.Plans[plan]));
    }

    // Of the register: whom a plan must not name.
    private async Task<IReadOnlyCollection<string>> PersonsAsync(OrganizationKey key, CancellationToken cancel)
    {
        HashSet<string> persons = [];
        await foreach (var (_, one) in store.PartsAsync(
            Kinds.Organizations.Table, key, Kinds.Certificates, "", cancel))
        {
            if ((one.Confirmed ?? one.Waiting)?.Person is { } person) persons.Add(person);
        }

        return persons;
    }
}
