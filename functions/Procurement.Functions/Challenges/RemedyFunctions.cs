using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Challenges;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Challenges;

/// <summary>
/// Records that what was upheld was carried out where the service did not do it by itself: an evaluation done again, a
/// contract terminated; or why that is not needed.
/// </summary>
public sealed class RemedyFunctions(AggregateStore store, ChallengeDesk desk)
{
    /// <summary>Records it for a challenge.</summary>
    [Function("CarryOutReply"), AllowRoles(Approver)]
    [Describe("登记质疑处理结果的落实", Body = typeof(RemedyBody), Answer = typeof(ChallengeView))]
    public async Task<IResult> OfChallengeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/challenges/{challenge}/remedy")]
        HttpRequest request,
        string round,
        string challenge,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = ChallengeDesk.KeyOf(order.Caller, round, challenge, isComplaint: false);
        var saved = await SaveAsync(order, key, challenge, request.Read<RemedyBody>().Text, cancel);
        return saved.Problem() ?? Answers.Ok(ChallengeView.Of(saved.Done.Challenges[challenge]));
    }

    /// <summary>Records it for a complaint.</summary>
    [Function("CarryOutDecision"), AllowRoles(Approver)]
    [Describe("登记投诉处理决定的落实", Body = typeof(RemedyBody), Answer = typeof(ComplaintView))]
    public async Task<IResult> OfComplaintAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/complaints/{complaint}/remedy")]
        HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = ChallengeDesk.KeyOf(order.Caller, round, complaint, isComplaint: true);
        var saved = await SaveAsync(order, key, complaint, request.Read<RemedyBody>().Text, cancel);
        return saved.Problem() ?? Answers.Ok(ComplaintView.Of(round, saved.Done.Complaints[complaint]));
    }

    private async Task<Saved<ChallengeFile>> SaveAsync(
        Order order, ChallengesKey key, string id, string text, CancellationToken cancel)
    {
        var hand = await desk.ReadAsync(key, cancel);
        var waits = await WaitsAsync(key, ProposalOf(hand.File, id), cancel);
        var carryOut = new CarryOutRuling(id, text, order.Caller.Affiliation, order.By);
        return await desk.TakeAsync(
            order, key, id, now => Replying.Decide(now.File, carryOut, now.Round, waits), cancel);
    }

    // Signatures are kept back as long as the ruling waits; afterwards it could be signed.
    private async Task<bool> WaitsAsync(ChallengesKey key, string? proposal, CancellationToken cancel)
    {
        if (proposal is null) return false;
        var contract = new ContractKey(key.Tenant, key.Round, proposal);
        return (await store.LoadAsync(Kinds.Contracts, contract, cancel)).State is
            { Status: ContractStatus.AwaitingSignatures };
    }

    private static string? ProposalOf(ChallengeFile? file, string id) =>
        file?.Complaints.GetValueOrDefault(id)?.Decision?.Ruling.Proposal
        ?? file?.Challenges.GetValueOrDefault(id)?.Reply?.Ruling.Proposal;
}
