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

/// <summary>Writing off money that nobody will get back (核销): three people, one after another.</summary>
public sealed class WriteOffFunctions(AggregateStore store, ReceivableDesk desk)
{
    private const string Route = "organizations/{uscc}/receivables/{receivable}/write-off";

    /// <summary>An officer proposes to write off what is left.</summary>
    [Function("ProposeWriteOff"), AllowRoles(Officer)]
    [Describe("提出核销", Body = typeof(ReasonBody), Answer = typeof(ReceivableView))]
    public Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string uscc,
        string receivable,
        CancellationToken cancel)
    {
        var (order, reason) = (request.Order(), request.Read<ReasonBody>().Reason);
        return SaveAsync(order, uscc, receivable, hand => WritingOff.Decide(
            hand.Account, new ProposeWriteOff(receivable, reason, order.By), hand.Contract), cancel);
    }

    /// <summary>An approver approves it.</summary>
    [Function("ApproveWriteOff"), AllowRoles(Approver)]
    [Describe("批准核销", Answer = typeof(ReceivableView))]
    public Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/approval")] HttpRequest request,
        string uscc,
        string receivable,
        CancellationToken cancel)
    {
        var order = request.Order();
        return SaveAsync(order, uscc, receivable, hand => WritingOff.Decide(
            hand.Account, new ApproveWriteOff(receivable, order.By), hand.Contract), cancel);
    }

    /// <summary>An approver of finance confirms it.</summary>
    [Function("ConfirmWriteOff"), AllowRoles(FinanceApprover)]
    [Describe("财务确认核销", Answer = typeof(ReceivableView))]
    public Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/confirmation")] HttpRequest request,
        string uscc,
        string receivable,
        CancellationToken cancel)
    {
        var order = request.Order();
        return SaveAsync(order, uscc, receivable, hand => WritingOff.Decide(
            hand.Account, new ConfirmWriteOff(receivable, order.By), hand.Contract), cancel);
    }

    /// <summary>Either of them refuses it.</summary>
    [Function("RefuseWriteOff"), AllowRoles(Approver, FinanceApprover)]
    [Describe("不同意核销", Body = typeof(ReasonBody), Answer = typeof(ReceivableView))]
    public Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/refusal")] HttpRequest request,
        string uscc,
        string receivable,
        CancellationToken cancel)
    {
        var (order, reason) = (request.Order(), request.Read<ReasonBody>().Reason);
        return SaveAsync(order, uscc, receivable, hand => WritingOff.Decide(
            hand.Account, new RefuseWriteOff(receivable, reason, order.By), hand.Contract), cancel);
    }

    private async Task<IResult> SaveAsync(
        Order order,
        string uscc,
        string receivable,
        Func<ReceivableAtHand, Decision<ReceivableEvent>> decide,
        CancellationToken cancel)
    {
        var key = order.DebtorKey(uscc, receivable);
        var hand = await desk.ReadAsync(key, receivable, cancel);
        var saved = await store.SaveAsync(hand.Stored, decide(hand), order.Stamp, cancel);
        return saved.Answer(key, receivable, order);
    }
}
