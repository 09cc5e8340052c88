using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Receivables;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Receivables;

/// <summary>Getting money back: receipts that are matched, and set-offs that two people decide.</summary>
public sealed class CollectionFunctions(AggregateStore store, ReceivableDesk desk)
{
    private const string Route = "organizations/{uscc}/receivables/{receivable}";

    /// <summary>Matches money that came in.</summary>
    [Function("ReceiveMoney"), AllowRoles(Finance)]
    [Describe("登记返还到账", Body = typeof(ReceiptBody), Answer = typeof(ReceivableView))]
    public async Task<IResult> ReceiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/receipts")] HttpRequest request,
        string uscc,
        string receivable,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ReceiptBody>();
        var key = order.DebtorKey(uscc, receivable);
        var receive = new ReceiveMoney(receivable, body.Reference, body.Amount, body.Day, order.By);
        var saved = await desk.ReceiveAsync(key, receive, order.Stamp, cancel);
        return saved.Answer(key, receivable, order);
    }

    /// <summary>Proposes a set-off against an accepted instalment.</summary>
    [Function("ProposeSetOff"), AllowRoles(Finance)]
    [Describe("提出抵扣", Body = typeof(SetOffBody), Answer = typeof(ReceivableView))]
    public async Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/set-offs")] HttpRequest request,
        string uscc,
        string receivable,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<SetOffBody>();
        var key = order.DebtorKey(uscc, receivable);
        var hand = await desk.ReadAsync(key, receivable, cancel);
        var facts = await desk.FactsAsync(hand, body.Round, body.Proposal, cancel);
        var propose = new ProposeSetOff(receivable, body.ToTarget(), body.Amount, order.By);
        var decision = Offsetting.Decide(hand.Account, propose, facts);
        return (await store.SaveAsync(hand.Stored, decision, order.Stamp, cancel)).Answer(key, receivable, order);
    }

    /// <summary>A second person approves it.</summary>
    [Function("ApproveSetOff"), AllowRoles(FinanceApprover)]
    [Describe("批准抵扣", Answer = typeof(ReceivableView))]
    public Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/set-offs/{offset}/approval")]
        HttpRequest request,
        string uscc,
        string receivable,
        string offset,
        CancellationToken cancel) =>
        DecideAsync(request.Order(), uscc, new(receivable, offset, true, null, request.Order().By), cancel);

    /// <summary>A second person refuses it.</summary>
    [Function("RefuseSetOff"), AllowRoles(FinanceApprover)]
    [Describe("不同意抵扣", Body = typeof(ReasonBody), Answer = typeof(ReceivableView))]
    public Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/set-offs/{offset}/refusal")]
        HttpRequest request,
        string uscc,
        string receivable,
        string offset,
        CancellationToken cancel)
    {
        var reason = request.Read<ReasonBody>().Reason;
        return DecideAsync(request.Order(), uscc, new(receivable, offset, false, reason, request.Order().By), cancel);
    }

    private async Task<IResult> DecideAsync(Order order, string uscc, DecideSetOff decide, CancellationToken cancel)
    {
        var key = order.DebtorKey(uscc, decide.Receivable);
        var hand = await desk.ReadAsync(key, decide.Receivable, cancel);
        var target = hand.Receivable?.SetOffs.FirstOrDefault(one => one.Id == decide.SetOff)?.Target;
        var facts = target is null
            ? new SetOffFacts(hand.Contract, null, Agreed: false, uscc)
            : await desk.FactsAsync(hand, target.Round, target.Proposal, cancel);
        var decision = Offsetting.Decide(hand.Account, decide, facts);
        var saved = await store.SaveAsync(hand.Stored, decision, order.Stamp, cancel);
        return saved.Answer(key, decide.Receivable, order);
    }
}

/// <summary>What the functions of receivables share.</summary>
internal static class ReceivableOrders
{
    /// <summary>The account of a debtor, or 404.</summary>
    public static DebtorKey DebtorKey(this Order order, string uscc, string receivable)
    {
        order.Caller.OrganizationKey(uscc);
        return WireRules.IsSlug(receivable)
            ? new(order.Caller.Tenant, uscc)
            : throw Problems.NotFound("receivable.notFound");
    }

    /// <summary>The receivable after a step, or the problem of its refusal.</summary>
    public static IResult Answer(
        this Saved<DebtorAccount> saved, DebtorKey key, string receivable, Order order) =>
        saved.Problem() ?? Answers.Ok(ReceivableView.Of(
            key.Organization, saved.Done.Receivables[receivable], order.By.At));
}
