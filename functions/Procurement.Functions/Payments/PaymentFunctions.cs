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

/// <summary>
/// Ordering the payment of an accepted instalment (支付): prepared by one finance officer, approved by another, from a
/// threshold on by a third. It is paid when the bank says so.
/// </summary>
public sealed class PaymentFunctions(AggregateStore store, PaymentChecks checks, RepeatedPayments repeated)
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
        var key = order.Caller.ContractKey(round, proposal);
        var prepare = new PreparePayment(Address.InstalmentNo(no), order.By) { Tenant = key.Tenant };
        var contract = await store.LoadAsync(Kinds.Contracts, key, cancel);
        var facts = await checks.OfAsync(key, contract, prepare.No, order.By.At, cancel);
        var decision = Paying.Decide(contract.State, prepare, facts);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Approves the prepared payment; with its last approval it waits for a batch.</summary>
    [Function("ApprovePayment"), AllowRoles(FinanceApprover)]
    [Describe("付款审批，达到起点金额的再由第三人审批", Answer = typeof(ContractView))]
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
        var facts = await checks.OfAsync(key, contract, approve.No, order.By.At, cancel);
        var decision = Paying.Decide(contract.State, approve, facts);
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

    /// <summary>Takes an approved payment back that is in no batch; it may be prepared again.</summary>
    [Function("WithdrawPaymentOrder"), AllowRoles(Finance, FinanceApprover)]
    [Describe("撤回尚未编入批次的付款指令", Body = typeof(ReasonBody), Answer = typeof(ContractView))]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/payment-order-withdrawal")]
        HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var withdraw = new WithdrawPaymentOrder(Address.InstalmentNo(no), request.Read<ReasonBody>().Reason, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = Paying.Decide(contract.State, withdraw);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }
}
