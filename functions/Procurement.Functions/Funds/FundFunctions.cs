using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Funds;
using Procurement.Functions.Commands;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Storage;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Funds;

/// <summary>Funds (资金): their appropriation and what is left of it.</summary>
public sealed class FundFunctions(PutCommands puts, AggregateStore store, Lists lists)
{
    private const string Route = "funds/{fund}";

    /// <summary>Opens a fund, or changes it.</summary>
    [Function("OpenFund"), AllowRoles(Finance, Admin)]
    [Describe("设立或调整资金", Body = typeof(FundBody), Answer = typeof(FundView), Versioned = true)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string fund,
        CancellationToken cancel) =>
        puts.RunAsync(
            request,
            Kinds.Funds,
            Address.Fund(request.Caller(), fund),
            new FundBodyValidator(),
            (state, body) => Funding.Open(state, body.ToEvent()),
            state => FundView.Of(fund, state),
            cancel);

    /// <summary>Reads a fund.</summary>
    [Function("GetFund"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("查看资金", Answer = typeof(FundView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string fund,
        CancellationToken cancel)
    {
        var key = Address.Fund(request.Caller(), fund);
        if (key.Problem is { } unknown) return unknown;

        var stored = await store.ReadAsync(Kinds.Funds, key.Value.ToString(), cancel);
        return stored.State is { } found
            ? Answers.Ok(FundView.Of(fund, found), $"{stored.Events}")
            : Problems.Of("fund.notFound");
    }

    /// <summary>Lists the funds of the district.</summary>
    [Function("ListFunds"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("资金列表", Answer = typeof(ListOf<FundView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "funds")] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(request, ListNames.Funds(request.Caller().Tenant), cancel);
}

/// <summary>Keeps the list of funds.</summary>
public sealed class FundFollowUp(AggregateStore store, Lists lists) : FollowUp<Fund, FundEvent>(Kinds.Funds, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Fund state, long version, CancellationToken cancel)
    {
        var parts = Keys.Split(key, 2);
        return lists.PutAsync(
            ListNames.Funds(parts[0]), parts[1], version, WireJson.ToText(FundView.Of(parts[1], state)), cancel);
    }
}
