using Procurement.Domain.Evaluators;
using Procurement.Functions.Draws;
using Procurement.Functions.Evaluators;
using Procurement.Functions.Identity;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Harness;

/// <content>The pool of evaluators, and a draw among one of them.</content>
internal sealed partial class Moves
{
    private static readonly Person Expert = new(Evaluators[0], Role.Evaluator);

    public Task<Answered> EnterPoolAsync(string key) => Expert.PostAsync(
        service, request => service.Get<OwnEvaluatorFunctions>().EnterAsync(request, Cancel),
        "me/evaluator",
        key,
        new EvaluatorBody("周静", "13900001111", "甲大学", "副教授", TitleGrade.Senior, 12, "武昌区", ["elderly"]));

    public Task<Answered> VerifyEvaluatorAsync(string key) => Person.Of(Role.Officer).PostAsync(
        service, request => service.Get<EvaluatorFunctions>().VerifyAsync(request, Evaluators[0], Cancel),
        "evaluators/verification",
        key,
        new EvaluatorVerificationBody(Seen, new(2026, 12, 31)));

    public Task<Answered> CommitDrawAsync(string key) => Person.Of(Role.Officer).PostAsync(
        service, request => service.Get<DrawFunctions>().CommitAsync(request, Round, Cancel),
        "draws",
        key,
        new DrawBody(1, ["elderly"], new(2026, 3, 27), "福彩双色球开奖号码", WhileEvaluating));

    public Task<Answered> CompleteDrawAsync(string key) => Person.Of(Role.Supervisor).PostAsync(
        service, request => service.Get<DrawFunctions>().CompleteAsync(request, Round, "1", Cancel),
        "draws/1/value",
        key,
        new PublicValueBody("03 08 17 21 25 33 + 09"));

    public Task<Answered> AcceptSeatAsync(string key) => Expert.PostAsync(
        service, request => service.Get<OwnSeatFunctions>().AcceptAsync(request, Round, "1", Cancel),
        "draws/1/seat/acceptance",
        key);
}
