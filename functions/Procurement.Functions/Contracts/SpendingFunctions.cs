using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Expenditure to date, as the supplier reports it.</summary>
public sealed record ExpenditureBody(Money Spent);

/// <summary>Checks a report.</summary>
public sealed class ExpenditureBodyValidator : AbstractValidator<ExpenditureBody>
{
    public ExpenditureBodyValidator() => RuleFor(body => body.Spent).IsNotNegative();
}

/// <summary>What of the report is accepted; less than all of it needs a reason.</summary>
public sealed record ExpenditureAcceptanceBody(Money Accepted, string? Reason = null);

/// <summary>Checks an acceptance.</summary>
public sealed class ExpenditureAcceptanceBodyValidator : AbstractValidator<ExpenditureAcceptanceBody>
{
    public ExpenditureAcceptanceBodyValidator()
    {
        RuleFor(body => body.Accepted).IsNotNegative();
        RuleFor(body => body.Reason).IsText(1000);
    }
}

/// <summary>Expenditure (支出): reported by the supplier, accepted by an officer.</summary>
public sealed class SpendingFunctions(AggregateStore store, PublishedRounds rounds)
{
    // Where vouchers are kept, their sums are what is reported and accepted (docs/decisions/0046).
    private static readonly Refusal ByVouchers = new("expenditure.byVouchers");

    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Reports expenditure to date.</summary>
    [Function("ReportExpenditure"), AllowRoles(Applicant)]
    [Describe("报送支出", Body = typeof(ExpenditureBody), Answer = typeof(ContractView))]
    public async Task<IResult> ReportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/expenditure-reports")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var report = new ReportExpenditure(request.Read<ExpenditureBody>().Spent, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        order.Caller.MustActFor(contract.State?.Terms.Organization);
        var decision = await IsByVouchersAsync(order.Caller, round, cancel)
            ? ByVouchers
            : Spending.Decide(contract.State, report);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Accepts the report, or less of it with a reason; only that counts for what must come back.</summary>
    [Function("AcceptExpenditure"), AllowRoles(Officer)]
    [Describe("认定支出", Body = typeof(ExpenditureAcceptanceBody), Answer = typeof(ContractView))]
    public async Task<IResult> AcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/expenditure-acceptance")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ExpenditureAcceptanceBody>();
        var accept = new AcceptExpenditure(body.Accepted, body.Reason, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = await IsByVouchersAsync(order.Caller, round, cancel)
            ? ByVouchers
            : Spending.Decide(contract.State, accept);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    private async Task<bool> IsByVouchersAsync(Caller caller, string round, CancellationToken cancel) =>
        await rounds.FindOrNullAsync(caller.RoundKey(round), cancel) is { Performance: not null };
}
