using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Why a contract is ended; one with documents on grounds of the list.</summary>
public sealed record TerminationBody(string Reason, TerminationGrounds? Grounds = null);

/// <summary>Checks the form of a termination.</summary>
public sealed class TerminationBodyValidator : AbstractValidator<TerminationBody>
{
    public TerminationBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>Money that came back.</summary>
public sealed record RecoveryBody(Money Amount);

/// <summary>Checks a recovery.</summary>
public sealed class RecoveryBodyValidator : AbstractValidator<RecoveryBody>
{
    public RecoveryBodyValidator() => RuleFor(body => body.Amount).IsNotNegative();
}

/// <summary>Ending a contract: termination (终止), recovery (收回), closure (结项).</summary>
public sealed class EndingFunctions(AggregateStore store)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Ends a contract in force.</summary>
    [Function("TerminateContract"), AllowRoles(Approver)]
    [Describe("终止合同", Body = typeof(TerminationBody), Answer = typeof(ContractView))]
    public async Task<IResult> TerminateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/termination")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<TerminationBody>();
        var terminate = new TerminateContract(body.Reason, order.By) { Grounds = body.Grounds };
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = Ending.Decide(contract.State, terminate);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Books money that the supplier returned.</summary>
    [Function("RecoverMoney"), AllowRoles(Finance)]
    [Describe("登记收回资金", Body = typeof(RecoveryBody), Answer = typeof(ContractView))]
    public async Task<IResult> RecoverAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/recoveries")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var recover = new RecoverMoney(request.Read<RecoveryBody>().Amount, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = Ending.Decide(contract.State, recover);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Closes a contract with which everybody is done.</summary>
    [Function("CloseContract"), AllowRoles(Officer)]
    [Describe("结项", Answer = typeof(ContractView))]
    public async Task<IResult> CloseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/closure")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var close = new CloseContract(order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = Ending.Decide(contract.State, close);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }
}
