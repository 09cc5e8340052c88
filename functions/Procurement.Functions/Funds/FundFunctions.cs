using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Funds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Funds;

/// <summary>Funds (资金): their appropriation and what is left of it.</summary>
public sealed class FundFunctions(AggregateStore store, Lists lists)
{
    private const string Route = "funds/{fund}";

    /// <summary>Opens a fund, or changes it.</summary>
    [Function("OpenFund"), AllowRoles(Finance, Admin)]
    [Describe("设立或调整资金", Body = typeof(FundBody), Answer = typeof(FundView), Versioned = true, Makes = true)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string fund,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<FundBody>();
        var open = new OpenFund(body.Title, body.Source, body.Year, body.Appropriation, order.By)
        {
            InBudget = body.InBudget,
            // Whoever pays is the purchaser; an account says its holder, or is the fund's by its title.
            Account = body.Account?.ToAccount(body.Title),
            Envelope = body.Envelope,
            ExcludedCosts = body.ExcludedCosts,
        };
        var stored = await store.LoadAsync(Kinds.Funds, order.Caller.FundKey(fund), cancel);
        var decision = order.Precondition.RefusalOrNull(stored.Version) ?? Funding.Decide(stored.State, open);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? SavedAnswers.Put(request, FundView.Of(fund, saved.Done), saved.Version);
    }

    /// <summary>Reads a fund.</summary>
    [Function("GetFund"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("查看资金", Answer = typeof(FundView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string fund,
        CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Funds, request.Caller().FundKey(fund), cancel);
        return stored.State is { } found
            ? Answers.Ok(FundView.Of(fund, found), $"{stored.Version}")
            : Problems.Of("fund.notFound");
    }

    /// <summary>Lists the funds of the district.</summary>
    [Function("ListFunds"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("资金列表", Answer = typeof(ListOf<FundView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "funds")] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(request, ListNames.Funds(request.Caller().Tenant), FundView.Of, cancel);
}
