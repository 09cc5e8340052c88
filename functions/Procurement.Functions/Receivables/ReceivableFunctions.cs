using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Audit;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Receivables;

/// <summary>Reading what organizations have to return (应收款).</summary>
public sealed class ReceivableFunctions(
    AggregateStore store, ReceivableDesk desk, Lists lists, TrailReading trail, TimeProvider clock)
{
    private const string Route = "organizations/{uscc}/receivables";

    /// <summary>Lists the organizations of the district that have or had something to return.</summary>
    [Function("ListDebtors"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("有应返还款项的单位", Answer = typeof(ListOf<DebtorView>), Paged = true)]
    public Task<IResult> ListDebtorsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "receivables")] HttpRequest request,
        CancellationToken cancel)
    {
        var at = clock.GetUtcNow();
        return lists.AnswerAsync(
            request,
            ListNames.Debtors(request.Caller().Tenant),
            (organization, account) => DebtorView.Of(organization, account, at),
            cancel);
    }

    /// <summary>Lists every receivable of an organization; an applicant only its own organization's.</summary>
    [Function("ListReceivables"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("一个单位的应返还款项", Answer = typeof(ListOf<ReceivableView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var key = KeyOf(request.Caller(), uscc);
        var entry = await store.LoadAsync(Kinds.Organizations, new OrganizationKey(key.Tenant, uscc), cancel);
        if (entry.State is null) return Problems.Of("organization.notFound");
        var at = clock.GetUtcNow();
        return await store.AnswerAsync(
            Paging.Read(request),
            Kinds.Receivables.Table,
            key,
            Kinds.ReceivableParts,
            one => ReceivableView.Of(uscc, one, at),
            cancel);
    }

    /// <summary>Reads one.</summary>
    [Function("GetReceivable"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看应返还款项", Answer = typeof(ReceivableView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{receivable}")] HttpRequest request,
        string uscc,
        string receivable,
        CancellationToken cancel)
    {
        var key = KeyOf(request.Caller(), uscc);
        if (!WireRules.IsSlug(receivable)) return Problems.Of("receivable.notFound");
        var hand = await desk.ReadAsync(key, receivable, cancel);
        return hand.Receivable is { } found
            ? Answers.Ok(ReceivableView.Of(uscc, found, clock.GetUtcNow()))
            : Problems.Of("receivable.notFound");
    }

    /// <summary>The trail of what an organization has to return.</summary>
    [Function("GetReceivablesTrail"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("应返还款项的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "receivables/{uscc}/trail")] HttpRequest request,
        string uscc,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Receivables.Table, KeyOf(request.Caller(), uscc), cancel);

    private static DebtorKey KeyOf(Caller caller, string uscc)
    {
        caller.OrganizationKey(uscc);
        caller.MustBeParty(uscc);
        return new(caller.Tenant, uscc);
    }
}
