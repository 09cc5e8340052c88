using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Fees;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Fees;

/// <summary>Own low fees beside free services (两本账): the price list, and what was charged by months.</summary>
public sealed class FeeFunctions(AggregateStore store, FeeReading reading, TrailReading trail)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/fees";

    /// <summary>Reads the ledger.</summary>
    [Function("GetFees"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看低偿服务收费", Answer = typeof(FeeBookView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var facts = await reading.ReadAsync(request.Caller(), round, proposal, cancel);
        return facts.Contract is null
            ? Problems.Of("contract.notFound")
            : Answers.Ok(FeeBookView.Of(facts.Book, facts.Banned));
    }

    /// <summary>Lists what was charged, by months.</summary>
    [Function("ListFeeMonths"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("各月收费", Answer = typeof(ListOf<FeeMonthView>), Paged = true)]
    public async Task<IResult> ListMonthsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/months")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var facts = await reading.ReadAsync(request.Caller(), round, proposal, cancel);
        if (facts.Contract is null) return Problems.Of("contract.notFound");
        return await store.AnswerAsync(
            Paging.Read(request), Kinds.FeeBooks.Table, facts.Key, Kinds.FeeMonths, FeeMonthView.Of, cancel);
    }

    /// <summary>Declares an item; where the agreement bans fees it is refused.</summary>
    [Function("DeclareFee"), AllowRoles(Applicant)]
    [Describe("申报低偿服务收费项目", Body = typeof(FeeBody), Answer = typeof(FeeBookView))]
    public async Task<IResult> DeclareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var declare = new DeclareFee(request.Read<FeeBody>().ToItem(), order.By);
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        return await SaveAsync(order, facts, KeepingFees.Decide(facts.Book, declare, facts.Contract), cancel);
    }

    /// <summary>Lets an item be charged.</summary>
    [Function("ApproveFee"), AllowRoles(Officer)]
    [Describe("同意收费项目", Answer = typeof(FeeBookView))]
    public async Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{fee}/approval")] HttpRequest request,
        string round,
        string proposal,
        string fee,
        CancellationToken cancel)
    {
        var order = request.Order();
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        var decision = KeepingFees.Decide(facts.Book, new DecideFee(fee, true, null, order.By));
        return await SaveAsync(order, facts, decision, cancel);
    }

    /// <summary>Does not.</summary>
    [Function("RefuseFee"), AllowRoles(Officer)]
    [Describe("不同意收费项目", Body = typeof(ReasonBody), Answer = typeof(FeeBookView))]
    public async Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{fee}/refusal")] HttpRequest request,
        string round,
        string proposal,
        string fee,
        CancellationToken cancel)
    {
        var order = request.Order();
        var refuse = new DecideFee(fee, false, request.Read<ReasonBody>().Reason, order.By);
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        return await SaveAsync(order, facts, KeepingFees.Decide(facts.Book, refuse), cancel);
    }

    /// <summary>Ends an item, by either side.</summary>
    [Function("EndFee"), AllowRoles(Applicant, Officer)]
    [Describe("停止收费项目", Body = typeof(ReasonBody), Answer = typeof(FeeBookView))]
    public async Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{fee}/end")] HttpRequest request,
        string round,
        string proposal,
        string fee,
        CancellationToken cancel)
    {
        var order = request.Order();
        var end = new EndFee(fee, request.Read<ReasonBody>().Reason, order.By);
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        return await SaveAsync(order, facts, KeepingFees.Decide(facts.Book, end), cancel);
    }

    /// <summary>Enters what was charged in a month, or corrects it.</summary>
    [Function("EnterFees"), AllowRoles(Applicant)]
    [Describe("录入某月收费", Body = typeof(FeeMonthBody), Answer = typeof(FeeBookView))]
    public async Task<IResult> EnterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{fee}/months")] HttpRequest request,
        string round,
        string proposal,
        string fee,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<FeeMonthBody>();
        var month = new DateOnly(body.Month.Year, body.Month.Month, 1);
        var enter = new EnterFees(fee, month, body.Times, body.Amount, order.By);
        if (!WireRules.IsSlug(fee)) return Problems.Of("fee.notFound");
        var row = Kinds.FeeMonths.RowOf(FeeBook.MonthId(month, fee));
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel, row);
        return await SaveAsync(order, facts, KeepingFees.Decide(facts.Book, enter), cancel);
    }

    /// <summary>The trail of the ledger and of the reports.</summary>
    [Function("GetFeeTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("低偿服务收费的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/trail")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.FeeBooks.Table, request.Caller().ContractKey(round, proposal), cancel);

    private async Task<IResult> SaveAsync(
        Order order, FeeFacts facts, Decision<FeeEvent> decision, CancellationToken cancel)
    {
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(FeeBookView.Of(saved.Done, facts.Banned));
    }
}
