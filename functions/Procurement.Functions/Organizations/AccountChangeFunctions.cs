using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Organizations;

/// <summary>The number of the account that is confirmed, typed in again from the organization's paper.</summary>
public sealed record ConfirmationBody(string Number);

/// <summary>Checks the form of a confirmation.</summary>
public sealed class ConfirmationBodyValidator : AbstractValidator<ConfirmationBody>
{
    public ConfirmationBodyValidator() => RuleFor(body => body.Number).IsBankAccount();
}

/// <summary>Why something is given back or rejected.</summary>
public sealed record ReasonBody(string Reason);

/// <summary>Checks the form of a reason.</summary>
public sealed class ReasonBodyValidator : AbstractValidator<ReasonBody>
{
    public ReasonBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>Changing the account of an organization (变更收款账户): one proposes, another of finance decides.</summary>
public sealed class AccountChangeFunctions(AggregateStore store)
{
    private const string Route = "organizations/{uscc}";

    /// <summary>Proposes another account.</summary>
    [Function("ProposeAccountChange"), AllowRoles(Applicant, Officer)]
    [Describe("提出变更收款账户", Body = typeof(AccountBody), Answer = typeof(OrganizationView))]
    public async Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/account-change")] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.OrganizationKey(uscc);
        order.Caller.MustBeParty(uscc);
        var body = request.Read<AccountBody>();
        var stored = await store.LoadAsync(Kinds.Organizations, key, cancel);
        var propose = new ProposeAccountChange(body.ToAccount(stored.State?.Name ?? ""), order.By);
        var decision = ChangingAnAccount.Decide(stored.State, propose);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(OrganizationView.Of(saved.Done));
    }

    /// <summary>Confirms the proposed account; whoever proposed it may not.</summary>
    [Function("ConfirmAccountChange"), AllowRoles(Finance, FinanceApprover)]
    [Describe("确认变更收款账户", Body = typeof(ConfirmationBody), Answer = typeof(OrganizationView))]
    public async Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/account-change-confirmation")]
        HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var order = request.Order();
        var confirm = new ConfirmAccountChange(request.Read<ConfirmationBody>().Number, order.By);
        var stored = await store.LoadAsync(Kinds.Organizations, order.Caller.OrganizationKey(uscc), cancel);
        var decision = ChangingAnAccount.Decide(stored.State, confirm);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(OrganizationView.Of(saved.Done));
    }

    /// <summary>Rejects the proposed account; the account stays what it is.</summary>
    [Function("RejectAccountChange"), AllowRoles(Finance, FinanceApprover)]
    [Describe("驳回变更收款账户", Body = typeof(ReasonBody), Answer = typeof(OrganizationView))]
    public async Task<IResult> RejectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/account-change-rejection")]
        HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var order = request.Order();
        var reject = new RejectAccountChange(request.Read<ReasonBody>().Reason, order.By);
        var stored = await store.LoadAsync(Kinds.Organizations, order.Caller.OrganizationKey(uscc), cancel);
        var decision = ChangingAnAccount.Decide(stored.State, reject);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(OrganizationView.Of(saved.Done));
    }
}
