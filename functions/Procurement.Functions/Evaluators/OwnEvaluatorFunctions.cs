using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Evaluators;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Evaluators;

/// <summary>An evaluator's own entry in the pool (评审专家库).</summary>
public sealed class OwnEvaluatorFunctions(AggregateStore store)
{
    private const string Route = "me/evaluator";

    /// <summary>Reads one's own.</summary>
    [Function("GetOwnEvaluator"), AllowRoles(Role.Evaluator)]
    [Describe("本人的专家登记", Answer = typeof(EvaluatorView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var stored = await LoadAsync(request.Caller(), cancel);
        return stored.State is { } found
            ? Answers.Ok(EvaluatorView.Of(found), $"{stored.Version}")
            : Problems.Of(EvaluatorRefusals.NotFound.Code);
    }

    /// <summary>Sends it, corrects it, or says what changed; an officer verifies it again.</summary>
    [Function("EnterPool"), AllowRoles(Role.Evaluator)]
    [Describe("登记或更正评审专家信息", Body = typeof(EvaluatorBody), Answer = typeof(EvaluatorView), Versioned = true)]
    public async Task<IResult> EnterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var order = request.Order();
        var enter = new EnterPool(
            request.Read<EvaluatorBody>().ToEntry(), EvaluatorKey.Reference(order.Stamp), order.By);
        var stored = await LoadAsync(order.Caller, cancel);
        return await SaveAsync(order, stored, EnteringThePool.Decide(stored.State, enter), cancel);
    }

    /// <summary>States when one cannot come; it counts at once.</summary>
    [Function("StateAbsences"), AllowRoles(Role.Evaluator)]
    [Describe("填报不能参加评审的日期", Body = typeof(AbsencesBody), Answer = typeof(EvaluatorView))]
    public async Task<IResult> StateAbsencesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/absences")] HttpRequest request,
        CancellationToken cancel)
    {
        var order = request.Order();
        var days = request.Read<AbsencesBody>().Absences.Select(one => new Absence(one.From, one.Through));
        var stored = await LoadAsync(order.Caller, cancel);
        var decision = EnteringThePool.Decide(stored.State, new StateAbsences([.. days], order.By));
        return await SaveAsync(order, stored, decision, cancel);
    }

    private Task<Stored<Domain.Evaluators.Evaluator, EvaluatorEvent>> LoadAsync(
        Caller caller, CancellationToken cancel) =>
        store.LoadAsync(Kinds.Evaluators, new EvaluatorKey(caller.Tenant, caller.Account), cancel);

    private async Task<IResult> SaveAsync(
        Order order,
        Stored<Domain.Evaluators.Evaluator, EvaluatorEvent> stored,
        Decision<EvaluatorEvent> decision,
        CancellationToken cancel)
    {
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(EvaluatorView.Of(saved.Done), $"{saved.Version}");
    }
}
