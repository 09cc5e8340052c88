using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Performances;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Performances;

/// <summary>The books of a contract (支出凭证、自筹和捐赠): kept by the supplier, decided on by an officer.</summary>
public sealed class BookFunctions(AggregateStore store, WatchedContracts contracts)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/performance";

    /// <summary>Books what was spent on a line.</summary>
    [Function("BookExpense"), AllowRoles(Applicant)]
    [Describe("登记支出凭证", Body = typeof(ExpenseBody), Answer = typeof(EntryView), Status = 201)]
    public Task<IResult> SpendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/expenses")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        BookAsync(request.Order(), round, proposal, request.Read<ExpenseBody>().Content(), cancel);

    /// <summary>Books what came in.</summary>
    [Function("BookIncome"), AllowRoles(Applicant)]
    [Describe("登记自筹或捐赠收入", Body = typeof(IncomeBody), Answer = typeof(EntryView), Status = 201)]
    public Task<IResult> RaiseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/incomes")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        BookAsync(request.Order(), round, proposal, request.Read<IncomeBody>().Content(), cancel);

    /// <summary>Takes back an entry on which nobody has decided.</summary>
    [Function("WithdrawEntry"), AllowRoles(Applicant)]
    [Describe("撤回凭证", Body = typeof(EntryWithdrawalBody), Answer = typeof(EntryView))]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/entries/{entry}/withdrawal")]
        HttpRequest request,
        string round,
        string proposal,
        string entry,
        CancellationToken cancel)
    {
        var order = request.Order();
        var withdraw = new WithdrawEntry(entry, request.Read<EntryWithdrawalBody>().Reason, order.By);
        var key = order.Caller.ContractKey(round, proposal);
        var watched = await contracts.OwnAsync(order.Caller, key, cancel);
        if (!WireRules.IsSlug(entry)) return Problems.Of(BookRefusals.EntryNotFound.Code);
        var stored = await store.LoadAsync(Kinds.Performances, key, [Kinds.EntryParts.RowOf(entry)], cancel);
        var decision = Bookkeeping.Decide(stored.State, withdraw, watched);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(EntryView.Of(saved.Done.Entries[entry]));
    }

    /// <summary>Decides on entries, all of them or none.</summary>
    [Function("SettleEntries"), AllowRoles(Officer)]
    [Describe("审核凭证", Body = typeof(SettlementBody), Answer = typeof(BudgetView))]
    public async Task<IResult> SettleAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/settlements")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<SettlementBody>();
        var settle = new SettleEntries(
            [.. body.Entries.Select(one => new EntrySettlement(one.Entry, one.Accepted, one.Reason))], order.By);
        var key = order.Caller.ContractKey(round, proposal);
        var watched = await contracts.FindAsync(key, cancel);
        string[] rows =
        [
            .. settle.Entries.Select(one => Kinds.EntryParts.RowOf(one.Entry)).Distinct(StringComparer.Ordinal),
        ];
        var stored = await store.LoadAsync(Kinds.Performances, key, rows, cancel);
        var decision = Bookkeeping.Decide(stored.State, settle, watched);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(BudgetView.Of(saved.Done, watched));
    }

    /// <summary>Moves money between lines within the round's limit.</summary>
    [Function("MoveBudget"), AllowRoles(Applicant)]
    [Describe("调剂预算", Body = typeof(BudgetMoveBody), Answer = typeof(BudgetView))]
    public async Task<IResult> MoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/budget-moves")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<BudgetMoveBody>();
        var key = order.Caller.ContractKey(round, proposal);
        var watched = await contracts.OwnAsync(order.Caller, key, cancel);
        var move = new MoveBudget(
            order.Caller.Organization!, body.From, body.To, body.Amount, body.Reason, order.By);
        var stored = await store.LoadAsync(Kinds.Performances, key, cancel);
        var decision = MovingBudget.Decide(stored.State, move, watched);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(BudgetView.Of(saved.Done, watched));
    }

    private async Task<IResult> BookAsync(
        Order order, string round, string proposal, EntryContent content, CancellationToken cancel)
    {
        var key = order.Caller.ContractKey(round, proposal);
        var watched = await contracts.OwnAsync(order.Caller, key, cancel);
        var entry = PerformanceNames.Entry(content);
        var book = new BookVoucher(order.Caller.Organization!, entry, content, order.By);
        var folder = await contracts.FolderAsync(key, watched, content.Files, cancel);
        string[] rows = [Kinds.EntryParts.RowOf(entry), .. content.Files.Select(Kinds.NamedFileParts.RowOf)];
        var stored = await store.LoadAsync(Kinds.Performances, key, rows, cancel);
        var decision = Bookkeeping.Decide(stored.State, book, watched, folder);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created(
            $"/api/rounds/{round}/contracts/{proposal}/performance/budget", EntryView.Of(saved.Done.Entries[entry]));
    }
}
