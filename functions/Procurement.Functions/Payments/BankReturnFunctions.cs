using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Payments;

/// <summary>Why the bank returned a payment; need not be said.</summary>
public sealed record BounceBody(string? Reason = null);

/// <summary>Checks the form of a return.</summary>
public sealed class BounceBodyValidator : AbstractValidator<BounceBody>
{
    public BounceBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}

/// <summary>What becomes of money that the bank returned after the contract had ended, and why.</summary>
public sealed record BankReturnDecisionBody(BankReturnOutcome Outcome, string Reason);

/// <summary>Checks the form of a decision.</summary>
public sealed class BankReturnDecisionBodyValidator : AbstractValidator<BankReturnDecisionBody>
{
    public BankReturnDecisionBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>What the bank returned (退票); after the end of a contract, a person decides what becomes of it.</summary>
public sealed class BankReturnFunctions(AggregateStore store, Lists lists)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/instalments/{no}";

    /// <summary>Records that the bank returned the money.</summary>
    [Function("BouncePayment"), AllowRoles(Finance)]
    [Describe("登记退票", Body = typeof(BounceBody), Answer = typeof(ContractView))]
    public async Task<IResult> BounceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/bounce")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var bounce = new BouncePayment(Address.InstalmentNo(no), request.Read<BounceBody>().Reason, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = BankReturns.Decide(contract.State, bounce);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Decides that it is paid again, or that it is not.</summary>
    [Function("DecideBankReturn"), AllowRoles(Approver)]
    [Describe("处理合同结束后的退票", Body = typeof(BankReturnDecisionBody), Answer = typeof(ContractView))]
    public async Task<IResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/bank-return-decision")]
        HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<BankReturnDecisionBody>();
        var decide = new DecideBankReturn(Address.InstalmentNo(no), body.Outcome, body.Reason, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = BankReturns.Decide(contract.State, decide);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Lists what the bank returned after contracts had ended and nobody has settled yet.</summary>
    [Function("ListBankReturns"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("合同结束后的退票", Answer = typeof(ListOf<BankReturnRow>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bank-returns")] HttpRequest request,
        CancellationToken cancel)
    {
        var paging = Paging.Read(request);
        var list = ListNames.BankReturns(request.Caller().Tenant);
        var page = await lists.PageAsync(list, paging.Limit, paging.After, cancel);
        return Answers.Ok(paging.Page([.. page.Items.SelectMany(item => BankReturnRow.Of(item.Row))], page.Next));
    }
}
