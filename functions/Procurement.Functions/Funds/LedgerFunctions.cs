using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Funds;

/// <summary>The ledger of a fund (资金账): its entries, and whether they keep their laws.</summary>
public sealed class LedgerFunctions(AggregateStore store, LedgerCheck check)
{
    private const string Route = "funds/{fund}/ledger";

    /// <summary>Lists the entries in their order.</summary>
    [Function("ListLedgerEntries"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("资金账分录", Answer = typeof(ListOf<LedgerEntryView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string fund,
        CancellationToken cancel)
    {
        var key = request.Caller().FundKey(fund);
        var paging = Paging.Read(request);
        if (paging.After is null && (await store.LoadAsync(Kinds.Funds, key, cancel)).State is null)
        {
            return Problems.Of("fund.notFound");
        }

        return await store.AnswerAsync(
            paging, Kinds.Funds.Table, key, Kinds.FundEntries, LedgerEntryView.Of, cancel);
    }

    /// <summary>Adds the ledger up again and says which laws are broken.</summary>
    [Function("CheckLedger"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("核对资金账", Answer = typeof(LedgerCheckView))]
    public async Task<IResult> CheckAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/check")] HttpRequest request,
        string fund,
        CancellationToken cancel)
    {
        var found = await check.LookAsync(request.Caller().FundKey(fund), cancel);
        return found is null ? Problems.Of("fund.notFound") : Answers.Ok(found);
    }

    /// <summary>Lists the entries under one contract, its own ledger.</summary>
    [Function("ListContractLedger"), AllowRoles(Officer, Finance, FinanceApprover, Supervisor)]
    [Describe("合同的资金账分录", Answer = typeof(ListOf<LedgerEntryView>), Paged = true)]
    public async Task<IResult> ListOfContractAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/contracts/{proposal}/ledger")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var key = request.Caller().ContractKey(round, proposal);
        var paging = Paging.Read(request);
        // A cursor is no secret (Paging): somebody may have made one that is no number.
        if (!long.TryParse(paging.After ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var after))
        {
            return Problems.Malformed("cursor.invalid", "cursor");
        }

        var contract = (await store.LoadAsync(Kinds.Contracts, key, cancel)).State;
        if (contract is null) return Problems.Of(ContractRefusals.NotFound.Code);

        var fund = $"{new FundKey(key.Tenant, contract.Terms.Fund)}";
        var part = await store.FindPartAsync(
            Kinds.Funds.Table, fund, Kinds.FundCommitments, key.InFund, cancel);
        var numbers = (part?.Entries ?? []).Where(no => no > after).Take(paging.Limit + 1).ToList();
        var entries = await Task.WhenAll(numbers.Take(paging.Limit).Select(no => store.FindPartAsync(
            Kinds.Funds.Table, fund, Kinds.FundEntries, $"{no:D10}", cancel)));
        return Answers.Ok(paging.Page(
            [.. entries.Select(one => LedgerEntryView.Of(one!))],
            numbers.Count > paging.Limit ? $"{numbers[paging.Limit - 1]}" : null));
    }
}
