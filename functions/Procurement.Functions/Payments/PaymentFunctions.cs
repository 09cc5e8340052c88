using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Payments;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Payments;

/// <summary>Why the bank returned a payment; need not be said.</summary>
public sealed record BounceBody(string? Reason = null);

/// <summary>Checks the form of a return.</summary>
public sealed class BounceBodyValidator : AbstractValidator<BounceBody>
{
    /// <summary>Names the rules.</summary>
    public BounceBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}

/// <summary>Paying an accepted instalment (支付): prepared by one finance officer, approved by another.</summary>
public sealed class PaymentFunctions(ContractSteps steps)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/instalments/{no:int}";

    /// <summary>Prepares a payment.</summary>
    [Function("PreparePayment"), AllowRoles(Finance)]
    [Describe("付款制单", Answer = typeof(ContractView))]
    public Task<IResult> PrepareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/payment-order")] HttpRequest request,
        string round,
        string proposal,
        int no,
        CancellationToken cancel) =>
        steps.RunAsync<NoBody>(
            request, round, proposal, null, (contract, step) => Paying.Prepare(contract, no, step.By), cancel);

    /// <summary>Approves the prepared payment, and the money leaves.</summary>
    [Function("ApprovePayment"), AllowRoles(FinanceApprover)]
    [Describe("付款审批", Answer = typeof(ContractView))]
    public Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/payment")] HttpRequest request,
        string round,
        string proposal,
        int no,
        CancellationToken cancel) =>
        steps.RunAsync<NoBody>(
            request,
            round,
            proposal,
            null,
            (contract, step) => Paying.Approve(contract, no, LateInterest.DailyRateFrom20250601, step.By),
            cancel);

    /// <summary>Records that the bank returned the money.</summary>
    [Function("BouncePayment"), AllowRoles(Finance)]
    [Describe("登记退票", Body = typeof(BounceBody), Answer = typeof(ContractView))]
    public Task<IResult> BounceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/bounce")] HttpRequest request,
        string round,
        string proposal,
        int no,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            proposal,
            new BounceBodyValidator(),
            (contract, step) => Paying.Bounce(contract, no, step.Body.Reason, step.By),
            cancel);
}
