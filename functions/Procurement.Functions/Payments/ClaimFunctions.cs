using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Storage;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Payments;

/// <summary>The invoice that an instalment is claimed with.</summary>
public sealed record ClaimBody(string Invoice);

/// <summary>Checks the form of a claim.</summary>
public sealed class ClaimBodyValidator : AbstractValidator<ClaimBody>
{
    /// <summary>Names the rules.</summary>
    public ClaimBodyValidator() => RuleFor(body => body.Invoice)
        .Must(invoice => invoice.Length is > 0 and <= 40 && invoice.All(IsOfANumber))
        .WithErrorCode("invoice.malformed")
        .WithMessage("发票号码应为 1–40 位数字、字母或“-”“_”“.”（数电票为 20 位数字）。");

    private static bool IsOfANumber(char one) => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.';
}

/// <summary>Claiming an instalment (请款) and accepting the claim (验收).</summary>
public sealed class ClaimFunctions(ContractSteps steps, InvoiceRegister invoices, Deadlines deadlines)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/instalments/{no:int}";

    /// <summary>Claims an instalment with an invoice.</summary>
    [Function("ClaimInstalment"), AllowRoles(Applicant)]
    [Describe("请款", Body = typeof(ClaimBody), Answer = typeof(ContractView))]
    public Task<IResult> ClaimAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/claim")] HttpRequest request,
        string round,
        string proposal,
        int no,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            proposal,
            new ClaimBodyValidator(),
            (contract, step) => DecideAsync(contract, step, no, cancel),
            cancel);

    /// <summary>Accepts a claim; the days for paying begin.</summary>
    [Function("AcceptClaim"), AllowRoles(Officer)]
    [Describe("验收", Answer = typeof(ContractView))]
    public Task<IResult> AcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/acceptance")] HttpRequest request,
        string round,
        string proposal,
        int no,
        CancellationToken cancel) =>
        steps.RunAsync<NoBody>(
            request,
            round,
            proposal,
            null,
            (contract, step) => Claiming.Accept(contract, no, deadlines, step.By),
            cancel);

    // The number is taken only for a claim that is otherwise in order, and before that claim is committed.
    private async Task<Decision<ContractEvent>> DecideAsync(
        Contract? contract, ContractStep<ClaimBody> step, int no, CancellationToken cancel)
    {
        var invoice = step.Body.Invoice;
        var decision = Claiming.Claim(contract, no, invoice, false, step.By);
        if (decision is not Decision<ContractEvent>.Accepted) return decision;

        return await invoices.TakeAsync(step.Key, no, invoice, cancel)
            ? decision
            : Claiming.Claim(contract, no, invoice, true, step.By);
    }
}
