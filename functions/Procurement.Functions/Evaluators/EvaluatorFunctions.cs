using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Evaluators;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Evaluators;

/// <summary>The officer's side of the pool of evaluators (评审专家库).</summary>
public sealed class EvaluatorFunctions(AggregateStore store, Lists lists)
{
    private const string Route = "evaluators/{evaluator}";

    /// <summary>Lists the pool.</summary>
    [Function("ListEvaluators"), AllowRoles(Officer, Supervisor, Admin)]
    [Describe("评审专家库", Answer = typeof(ListOf<EvaluatorView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluators")] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(
            request,
            ListNames.Evaluators(request.Caller().Tenant),
            (_, one) => EvaluatorView.Of(one),
            cancel);

    /// <summary>Reads an entry.</summary>
    [Function("GetEvaluator"), AllowRoles(Officer, Supervisor, Admin)]
    [Describe("查看评审专家", Answer = typeof(EvaluatorView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string evaluator,
        CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Evaluators, request.Caller().EvaluatorKey(evaluator), cancel);
        return stored.State is { } found
            ? Answers.Ok(EvaluatorView.Of(found), $"{stored.Version}")
            : Problems.Of(EvaluatorRefusals.NotFound.Code);
    }

    /// <summary>Verifies an entry: it can be drawn through a day.</summary>
    [Function("VerifyEvaluator"), AllowRoles(Officer)]
    [Describe("核验入库评审专家", Body = typeof(EvaluatorVerificationBody), Answer = typeof(EvaluatorView))]
    public Task<IResult> VerifyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/verification")] HttpRequest request,
        string evaluator,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<EvaluatorVerificationBody>();
        var verify = new VerifyEvaluator(body.Evidence.ToEvidence(), body.Through, order.By);
        return DecideAsync(order, evaluator, before => EnteringThePool.Decide(before, verify), cancel);
    }

    /// <summary>Returns an entry; its sender reads why, and may correct it.</summary>
    [Function("ReturnEvaluator"), AllowRoles(Officer)]
    [Describe("退回评审专家登记", Body = typeof(ReasonBody), Answer = typeof(EvaluatorView))]
    public Task<IResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/return")] HttpRequest request,
        string evaluator,
        CancellationToken cancel)
    {
        var order = request.Order();
        var give = new ReturnEvaluator(request.Read<ReasonBody>().Reason, order.By);
        return DecideAsync(order, evaluator, before => EnteringThePool.Decide(before, give), cancel);
    }

    /// <summary>Takes an entry out of the pool.</summary>
    [Function("RemoveEvaluator"), AllowRoles(Officer)]
    [Describe("将评审专家移出专家库", Body = typeof(ReasonBody), Answer = typeof(EvaluatorView))]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/removal")] HttpRequest request,
        string evaluator,
        CancellationToken cancel)
    {
        var order = request.Order();
        var remove = new RemoveEvaluator(request.Read<ReasonBody>().Reason, order.By);
        return DecideAsync(order, evaluator, before => EnteringThePool.Decide(before, remove), cancel);
    }

    private async Task<IResult> DecideAsync(
        Order order,
        string evaluator,
        Func<Domain.Evaluators.Evaluator?, Decision<EvaluatorEvent>> decide,
        CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Evaluators, order.Caller.EvaluatorKey(evaluator), cancel);
        var saved = await store.SaveAsync(stored, decide(stored.State), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(EvaluatorView.Of(saved.Done), $"{saved.Version}");
    }
}
