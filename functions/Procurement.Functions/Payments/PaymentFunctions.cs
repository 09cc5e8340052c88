using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Payments;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Payments;

/// <summary>Paying an accepted instalment (支付): prepared by one finance officer, approved by another.</summary>
public sealed class PaymentFunctions(AggregateStore store, RepeatedPayments repeated)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/instalments/{no}";

    /// <summary>Prepares a payment.</summary>
    [Function("PreparePayment"), AllowRoles(Finance)]
    [Describe("付款制单", Answer = typeof(ContractView))]
    public async Task<IResult> PrepareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/payment-order")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var prepare = new PreparePayment(Address.InstalmentNo(no), order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = Paying.Decide(contract.State, prepare);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Approves the prepared payment, and the money leaves.</summary>
    [Function("ApprovePayment"), AllowRoles(FinanceApprover)]
    [Describe("付款审批", Answer = typeof(ContractView))]
    public async Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/payment")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var approve = new ApprovePayment(Address.InstalmentNo(no), order.By);
        var key = order.Caller.ContractKey(round, proposal);
        var contract = await store.LoadAsync(Kinds.Contracts, key, cancel);
        var available = await repeated.AvailableAsync(key, contract, approve.No, cancel);
        var decision = Paying.Decide(contract.State, approve, available);
        decision = await repeated.ReserveAsync(key, contract, decision, order, cancel);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Takes a prepared payment back; it may be prepared again.</summary>
    [Function("ReturnPreparation"), AllowRoles(Finance, FinanceApprover)]
    [Describe("退回付款制单", Body = typeof(ReasonBody), Answer = typeof(ContractView))]
    public async Task<IResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/payment-order-return")]
        HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var giveBack = new ReturnPreparation(Address.InstalmentNo(no), request.Read<ReasonBody>().Reason, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = Paying.Decide(contract.State, giveBack);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }
}
