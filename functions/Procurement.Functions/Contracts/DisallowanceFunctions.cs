using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Money that must not have been spent so, and why.</summary>
public sealed record DisallowanceBody(Money Amount, string Reason);

/// <summary>Checks the form of a disallowance.</summary>
public sealed class DisallowanceBodyValidator : AbstractValidator<DisallowanceBody>
{
    public DisallowanceBodyValidator()
    {
        RuleFor(body => body.Amount).IsPositive();
        RuleFor(body => body.Reason).IsText(1000);
    }
}

/// <summary>Disallowing money that was paid (认定不合规支出), and taking that back.</summary>
public sealed class DisallowanceFunctions(AggregateStore store)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/disallowances";

    /// <summary>Disallows money: it becomes a receivable.</summary>
    [Function("DisallowMoney"), AllowRoles(Officer)]
    [Describe("认定应返还款项", Body = typeof(DisallowanceBody), Answer = typeof(ContractView))]
    public Task<IResult> DisallowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<DisallowanceBody>());
        var disallow = new DisallowMoney(body.Amount, body.Reason, order.By);
        return SaveAsync(order, round, proposal, contract => Disallowing.Decide(contract, disallow), cancel);
    }

    /// <summary>Takes a disallowance back that was wrong.</summary>
    [Function("WithdrawDisallowance"), AllowRoles(Approver)]
    [Describe("撤销认定", Body = typeof(ReasonBody), Answer = typeof(ContractView))]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{disallowance}/withdrawal")]
        HttpRequest request,
        string round,
        string proposal,
        string disallowance,
        CancellationToken cancel)
    {
        var order = request.Order();
        var withdraw = new WithdrawDisallowance(
            Address.DisallowanceNo(disallowance), request.Read<ReasonBody>().Reason, order.By);
        return SaveAsync(order, round, proposal, contract => Disallowing.Decide(contract, withdraw), cancel);
    }

    private async Task<IResult> SaveAsync(
        Order order,
        string round,
        string proposal,
        Func<Contract?, Decision<ContractEvent>> decide,
        CancellationToken cancel)
    {
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var saved = await store.SaveAsync(contract, decide(contract.State), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }
}
