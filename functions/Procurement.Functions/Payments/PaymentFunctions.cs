using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Payments;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Payments;

/// <summary>Why the bank returned a payment; need not be said.</summary>
public sealed record BounceBody(string? Reason = null);

/// <summary>Checks the form of a return.</summary>
public sealed class BounceBodyValidator : AbstractValidator<BounceBody>
{
    public BounceBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}

/// <summary>Paying an accepted instalment (支付): prepared by one finance officer, approved by another.</summary>
public sealed class PaymentFunctions(AggregateStore store)
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
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = Paying.Decide(contract.State, approve);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Records that the bank returned the money.</summary>
    [Function("BouncePayment"), AllowRoles(Finance)]
    [Describe("登记退票", Body = typeof(BounceBody), Answer = typeof(ContractView))]
    public async Task<IResult> BounceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/bounce")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var bounce = new BouncePayment(Address.InstalmentNo(no), request.Read<BounceBody>().Reason, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = Paying.Decide(contract.State, bounce);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }
}
