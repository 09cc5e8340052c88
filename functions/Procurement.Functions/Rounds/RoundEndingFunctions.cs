using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Rounds;

/// <summary>Why a round is cancelled or withdrawn; the public reads it.</summary>
public sealed record RoundEndBody(string Reason);

/// <summary>Checks the form of the reason.</summary>
public sealed class RoundEndBodyValidator : AbstractValidator<RoundEndBody>
{
    public RoundEndBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>The ways out of a round: for good before its final award, or back to its draft before it opens.</summary>
public sealed class RoundEndingFunctions(AggregateStore store)
{
    private const string Route = "rounds/{round}";

    /// <summary>Ends a round for good; what was handed in stays readable.</summary>
    [Function("CancelRound"), AllowRoles(Approver)]
    [Describe("取消批次", Body = typeof(RoundEndBody), Answer = typeof(RoundView))]
    public async Task<IResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/cancellation")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var end = new CancelRound(request.Read<RoundEndBody>().Reason, order.By);
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var saved = await store.SaveAsync(stored, RoundEnding.Decide(stored.State, end), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(RoundView.Of(key, saved.Done));
    }

    /// <summary>Takes a published round back to its draft, as long as it has not opened.</summary>
    [Function("WithdrawRound"), AllowRoles(Approver)]
    [Describe("撤回已发布、尚未开始的批次", Body = typeof(RoundEndBody), Answer = typeof(RoundView))]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/withdrawal")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var withdraw = new WithdrawRound(request.Read<RoundEndBody>().Reason, order.By);
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var saved = await store.SaveAsync(stored, RoundEnding.Decide(stored.State, withdraw), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(RoundView.Of(key, saved.Done));
    }
}
