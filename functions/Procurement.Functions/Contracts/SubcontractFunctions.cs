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

/// <summary>Subcontracts (分包): proposed by the supplier, consented to by an approver.</summary>
public sealed class SubcontractFunctions(AggregateStore store, ContractSteps steps)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/subcontracts";

    /// <summary>Proposes one.</summary>
    [Function("ProposeSubcontract"), AllowRoles(Applicant)]
    [Describe("申请分包", Body = typeof(SubcontractBody), Answer = typeof(ChangesView))]
    public async Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<SubcontractBody>());
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var actor = ActorOf(order.Caller, contract.State);
        var entry = await EntryAsync(order.Caller, body.Organization, cancel);
        var propose = new ProposeSubcontract(actor, body.Part, body.IsCore, body.Amount, order.By);
        var decision = Subcontracting.Decide(contract.State, propose, entry);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ChangesView.Of(saved.Done, order.By.At));
    }

    /// <summary>Consents to one, if its organization still stands well.</summary>
    [Function("ConsentToSubcontract"), AllowRoles(Approver)]
    [Describe("同意分包", Answer = typeof(ChangesView))]
    public async Task<IResult> ConsentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{no}/consent")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var consent = new ConsentToSubcontract(Address.SubcontractNo(no), order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var entry = contract.State is { } state && Subcontracting.Find(state, consent.No) is { } one
            ? await EntryAsync(order.Caller, one.Uscc, cancel)
            : null;
        var decision = Subcontracting.Decide(contract.State, consent, entry);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ChangesView.Of(saved.Done, order.By.At));
    }

    /// <summary>An approver refuses what waits; the supplier takes back or ends its own.</summary>
    [Function("EndSubcontract"), AllowRoles(Applicant, Approver)]
    [Describe("退回、撤回或终止分包", Body = typeof(ReasonBody), Answer = typeof(ChangesView))]
    public Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{no}/end")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var party = ContractSteps.PartyOf(order.Caller);
        var end = new EndSubcontract(
            party, Address.SubcontractNo(no), request.Read<ReasonBody>().Reason, order.By);
        return steps.TakeAsync(
            order, round, proposal, party, contract => Subcontracting.Decide(contract, end), cancel);
    }

    // Whoever performs a part of it is told that it has nothing to give on; anybody else, that it is not theirs.
    private static string ActorOf(Caller caller, Contract? contract)
    {
        if (contract?.Subcontracts.Any(one => one.Uscc == caller.Organization && one.Ended is null) is not true)
        {
            caller.MustActFor(contract?.Terms.Organization);
        }

        return caller.Organization ?? "";
    }

    private async Task<Organization?> EntryAsync(Caller caller, string uscc, CancellationToken cancel) =>
        (await store.LoadAsync(Kinds.Organizations, caller.OrganizationKey(uscc), cancel)).State;
}
