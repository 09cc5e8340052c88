using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Contracts;

/// <summary>The straight line of a step that changes, stops or ends a contract: load, decide, save, answer.</summary>
public sealed class ContractSteps(AggregateStore store)
{
    /// <summary>For whom somebody acts: an applicant for the supplier, everybody else for the purchaser.</summary>
    public static Party PartyOf(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Is(Role.Applicant) ? Party.Supplier : Party.Purchaser;
    }

    /// <summary>Takes the step for a party; what is the supplier's only its own people do.</summary>
    public async Task<IResult> TakeAsync(
        Order order,
        string round,
        string proposal,
        Party party,
        Func<Contract?, Decision<ContractEvent>> decide,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(decide);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        if (party is Party.Supplier) order.Caller.MustActFor(contract.State?.Terms.Organization);
        var saved = await store.SaveAsync(contract, decide(contract.State), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ChangesView.Of(saved.Done, order.By.At));
    }
}
