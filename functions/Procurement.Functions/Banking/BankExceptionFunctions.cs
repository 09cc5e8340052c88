using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Banking;

/// <summary>
/// What a bank said, or did not say, and a person decides with a second person's approval (差异处理).
/// </summary>
public sealed class BankExceptionFunctions(
    AggregateStore store, Lists lists, PaymentOrders orders, ExceptionDesk desk, TrailReading trail)
{
    private const string Route = "bank-exceptions";

    /// <summary>Raises one for a payment at the bank that it has not answered.</summary>
    [Function("RaiseBankException"), AllowRoles(Finance, FinanceApprover)]
    [Describe("登记未收到回执的付款", Body = typeof(BankExceptionBody), Answer = typeof(BankExceptionView), Status = 201)]
    public async Task<IResult> RaiseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<BankExceptionBody>());
        var found = await orders.FindAsync(order.Caller.Tenant, body.EndToEndId, cancel);
        // Of another day it is another question: the first may have been closed with nothing to book.
        var today = ChinaTime.DayOf(order.By.At);
        var key = BankExceptionKey.Of(order.Caller.Tenant, $"no answer {body.EndToEndId} {today:O}");
        var fact = new BankFact(
            BankFactKind.Unclear,
            body.EndToEndId,
            found?.Order.Amount,
            today,
            null,
            found?.SentFrom,
            null,
            null);
        var raise = new RaiseBankException(
            key.Exception, BankExceptionCause.NoAnswer, fact, found?.Payment, body.Reason, null, order.By);
        if (found is null) return Problems.Of(BankExceptionRefusals.PaymentUnknown.Code);
        var saved = await desk.MissAsync(key, raise, found, order.Stamp, cancel);
        return saved.Problem()
            ?? Answers.Created($"{request.Path}/{key.Exception}", BankExceptionView.Of(saved.Done));
    }

    /// <summary>Lists exceptions: those that wait, or with <c>all=true</c> every one.</summary>
    [Function("ListBankExceptions"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("差异列表", Answer = typeof(ListOf<BankExceptionView>), Paged = true, Query = ["all"])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var tenant = request.Caller().Tenant;
        var list = request.Query["all"] == "true" ? BankLists.Exceptions(tenant) : BankLists.OpenExceptions(tenant);
        return lists.AnswerAsync(request, list, (_, one) => BankExceptionView.Of(one), cancel);
    }

    /// <summary>Reads one.</summary>
    [Function("GetBankException"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("查看差异", Answer = typeof(BankExceptionView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{exception}")] HttpRequest request,
        string exception,
        CancellationToken cancel)
    {
        var key = request.Caller().BankExceptionKey(exception);
        var stored = await store.LoadAsync(Kinds.BankExceptions, key, cancel);
        return stored.State is { } found
            ? Answers.Ok(BankExceptionView.Of(found))
            : Problems.Of(BankExceptionRefusals.NotFound.Code);
    }

    /// <summary>Decides one.</summary>
    [Function("DecideBankException"), AllowRoles(Finance, FinanceApprover)]
    [Describe("提出差异处理意见", Body = typeof(BankExceptionDecisionBody), Answer = typeof(BankExceptionView))]
    public Task<IResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{exception}/decision")]
        HttpRequest request,
        string exception,
        CancellationToken cancel)
    {
        var body = request.Read<BankExceptionDecisionBody>();
        var decide = new DecideBankException(body.Outcome, body.Day, body.Reason, request.Order().By);
        return SaveAsync(request, exception, state => DecidingExceptions.Decide(state, decide), cancel);
    }

    /// <summary>Approves what another decided; it is booked afterwards.</summary>
    [Function("ApproveBankException"), AllowRoles(FinanceApprover)]
    [Describe("复核差异处理意见", Answer = typeof(BankExceptionView))]
    public Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{exception}/approval")]
        HttpRequest request,
        string exception,
        CancellationToken cancel)
    {
        var approve = new ApproveBankException(request.Order().By);
        return SaveAsync(request, exception, state => DecidingExceptions.Decide(state, approve), cancel);
    }

    /// <summary>Does not.</summary>
    [Function("RefuseBankException"), AllowRoles(FinanceApprover)]
    [Describe("退回差异处理意见", Body = typeof(ReasonBody), Answer = typeof(BankExceptionView))]
    public Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{exception}/refusal")]
        HttpRequest request,
        string exception,
        CancellationToken cancel)
    {
        var turnDown = new TurnDownBankException(request.Read<ReasonBody>().Reason, request.Order().By);
        return SaveAsync(request, exception, state => DecidingExceptions.Decide(state, turnDown), cancel);
    }

    /// <summary>The trail of an exception.</summary>
    [Function("GetBankExceptionTrail"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("差异的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{exception}/trail")] HttpRequest request,
        string exception,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.BankExceptions.Table, request.Caller().BankExceptionKey(exception), cancel);

    private async Task<IResult> SaveAsync(
        HttpRequest request,
        string exception,
        Func<BankException?, Decision<BankExceptionEvent>> decide,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.BankExceptionKey(exception);
        var stored = await store.LoadAsync(Kinds.BankExceptions, key, cancel);
        var saved = await store.SaveAsync(stored, decide(stored.State), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(BankExceptionView.Of(saved.Done));
    }
}
