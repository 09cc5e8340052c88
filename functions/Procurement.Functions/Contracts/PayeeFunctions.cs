using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Changing the payee of a contract (变更合同收款账户) to the account that the registry knows now.</summary>
public sealed class PayeeFunctions(AggregateStore store)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Proposes it: an officer for the purchaser, an applicant for the supplier.</summary>
    [Function("ProposePayeeChange"), AllowRoles(Applicant, Officer)]
    [Describe("提出变更合同收款账户", Answer = typeof(ContractView))]
    public async Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/payee-change")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var party = order.Caller.Is(Officer) ? Party.Purchaser : Party.Supplier;
        var propose = new ProposePayeeChange(party, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        if (party is Party.Supplier) order.Caller.MustActFor(contract.State?.Terms.Organization);
        var decision = ChangingThePayee.Decide(
            contract.State, propose, await RegisteredAsync(order.Caller, contract.State, cancel));
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Confirms it; whoever proposed it may not.</summary>
    [Function("ConfirmPayeeChange"), AllowRoles(Finance, FinanceApprover)]
    [Describe("确认变更合同收款账户", Body = typeof(ConfirmationBody), Answer = typeof(ContractView))]
    public async Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/payee-change-confirmation")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var confirm = new ConfirmPayeeChange(request.Read<ConfirmationBody>().Number, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = ChangingThePayee.Decide(
            contract.State, confirm, await RegisteredAsync(order.Caller, contract.State, cancel));
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Rejects it; the payee stays.</summary>
    [Function("RejectPayeeChange"), AllowRoles(Finance, FinanceApprover)]
    [Describe("驳回变更合同收款账户", Body = typeof(ReasonBody), Answer = typeof(ContractView))]
    public async Task<IResult> RejectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/payee-change-rejection")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var reject = new RejectPayeeChange(request.Read<ReasonBody>().Reason, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = ChangingThePayee.Decide(contract.State, reject);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    private async Task<BankAccount?> RegisteredAsync(Caller caller, Contract? contract, CancellationToken cancel) =>
        contract is null
            ? null
            : (await store.LoadAsync(
                Kinds.Organizations, new OrganizationKey(caller.Tenant, contract.Terms.Organization), cancel))
                .State?.Account;
}
