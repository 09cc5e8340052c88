using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>A mid-term grade.</summary>
public sealed record MidtermBody(MidtermGrade Grade);

/// <summary>A final score, 0–100.</summary>
public sealed record FinalScoreBody(Fraction Score);

/// <summary>Checks a final score.</summary>
public sealed class FinalScoreBodyValidator : AbstractValidator<FinalScoreBody>
{
    public FinalScoreBodyValidator() => RuleFor(body => body.Score).IsWithin(0, 100);
}

/// <summary>Evaluations (中期评估, 末期评估) of a contract in force.</summary>
public sealed class ExecutionFunctions(AggregateStore store, PublishedRounds rounds)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Records a mid-term grade.</summary>
    [Function("GradeMidterm"), AllowRoles(Officer)]
    [Describe("中期评估", Body = typeof(MidtermBody), Answer = typeof(ContractView))]
    public async Task<IResult> GradeMidtermAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/midterm-evaluations")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var grade = new GradeMidterm(request.Read<MidtermBody>().Grade, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var term = (await TermsAsync(order.Caller, round, cancel))?.Midterm;
        var decision = Execution.RefusalToGradeDirectly(term) is { } why
            ? why
            : Execution.Decide(contract.State, grade);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Records the final score.</summary>
    [Function("GradeFinal"), AllowRoles(Officer)]
    [Describe("末期评估", Body = typeof(FinalScoreBody), Answer = typeof(ContractView))]
    public async Task<IResult> GradeFinalAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/final-evaluation")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var grade = new GradeFinal(request.Read<FinalScoreBody>().Score, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var term = (await TermsAsync(order.Caller, round, cancel))?.Final;
        var decision = Execution.RefusalToGradeDirectly(term) is { } why
            ? why
            : Execution.Decide(contract.State, grade);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    private async Task<PerformanceSettings?> TermsAsync(Caller caller, string round, CancellationToken cancel) =>
        (await rounds.FindOrNullAsync(caller.RoundKey(round), cancel))?.Performance;
}
