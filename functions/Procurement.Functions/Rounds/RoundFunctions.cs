using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Rounds;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Rounds;

/// <summary>Rounds (届, 批次): drafted by an officer, published by another person.</summary>
public sealed class RoundFunctions(
    AggregateStore store, Lists lists, EvaluationOpening opening, LawBooks laws, RoundSealing sealing)
{
    private const string Route = "rounds/{round}";

    /// <summary>Writes the settings of a round, or changes them before publication.</summary>
    [Function("DraftRound"), AllowRoles(Officer)]
    [Describe("拟定批次", Body = typeof(RoundBody), Answer = typeof(RoundView), Versioned = true, Makes = true)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var draft = new DraftRound(request.Read<RoundBody>().ToSettings(), order.By);
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var statutes = await laws.ReadAsync(cancel);
        var decision = order.Precondition.RefusalOrNull(stored.Version)
            ?? Announcing.Decide(stored.State, draft, statutes);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem(SettingsFields.OfOrNull)
            ?? SavedAnswers.Put(request, RoundView.Of(key, saved.Done), saved.Version);
    }

    /// <summary>Announces a round; from then on only a clarification changes it.</summary>
    [Function("PublishRound"), AllowRoles(Approver)]
    [Describe("发布批次", Answer = typeof(RoundView))]
    public async Task<IResult> PublishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/publication")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var seal = await sealing.MakeOrNullAsync(key, stored.State, cancel);
        var publish = new PublishRound(order.By) { Seal = seal };
        var available = await AvailableAsync(key, stored.State, cancel);
        var decision = Announcing.Decide(stored.State, publish, available, await laws.ReadAsync(cancel));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(RoundView.Of(key, saved.Done));
    }

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
        var key = caller.RoundKey(round);
        var stored = await store.LoadWithProgressAsync(Kinds.Rounds, key, cancel);
        var isHidden = stored.State is { Phase: RoundPhase.Draft } && !caller.MaySeeDrafts();
        if (stored.State is null || isHidden) return Problems.Of("round.notFound");

        var progress = stored.Pending > 0 ? await ProgressAsync(key, stored, cancel) : null;
        var view = RoundView.Of(key, stored.State, stored.Pending, progress);
        return Answers.Ok(view.KnownBy((await laws.ReadAsync(cancel)).Calendar), $"{stored.Version}");
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
        return lists.AnswerAsync(request, list, RoundSummary.Of, cancel);
    }

    // While evaluation opens, the naming of the committee is the latest that happened.
    private async Task<WorkProgress?> ProgressAsync(
        RoundKey key, Stored<Round, RoundEvent> stored, CancellationToken cancel) => stored.State!.Phase switch
    {
        RoundPhase.Opening => await opening.ProgressAsync(key, stored.Version, cancel),
        RoundPhase.Ranking => await store.LoadWorkAsync(Kinds.Rounds.Table, key, "ranking", cancel),
        RoundPhase.Final => await store.LoadWorkAsync(Kinds.Rounds.Table, key, "contracts", cancel),
        _ => null,
    };

    // Null where there is no such fund.
    private async Task<Money?> AvailableAsync(RoundKey key, Round? round, CancellationToken cancel)
    {
        if (round is null) return null;
        var fund = new FundKey(key.Tenant, round.Settings.Fund);
        return (await store.LoadAsync(Kinds.Funds, fund, cancel)).State?.Available;
    }
}
