using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Performances;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Performances;

/// <summary>Reading reports and books: the supplier its own, the purchaser's side and supervisors all.</summary>
public sealed class BookReading(AggregateStore store, WatchedContracts contracts)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/performance";

    /// <summary>Reads a report with all its versions.</summary>
    [Function("GetReport"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看履约报告及全部版本", Answer = typeof(ReportView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/reports/{report}")] HttpRequest request,
        string round,
        string proposal,
        string report,
        CancellationToken cancel)
    {
        var (key, _) = await contracts.ReadAsync(request.Caller(), round, proposal, cancel);
        var found = WireRules.IsSlug(report)
            ? await store.FindPartAsync(Kinds.Performances.Table, $"{key}", Kinds.ReportParts, report, cancel)
            : null;
        return found is null ? Problems.Of(ReportRefusals.NotFound.Code) : Answers.Ok(ReportView.Of(found));
    }

    /// <summary>Reads the budget line by line, and the mix of money.</summary>
    [Function("GetBudget"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看预算执行与资金来源", Answer = typeof(BudgetView))]
    public async Task<IResult> GetBudgetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/budget")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var (key, watched) = await contracts.ReadAsync(request.Caller(), round, proposal, cancel);
        var stored = await store.LoadAsync(Kinds.Performances, key, cancel);
        return Answers.Ok(BudgetView.Of(stored.State, watched));
    }

    /// <summary>Lists the vouchers, or those of one status.</summary>
    [Function("ListEntries"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("凭证列表", Answer = typeof(ListOf<EntryView>), Paged = true, Query = ["status"])]
    public async Task<IResult> ListEntriesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/entries")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var (key, _) = await contracts.ReadAsync(request.Caller(), round, proposal, cancel);
        var status = $"{request.Query["status"]}";
        var paging = Paging.Read(request, status);
        List<EntryView> shown = [];
        string? next = null;
        await foreach (var (_, entry) in store.PartsAsync(
            Kinds.Performances.Table, key, Kinds.EntryParts, paging.After ?? "", cancel))
        {
            if (status.Length > 0 && WireJson.ToText(entry.Status) != $"\"{status}\"") continue;
            if (shown.Count == paging.Limit)
            {
                next = shown[^1].Entry;
                break;
            }

            shown.Add(EntryView.Of(entry));
        }

        return Answers.Ok(paging.Page(shown, next));
    }
}
