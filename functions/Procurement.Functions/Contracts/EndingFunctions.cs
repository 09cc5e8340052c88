using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Why a contract is ended.</summary>
public sealed record TerminationBody(string Reason);

/// <summary>Checks the form of a termination.</summary>
public sealed class TerminationBodyValidator : AbstractValidator<TerminationBody>
{
    /// <summary>Names the rules.</summary>
    public TerminationBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>Money that came back, in yuan.</summary>
public sealed record RecoveryBody(string Amount)
{
    /// <summary>The amount.</summary>
    public Money ToMoney() => Money.TryParse(Amount, out var amount) ? amount : Money.Zero;
}

/// <summary>Checks the form of a recovery.</summary>
public sealed class RecoveryBodyValidator : AbstractValidator<RecoveryBody>
{
    /// <summary>Names the rules.</summary>
    public RecoveryBodyValidator() => RuleFor(body => body.Amount).IsMoneyNotNegative();
}

/// <summary>Ending a contract: termination (终止), recovery (收回), closure (结项).</summary>
public sealed class EndingFunctions(ContractSteps steps)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Ends a contract in force.</summary>
    [Function("TerminateContract"), AllowRoles(Approver)]
    [Describe("终止合同", Body = typeof(TerminationBody), Answer = typeof(ContractView))]
    public Task<IResult> TerminateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/termination")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            proposal,
            new TerminationBodyValidator(),
            (contract, step) => Ending.Terminate(contract, step.Body.Reason, step.By),
            cancel);

    /// <summary>Books money that the supplier returned.</summary>
    [Function("RecoverMoney"), AllowRoles(Finance)]
    [Describe("登记收回资金", Body = typeof(RecoveryBody), Answer = typeof(ContractView))]
    public Task<IResult> RecoverAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/recoveries")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            proposal,
            new RecoveryBodyValidator(),
            (contract, step) => Ending.Recover(contract, step.Body.ToMoney(), step.By),
            cancel);

    /// <summary>Closes a contract with which everybody is done.</summary>
    [Function("CloseContract"), AllowRoles(Officer)]
    [Describe("结项", Answer = typeof(ContractView))]
    public Task<IResult> CloseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/closure")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        steps.RunAsync<NoBody>(
            request, round, proposal, null, (contract, step) => Ending.Close(contract, step.By), cancel);
}
