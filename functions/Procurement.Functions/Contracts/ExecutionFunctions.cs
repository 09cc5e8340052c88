using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Accepted expenditure to date, in yuan.</summary>
public sealed record ExpenditureBody(string Spent)
{
    /// <summary>The amount.</summary>
    public Money ToMoney() => Money.TryParse(Spent, out var amount) ? amount : Money.Zero;
}

/// <summary>Checks the form of a report.</summary>
public sealed class ExpenditureBodyValidator : AbstractValidator<ExpenditureBody>
{
    /// <summary>Names the rules.</summary>
    public ExpenditureBodyValidator() => RuleFor(body => body.Spent).IsMoneyNotNegative();
}

/// <summary>A mid-term grade.</summary>
public sealed record MidtermBody(MidtermGrade Grade);

/// <summary>A final score, 0–100.</summary>
public sealed record FinalScoreBody(string Score)
{
    /// <summary>The score.</summary>
    public Fraction ToScore() => Fraction.TryParse(Score, out var score) ? score : Fraction.Zero;
}

/// <summary>Checks the form of a final score.</summary>
public sealed class FinalScoreBodyValidator : AbstractValidator<FinalScoreBody>
{
    /// <summary>Names the rules.</summary>
    public FinalScoreBodyValidator() => RuleFor(body => body.Score).IsFraction(0, 100);
}

/// <summary>Reports (支出报告) and evaluations (中期评估, 末期评估) of a contract in force.</summary>
public sealed class ExecutionFunctions(ContractSteps steps)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Reports accepted expenditure to date.</summary>
    [Function("ReportExpenditure"), AllowRoles(Applicant)]
    [Describe("报送支出", Body = typeof(ExpenditureBody), Answer = typeof(ContractView))]
    public Task<IResult> ReportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/expenditure-reports")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            proposal,
            new ExpenditureBodyValidator(),
            (contract, step) => Execution.Report(contract, step.Body.ToMoney(), step.By),
            cancel);

    /// <summary>Records a mid-term grade.</summary>
    [Function("GradeMidterm"), AllowRoles(Officer)]
    [Describe("中期评估", Body = typeof(MidtermBody), Answer = typeof(ContractView))]
    public Task<IResult> GradeMidtermAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/midterm-evaluations")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        steps.RunAsync<MidtermBody>(
            request,
            round,
            proposal,
            null,
            (contract, step) => Execution.GradeMidterm(contract, step.Body.Grade, step.By),
            cancel);

    /// <summary>Records the final score.</summary>
    [Function("GradeFinal"), AllowRoles(Officer)]
    [Describe("末期评估", Body = typeof(FinalScoreBody), Answer = typeof(ContractView))]
    public Task<IResult> GradeFinalAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/final-evaluation")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            proposal,
            new FinalScoreBodyValidator(),
            (contract, step) => Execution.GradeFinal(contract, step.Body.ToScore(), step.By),
            cancel);
}
