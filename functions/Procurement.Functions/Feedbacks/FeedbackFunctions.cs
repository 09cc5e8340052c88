using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Feedbacks;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Feedbacks;

/// <summary>
/// Judging in the other direction (双向考核). Neither officers nor whoever signs or pays have a function that tells who
/// said what: only the giver and supervisors read it.
/// </summary>
public sealed class FeedbackFunctions(AggregateStore store, PublishedRounds rounds)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/feedback";

    /// <summary>Names the account that speaks for the community.</summary>
    [Function("NameCommunity"), AllowRoles(Officer)]
    [Describe("指定社区评价人", Body = typeof(CommunityBody), Answer = typeof(CommunityBody))]
    public async Task<IResult> NameAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/community")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<CommunityBody>();
        var contract = await ContractAsync(order.Caller, round, proposal, cancel);
        var key = order.Caller.ContractKey(round, proposal);
        var stored = await store.LoadAsync(
            Kinds.Feedbacks, new FeedbackKey(key.Tenant, key.Round, key.Proposal, FeedbackSide.Community), cancel);
        // One that cannot be read its validator refused.
        _ = AccountName.TryParse(body.Account, out var account);
        var decision = GivingFeedback.Decide(
            stored.State, new NameCommunity(account, body.Department, order.By), contract);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        // Not what it said, nor whether it did.
        return saved.Problem() ?? Answers.Ok(body);
    }

    /// <summary>The own feedback and its form.</summary>
    [Function("GetFeedback"), AllowRoles(Applicant, Evaluator)]
    [Describe("本方的双向考核评价", Answer = typeof(FeedbackView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var own = await OwnAsync(request.Caller(), round, proposal, cancel);
        return Answers.Ok(FeedbackView.Of(own.Side, own.Subject.Name, own.Stored.State));
    }

    /// <summary>Says something, once for each stage.</summary>
    [Function("GiveFeedback"), AllowRoles(Applicant, Evaluator)]
    [Describe("提交双向考核评价", Body = typeof(FeedbackBody), Answer = typeof(FeedbackView))]
    public async Task<IResult> GiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<FeedbackBody>();
        var own = await OwnAsync(order.Caller, round, proposal, cancel);
        var give = new GiveFeedback(
            own.Side, own.Giver, body.Stage, own.Subject, body.ToScores(), body.Text, order.By);
        return await SaveAsync(order, own, GivingFeedback.Decide(own.Stored.State, give, own.Contract), cancel);
    }

    /// <summary>Takes it back, until the list of its year is published.</summary>
    [Function("WithdrawFeedback"), AllowRoles(Applicant, Evaluator)]
    [Describe("撤回双向考核评价", Body = typeof(FeedbackWithdrawalBody), Answer = typeof(FeedbackView))]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/withdrawal")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var stage = request.Read<FeedbackWithdrawalBody>().Stage;
        var own = await OwnAsync(order.Caller, round, proposal, cancel);
        var list = own.Stored.State?.EntryOrNull(stage) is { } entry
            ? await store.LoadAsync(
                Kinds.RewardLists, new RewardListKey(order.Caller.Tenant, entry.Year), cancel)
            : null;
        var withdraw = new WithdrawFeedback(stage, list?.State is not null, order.By);
        return await SaveAsync(order, own, GivingFeedback.Decide(own.Stored.State, withdraw), cancel);
    }

    private async Task<Contract?> ContractAsync(
        Caller caller, string round, string proposal, CancellationToken cancel) =>
        (await store.LoadAsync(Kinds.Contracts, caller.ContractKey(round, proposal), cancel)).State;

    // Whoever acts for the organization speaks for it; whom the officer named, for the community.
    private async Task<Own> OwnAsync(Caller caller, string round, string proposal, CancellationToken cancel)
    {
        var key = caller.ContractKey(round, proposal);
        var contract = await ContractAsync(caller, round, proposal, cancel)
            ?? throw Problems.NotFound("contract.notFound");
        var side = caller.Is(Applicant) ? FeedbackSide.Organization : FeedbackSide.Community;
        var stored = await store.LoadAsync(
            Kinds.Feedbacks, new FeedbackKey(key.Tenant, key.Round, key.Proposal, side), cancel);
        if (side is FeedbackSide.Organization)
        {
            caller.MustActFor(contract.Terms.Organization);
            var purchaser = (await rounds.FindAsync(caller, round, cancel)).Purchaser;
            return new(side, contract.Terms.Organization, new(purchaser.Uscc, purchaser.Name), contract, stored);
        }

        return stored.State is { Department: { } department } named && named.Giver == caller.Account
            ? new(side, caller.Account, new(null, department), contract, stored)
            : throw new ProblemException(Problems.Of("feedback.notYours"));
    }

    private async Task<IResult> SaveAsync(
        Order order, Own own, Decision<FeedbackEvent> decision, CancellationToken cancel)
    {
        var saved = await store.SaveAsync(own.Stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(FeedbackView.Of(own.Side, own.Subject.Name, saved.Done));
    }

    private sealed record Own(
        FeedbackSide Side,
        string Giver,
        FeedbackSubject Subject,
        Contract Contract,
        Stored<Feedback, FeedbackEvent> Stored);
}
