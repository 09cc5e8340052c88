using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Why the supplier gives the award back; need not be said.</summary>
public sealed record DeclinationBody(string? Reason = null);

/// <summary>Checks the form of a declination.</summary>
public sealed class DeclinationBodyValidator : AbstractValidator<DeclinationBody>
{
    public DeclinationBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>Signing a contract (签署), or giving the award back (放弃).</summary>
public sealed class SigningFunctions(AggregateStore store, PublishedRounds rounds)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Signs: an applicant for the supplier, an approver for the purchaser.</summary>
    [Function("SignContract"), AllowRoles(Applicant, Approver)]
    [Describe("签署合同", Answer = typeof(ContractView))]
    public async Task<IResult> SignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/signatures")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var party = ContractSteps.PartyOf(order.Caller);
        var sign = new SignContract(party, order.By);
        var key = order.Caller.ContractKey(round, proposal);
        var contract = await store.LoadWithProgressAsync(Kinds.Contracts, key, cancel);
        if (party is Party.Supplier) order.Caller.MustActFor(contract.State?.Terms.Organization);
        var decision = Signing.Decide(contract.State, sign, await HasDocumentAsync(contract, cancel));
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    // A document that could not be drawn, and was given up as stuck work, leaves them to sign on paper.
    private async Task<bool> HasDocumentAsync(Stored<Contract, ContractEvent> contract, CancellationToken cancel)
    {
        if (contract.State is null || contract.Pending <= 0) return contract.State?.Document(0) is not null;
        var key = ContractKey.Parse(contract.Key);
        return (await rounds.FindOrNullAsync(new RoundKey(key.Tenant, key.Round), cancel))?.Agreement is not null;
    }

    /// <summary>Gives the award back before the contract is in force.</summary>
    [Function("DeclineContract"), AllowRoles(Applicant)]
    [Describe("放弃入围", Body = typeof(DeclinationBody), Answer = typeof(ContractView))]
    public async Task<IResult> DeclineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/declination")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var decline = new DeclineContract(request.Read<DeclinationBody>().Reason, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        order.Caller.MustActFor(contract.State?.Terms.Organization);
        var decision = Signing.Decide(contract.State, decline);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }
}
