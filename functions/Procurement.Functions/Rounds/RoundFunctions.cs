using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Rounds;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Storage;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Rounds;

/// <summary>Rounds (届, 批次): drafted by an officer, published by another person.</summary>
public sealed class RoundFunctions(PutCommands puts, RoundSteps steps, AggregateStore store, Lists lists)
{
    private const string Route = "rounds/{round}";

    /// <summary>Writes the settings of a round, or changes them before publication.</summary>
    [Function("DraftRound"), AllowRoles(Officer)]
    [Describe("拟定批次", Body = typeof(RoundBody), Answer = typeof(RoundView), Versioned = true)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var key = Address.Round(request.Caller(), round);
        return puts.RunAsync(
            request,
            Kinds.Rounds,
            key,
            new RoundBodyValidator(),
            (state, body) => Announcing.Draft(state, body.ToSettings()),
            state => RoundView.Of(key.Value, state, 0),
            cancel);
    }

    /// <summary>Announces a round; from then on nothing of it changes.</summary>
    [Function("PublishRound"), AllowRoles(Approver)]
    [Describe("发布批次", Answer = typeof(RoundView))]
    public Task<IResult> PublishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/publication")] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        steps.RunAsync<NoBody>(
            request,
            round,
            null,
            async step => Announcing.Publish(step.Round, await FundExistsAsync(step.Key, step.Round, cancel), step.By),
            RoundAnswers.Done,
            cancel);

    /// <summary>Reads a round.</summary>
    [Function("GetRound")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("查看批次", Answer = typeof(RoundView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = Address.Round(caller, round);
        if (key.Problem is { } unknown) return unknown;

        var stored = await store.ReadWithProgressAsync(Kinds.Rounds, key.Value.ToString(), cancel);
        var isHidden = stored.State is { Phase: RoundPhase.Draft } && !caller.MaySeeDrafts();
        return stored.State is null || isHidden
            ? Problems.Of("round.notFound")
            : Answers.Ok(RoundView.Of(key.Value, stored.State, stored.Pending), $"{stored.Events}");
    }

    /// <summary>Lists the rounds of the district; drafts only for those who may see them.</summary>
    [Function("ListRounds")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("批次列表", Answer = typeof(ListOf<RoundSummary>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds")] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var list = caller.MaySeeDrafts() ? ListNames.Rounds(caller.Tenant) : ListNames.PublishedRounds(caller.Tenant);
        return lists.AnswerAsync(request, list, cancel);
    }

    private async Task<bool> FundExistsAsync(RoundKey key, Round? round, CancellationToken cancel)
    {
        if (round is null) return false;
        var fund = new FundKey(key.Tenant, round.Settings.Fund).ToString();
        return (await store.ReadAsync(Kinds.Funds, fund, cancel)).State is not null;
    }
}
