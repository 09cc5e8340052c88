using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Why the supplier gives the award back; need not be said.</summary>
public sealed record DeclinationBody(string? Reason = null);

/// <summary>Checks the form of a declination.</summary>
public sealed class DeclinationBodyValidator : AbstractValidator<DeclinationBody>
{
    /// <summary>Names the rules.</summary>
    public DeclinationBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>Signing a contract (签署), or giving the award back (放弃).</summary>
public sealed class SigningFunctions(ContractSteps steps)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Signs: an applicant for the supplier, an approver for the purchaser.</summary>
    [Function("SignContract"), AllowRoles(Applicant, Approver)]
    [Describe("签署合同", Answer = typeof(ContractView))]
    public Task<IResult> SignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/signatures")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        steps.RunAsync<NoBody>(
            request,
            round,
            proposal,
            null,
            (contract, step) => Signing.Sign(
                contract, step.Posted.Caller.Is(Approver) ? Party.Purchaser : Party.Supplier, step.By),
            cancel);

    /// <summary>Gives the award back before the contract is in force.</summary>
    [Function("DeclineContract"), AllowRoles(Applicant)]
    [Describe("放弃入围", Body = typeof(DeclinationBody), Answer = typeof(ContractView))]
    public Task<IResult> DeclineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/declination")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            proposal,
            new DeclinationBodyValidator(),
            (contract, step) => Signing.Decline(contract, step.Body.Reason, step.By),
            cancel);
}
