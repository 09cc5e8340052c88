using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Challenges;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Challenges;

/// <summary>Challenges (质疑) to a procurement: raised, withdrawn, given back, weighed, replied to.</summary>
public sealed class ChallengeFunctions(AggregateStore store, ChallengeDesk desk, Submissions submissions)
{
    private const string Route = "rounds/{round}/challenges";

    /// <summary>Takes a challenge of an organization.</summary>
    [Function("RaiseChallenge"), AllowRoles(Applicant)]
    [Describe("提出质疑", Body = typeof(ChallengeBody), Answer = typeof(ChallengeView), Status = 201)]
    public async Task<IResult> RaiseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<ChallengeBody>());
        var own = order.Caller.Organization!;
        var key = new ChallengesKey(order.Caller.Tenant, order.Caller.RoundKey(round).Round, own);
        var registered = await store.LoadAsync(Kinds.Organizations, new OrganizationKey(key.Tenant, own), cancel);
        var participation = new Participation(
            registered.State is not null, await submissions.HasAnyAsync(key.InRound, own, cancel));
        var raise = new RaiseChallenge(
            key.Challenge(order.Stamp), own, TextOf(body, registered.State?.Name ?? ""), order.By);
        var saved = await desk.TakeAsync(
            order,
            key,
            raise.Challenge,
            hand => Challenging.Decide(hand.File, raise, hand.Round, participation, hand.Statutes),
            cancel);
        return saved.Problem() ?? Answers.Created(
            $"/api/rounds/{round}/challenges/{raise.Challenge}",
            ChallengeView.Of(saved.Done.Challenges[raise.Challenge]));
    }

    /// <summary>Takes it back, for its organization.</summary>
    [Function("WithdrawChallenge"), AllowRoles(Applicant)]
    [Describe("撤回质疑", Body = typeof(ReasonBody), Answer = typeof(ChallengeView))]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{challenge}/withdrawal")]
        HttpRequest request,
        string round,
        string challenge,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = ChallengeDesk.KeyOf(order.Caller, round, challenge, isComplaint: false);
        order.Caller.MustOwn(key.Organization);
        var withdraw = new WithdrawChallenge(challenge, request.Read<ReasonBody>().Reason, order.By);
        return AnswerAsync(order, key, challenge, hand => Challenging.Decide(hand.File, withdraw), cancel);
    }

    /// <summary>Gives it back to be completed.</summary>
    [Function("ReturnChallenge"), AllowRoles(Officer, Approver)]
    [Describe("退回质疑补正", Body = typeof(ReasonBody), Answer = typeof(ChallengeView))]
    public Task<IResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{challenge}/return")]
        HttpRequest request,
        string round,
        string challenge,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = ChallengeDesk.KeyOf(order.Caller, round, challenge, isComplaint: false);
        var giveBack = new ReturnChallenge(challenge, request.Read<ReasonBody>().Reason, order.By);
        return AnswerAsync(order, key, challenge, hand => Challenging.Decide(hand.File, giveBack), cancel);
    }

    /// <summary>Says whether its outcome may change the result.</summary>
    [Function("WeighChallenge"), AllowRoles(Officer, Supervisor)]
    [Describe("认定质疑是否可能影响采购结果", Body = typeof(WeighingBody), Answer = typeof(ChallengeView))]
    public Task<IResult> WeighAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{challenge}/weight")]
        HttpRequest request,
        string round,
        string challenge,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<WeighingBody>());
        var key = ChallengeDesk.KeyOf(order.Caller, round, challenge, isComplaint: false);
        var weigh = new WeighChallenge(challenge, body.MayAffectResult, body.Reason, order.By);
        var own = order.Caller.Affiliation;
        return AnswerAsync(
            order, key, challenge, hand => Challenging.Decide(hand.File, weigh, hand.Round, own), cancel);
    }

    /// <summary>Replies to it, item by item.</summary>
    [Function("ReplyToChallenge"), AllowRoles(Approver)]
    [Describe("答复质疑", Body = typeof(ChallengeReplyBody), Answer = typeof(ChallengeView))]
    public async Task<IResult> ReplyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{challenge}/reply")]
        HttpRequest request,
        string round,
        string challenge,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<ChallengeReplyBody>());
        var key = ChallengeDesk.KeyOf(order.Caller, round, challenge, isComplaint: false);
        var isSubmitted = await submissions.IsSubmittedAsync(key.InRound, body.Proposal, cancel);
        var reply = new ReplyToChallenge(
            challenge,
            [.. body.Answers.Select(one => new ItemAnswer(one.No, one.Upheld, one.Reason))],
            new Ruling(body.Effect, body.Proposal),
            body.Department,
            order.Caller.Affiliation,
            order.By);
        return await AnswerAsync(
            order,
            key,
            challenge,
            hand => Replying.Decide(hand.File, reply, hand.Round, isSubmitted, hand.Statutes),
            cancel);
    }

    private async Task<IResult> AnswerAsync(
        Order order,
        ChallengesKey key,
        string challenge,
        Func<CaseAtHand, Decision<ChallengeEvent>> decide,
        CancellationToken cancel)
    {
        var saved = await desk.TakeAsync(order, key, challenge, decide, cancel);
        return saved.Problem() ?? Answers.Ok(ChallengeView.Of(saved.Done.Challenges[challenge]));
    }

    private static ChallengeText TextOf(ChallengeBody body, string name) => new(
        body.Stage,
        body.Step,
        body.StepEnded,
        new Challenger(name, body.Address, body.Postcode, body.Contact, body.Phone),
        [.. body.Items.Select((one, index) => new ChallengeItem(index + 1, one.Matter, one.Facts, one.Grounds))],
        body.Request);
}
