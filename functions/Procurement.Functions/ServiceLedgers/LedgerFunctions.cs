using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Domain.ServiceLedgers;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.ServiceLedgers;

/// <summary>Service ledgers (服务台账): opening and reading them.</summary>
public sealed class LedgerFunctions(AggregateStore store, Lists lists, LedgerReading reading, TrailReading trail)
{
    private const string Route = "service-ledgers/{ledger}";

    /// <summary>Opens a ledger.</summary>
    [Function("OpenServiceLedger"), AllowRoles(Officer)]
    [Describe("开设服务台账", Body = typeof(LedgerBody), Answer = typeof(LedgerView), Versioned = true, Makes = true)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string ledger,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<LedgerBody>();
        var key = LedgerReading.KeyOf(order.Caller, ledger);
        var open = new OpenLedger(body.Terms(), body.ToClients(), order.By);
        var entry = await store.LoadAsync(
            Kinds.Organizations, new OrganizationKey(key.Tenant, body.Organization), cancel);
        var contract = await ContractAsync(order.Caller, open.Terms.Contract, cancel);
        var stored = await store.LoadAsync(Kinds.ServiceLedgers, key, cancel);
        var decision = order.Precondition.RefusalOrNull(stored.Version)
            ?? Opening.Decide(stored.State, open, entry.State is not null, contract);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? SavedAnswers.Put(request, LedgerView.Of(ledger, saved.Done), saved.Version);
    }

    /// <summary>Lists ledgers; an applicant only those of its own organization.</summary>
    [Function("ListServiceLedgers"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("服务台账列表", Answer = typeof(ListOf<LedgerLineView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "service-ledgers")] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var list = caller.IsOnThePurchasersSide
            ? ListNames.Ledgers(caller.Tenant)
            : ListNames.LedgersOf(caller.Tenant, caller.Organization ?? "");
        return lists.AnswerAsync(request, list, LedgerLineView.Of, cancel);
    }

    /// <summary>Reads a ledger.</summary>
    [Function("GetServiceLedger"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看服务台账", Answer = typeof(LedgerView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string ledger,
        CancellationToken cancel)
    {
        var (_, found) = await reading.ReadAsync(request.Caller(), ledger, cancel);
        return Answers.Ok(LedgerView.Of(ledger, found));
    }

    /// <summary>Lists the clients with what is used of their hours.</summary>
    [Function("ListLedgerClients"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("服务对象及已用时长", Answer = typeof(ListOf<LedgerClientView>), Paged = true)]
    public async Task<IResult> ListClientsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/clients")] HttpRequest request,
        string ledger,
        CancellationToken cancel)
    {
        var buckets = Enumerable.Range(0, LedgerPlaces.ClientBuckets)
            .Select(one => Kinds.LedgerClients.RowOf($"{one:D2}"));
        var (_, found) = await reading.ReadAsync(request.Caller(), ledger, cancel, [.. buckets]);
        var paging = Paging.Read(request);
        var rest = found.ClientBuckets.Values.SelectMany(one => one.Clients)
            .Where(one => string.CompareOrdinal(one.Ref, paging.After ?? "") > 0)
            .OrderBy(one => one.Ref, StringComparer.Ordinal)
            .Take(paging.Limit + 1)
            .ToList();
        var next = rest.Count > paging.Limit ? rest[paging.Limit - 1].Ref : null;
        return Answers.Ok(paging.Page(
            [.. rest.Take(paging.Limit).Select(one => new LedgerClientView(one.Ref, one.CapMinutes, one.Minutes))],
            next));
    }

    /// <summary>The trail of a ledger.</summary>
    [Function("GetServiceLedgerTrail"), AllowRoles(Officer, Finance, FinanceApprover, Supervisor)]
    [Describe("服务台账的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/trail")] HttpRequest request,
        string ledger,
        CancellationToken cancel) =>
        trail.AnswerAsync(
            request, Kinds.ServiceLedgers.Table, LedgerReading.KeyOf(request.Caller(), ledger), cancel);

    private async Task<Contract?> ContractAsync(Caller caller, LedgerContract? named, CancellationToken cancel) =>
        named is null
            ? null
            : (await store.LoadAsync(
                Kinds.Contracts, caller.ContractKey(named.Round, named.Proposal), cancel)).State;
}
