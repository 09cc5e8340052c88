using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.BankFiles;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Funds;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Banking;

/// <summary>Batches for the bank (付款批次): prepared by one of finance, released by another, then a file.</summary>
public sealed class BankBatchFunctions(
    AggregateStore store, Lists lists, PaymentOrders orders, TrailReading trail)
{
    private const string Route = "bank-batches";

    /// <summary>Puts payments that wait into a batch; each contract is asked for its own afterwards.</summary>
    [Function("PrepareBankBatch"), AllowRoles(Finance)]
    [Describe("编制付款批次", Body = typeof(BankBatchBody), Answer = typeof(BankBatchView), Status = 201)]
    public async Task<IResult> PrepareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<BankBatchBody>());
        var (by, tenant) = (order.By, order.Caller.Tenant);
        var key = new BankBatchKey(tenant, BankBatchKey.IdOf(order.Stamp, tenant, ChinaTime.DayOf(by.At)));
        var stored = await store.LoadAsync(Kinds.BankBatches, key, cancel);
        var fund = (await store.LoadAsync(Kinds.Funds, order.Caller.FundKey(body.Fund), cancel)).State;
        if (fund is null) return Problems.Of(FundRefusals.NotFound.Code);
        var waiting = await orders.WaitingAsync(order.Caller.FundKey(body.Fund), cancel);
        var prepare = new PrepareBatch(key.Batch, body.Fund, fund.Account, waiting, body.Orders, by);
        var saved = await store.SaveAsync(stored, Batching.Decide(stored.State, prepare), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created($"{request.Path}/{key.Batch}", BankBatchView.Of(saved.Done));
    }

    /// <summary>Lists the payments of a fund that wait for a batch.</summary>
    [Function("ListWaitingOrders"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("等待编入批次的付款指令", Answer = typeof(ListOf<WaitingOrderView>))]
    public async Task<IResult> ListWaitingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "funds/{fund}/waiting-orders")] HttpRequest request,
        string fund,
        CancellationToken cancel)
    {
        var key = request.Caller().FundKey(fund);
        var stored = await store.LoadAsync(Kinds.Funds, key, cancel);
        if (stored.State is null) return Problems.Of(FundRefusals.NotFound.Code);
        var waiting = await orders.WaitingAsync(key, cancel);
        return Answers.Ok(new ListOf<WaitingOrderView>([.. waiting.Select(WaitingOrderView.Of)], null));
    }

    /// <summary>Lists batches.</summary>
    [Function("ListBankBatches"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("付款批次列表", Answer = typeof(ListOf<BankBatchRowView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(request, BankLists.Batches(request.Caller().Tenant), BankBatchRowView.Of, cancel);

    /// <summary>Reads a batch.</summary>
    [Function("GetBankBatch"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("查看付款批次", Answer = typeof(BankBatchView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{batch}")] HttpRequest request,
        string batch,
        CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.BankBatches, request.Caller().BankBatchKey(batch), cancel);
        return stored.State is { } found
            ? Answers.Ok(BankBatchView.Of(found))
            : Problems.Of(BankBatchRefusals.NotFound.Code);
    }

    /// <summary>Releases a batch, by somebody who did not prepare it.</summary>
    [Function("ReleaseBankBatch"), AllowRoles(FinanceApprover)]
    [Describe("复核并发出付款批次", Answer = typeof(BankBatchView))]
    public async Task<IResult> ReleaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{batch}/release")] HttpRequest request,
        string batch,
        CancellationToken cancel)
    {
        var order = request.Order();
        var stored = await store.LoadAsync(Kinds.BankBatches, order.Caller.BankBatchKey(batch), cancel);
        var decision = Batching.Decide(stored.State, new ReleaseBatch(order.By));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(BankBatchView.Of(saved.Done));
    }

    /// <summary>Gives a batch up that is not released; its payments wait again.</summary>
    [Function("WithdrawBankBatch"), AllowRoles(Finance, FinanceApprover)]
    [Describe("撤销付款批次", Body = typeof(ReasonBody), Answer = typeof(BankBatchView))]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{batch}/withdrawal")] HttpRequest request,
        string batch,
        CancellationToken cancel)
    {
        var order = request.Order();
        var withdraw = new WithdrawBatch(request.Read<ReasonBody>().Reason, order.By);
        var stored = await store.LoadAsync(Kinds.BankBatches, order.Caller.BankBatchKey(batch), cancel);
        var saved = await store.SaveAsync(stored, Batching.Decide(stored.State, withdraw), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(BankBatchView.Of(saved.Done));
    }

    /// <summary>The file of a released batch, the same bytes each time.</summary>
    [Function("GetBankBatchFile"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("下载付款文件（pain.001.001.09）", File = true)]
    public async Task<IResult> GetFileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{batch}/file")] HttpRequest request,
        string batch,
        CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.BankBatches, request.Caller().BankBatchKey(batch), cancel);
        if (stored.State is not { } found) return Problems.Of(BankBatchRefusals.NotFound.Code);
        return found.Status is BankBatchStatus.Released
            ? new XmlAnswer($"{found.Id}.xml", BinaryData.FromBytes(PaymentOrderFile.Write(found)))
            : Problems.Of(BankBatchRefusals.NotReleased.Code);
    }

    /// <summary>The trail of a batch.</summary>
    [Function("GetBankBatchTrail"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("付款批次的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{batch}/trail")] HttpRequest request,
        string batch,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.BankBatches.Table, request.Caller().BankBatchKey(batch), cancel);
}
