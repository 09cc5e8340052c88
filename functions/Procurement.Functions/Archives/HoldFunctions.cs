using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Archives;
using Procurement.Domain.Calendar;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Archives;

/// <summary>Legal holds (保全): set by one supervisor with a reason, lifted by two.</summary>
public sealed class HoldFunctions(AggregateStore store, ArchiveReading reading, Lists lists)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/archive/holds";
    private const string OfOne = Route + "/{archiveHold}";

    /// <summary>Lists the contracts of the district that are or were held.</summary>
    [Function("ListHolds"), AllowRoles(Officer, Supervisor)]
    [Describe("保全中和解除过保全的合同", Answer = typeof(ListOf<HeldContractView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "archive-holds")] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(request, ListNames.Holds(request.Caller().Tenant), HeldContractView.Of, cancel);

    /// <summary>Sets a hold.</summary>
    [Function("SetHold"), AllowRoles(Supervisor)]
    [Describe("对合同的全部资料设置保全", Body = typeof(ReasonBody), Answer = typeof(ArchiveView))]
    public async Task<IResult> SetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var hold = new SetHold(request.Read<ReasonBody>().Reason, order.By);
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        return await SaveAsync(order, facts, Holding.Decide(facts.Stored.State, hold, facts.Contract), cancel);
    }

    /// <summary>Proposes to lift one.</summary>
    [Function("ProposeHoldLift"), AllowRoles(Supervisor)]
    [Describe("提出解除保全", Body = typeof(ReasonBody), Answer = typeof(ArchiveView))]
    public async Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = OfOne + "/lift")] HttpRequest request,
        string round,
        string proposal,
        string archiveHold,
        CancellationToken cancel)
    {
        var order = request.Order();
        var propose = new ProposeHoldLift(archiveHold, request.Read<ReasonBody>().Reason, order.By);
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        return await SaveAsync(order, facts, Holding.Decide(facts.Stored.State, propose), cancel);
    }

    /// <summary>Lifts it, as the second person.</summary>
    [Function("ApproveHoldLift"), AllowRoles(Supervisor)]
    [Describe("同意解除保全（须是另一人）", Answer = typeof(ArchiveView))]
    public async Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = OfOne + "/lift-approval")] HttpRequest request,
        string round,
        string proposal,
        string archiveHold,
        CancellationToken cancel)
    {
        var order = request.Order();
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        var approve = new ApproveHoldLift(archiveHold, order.By);
        return await SaveAsync(order, facts, Holding.Decide(facts.Stored.State, approve), cancel);
    }

    /// <summary>Keeps it.</summary>
    [Function("RefuseHoldLift"), AllowRoles(Supervisor)]
    [Describe("不同意解除保全，或收回自己的提议", Body = typeof(ReasonBody), Answer = typeof(ArchiveView))]
    public async Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = OfOne + "/lift-refusal")] HttpRequest request,
        string round,
        string proposal,
        string archiveHold,
        CancellationToken cancel)
    {
        var order = request.Order();
        var refuse = new RefuseHoldLift(archiveHold, request.Read<ReasonBody>().Reason, order.By);
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        return await SaveAsync(order, facts, Holding.Decide(facts.Stored.State, refuse), cancel);
    }

    private async Task<IResult> SaveAsync(
        Order order, ArchiveFacts facts, Decision<ArchiveEvent> decision, CancellationToken cancel)
    {
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ArchiveView.Of(facts, saved.Done, ChinaTime.DayOf(order.By.At)));
    }
}
