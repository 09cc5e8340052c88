using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Audit;

/// <summary>The audit trail (审计轨迹): what happened to an organization, a fund, a round or a contract.</summary>
public sealed class TrailFunctions(TrailReading trail)
{
    /// <summary>The trail of an organization: every change of its entry, the bank account included.</summary>
    [Function("GetOrganizationTrail"), AllowRoles(Officer, Finance, FinanceApprover, Supervisor)]
    [Describe("单位的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetOrganizationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organizations/{uscc}/trail")] HttpRequest request,
        string uscc,
        CancellationToken cancel) =>
        trail.AnswerAsync(
            request, Kinds.Organizations.Table, request.Caller().OrganizationKey(uscc), cancel);

    /// <summary>The trail of a registration that an account sent.</summary>
    [Function("GetEnrolmentTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("入驻申请的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetEnrolmentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "enrolments/{account}/trail")] HttpRequest request,
        string account,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Enrolments.Table, request.Caller().EnrolmentKey(account), cancel);

    /// <summary>The trail of a round.</summary>
    [Function("GetRoundTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("批次的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetRoundAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/trail")] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Rounds.Table, request.Caller().RoundKey(round), cancel);

    /// <summary>The trail of the draws of evaluators of a round.</summary>
    [Function("GetDrawsTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("专家抽取的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetDrawsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/draws/trail")] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Draws.Table, request.Caller().RoundKey(round), cancel);

    /// <summary>The trail of an entry of the pool of evaluators.</summary>
    [Function("GetEvaluatorTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("评审专家登记的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetEvaluatorAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "evaluators/{evaluator}/trail")] HttpRequest request,
        string evaluator,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Evaluators.Table, request.Caller().EvaluatorKey(evaluator), cancel);

    /// <summary>The trail of a lot: its contenders, its ranking, and what became of its awards.</summary>
    [Function("GetLotTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("标包的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetLotAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/lots/{lot}/trail")]
        HttpRequest request,
        string round,
        string lot,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Lots.Table, request.Caller().LotKey(round, lot), cancel);

    /// <summary>The trail of an objection and of all others of the same objector in the round.</summary>
    [Function("GetObjectionTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("同一异议人在本批次全部异议的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetObjectionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/objections/{objection}/trail")]
        HttpRequest request,
        string round,
        string objection,
        CancellationToken cancel) =>
        trail.AnswerAsync(
            request, Kinds.Objections.Table, request.Caller().ObjectorKey(round, objection), cancel);

    /// <summary>The trail of a contract.</summary>
    [Function("GetContractTrail"), AllowRoles(Officer, Finance, FinanceApprover, Supervisor)]
    [Describe("合同的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetContractAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/contracts/{proposal}/trail")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Contracts.Table, request.Caller().ContractKey(round, proposal), cancel);

    /// <summary>The trail of how a contract is performed.</summary>
    [Function("GetPerformanceTrail"), AllowRoles(Officer, Finance, FinanceApprover, Supervisor)]
    [Describe("合同履约的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetPerformanceAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/contracts/{proposal}/performance/trail")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Performances.Table, request.Caller().ContractKey(round, proposal), cancel);

    /// <summary>The trail of a fund.</summary>
    [Function("GetFundTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("资金的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetFundAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "funds/{fund}/trail")] HttpRequest request,
        string fund,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Funds.Table, request.Caller().FundKey(fund), cancel);
}
