using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Rounds;
using Procurement.Domain.Sealing;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Sealing;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Rounds;

/// <summary>A share as its holder keeps it, <c>PS1.…</c>.</summary>
public sealed record ShareBody(string Share);

/// <summary>The opening of a sealed round (开标): shares are collected once published, brought once closed.</summary>
public sealed class OpeningFunctions(AggregateStore store, IServiceKeys keys)
{
    private const string Route = "rounds/{round}/opening";

    /// <summary>How far it is.</summary>
    [Function("GetOpening")]
    [AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("开标情况", Answer = typeof(OpeningView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Rounds, request.Caller().RoundKey(round), cancel);
        if (stored.State is null) return Problems.Of("round.notFound");
        return Answers.Ok(
            stored.State.Seal is { } seal ? OpeningView.Of(round, seal) : OpeningView.OfUnsealed(round));
    }

    /// <summary>Gives the caller the share that is kept for it, once.</summary>
    [Function("CollectShare")]
    [AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("领取本人的开标密钥份额（只发一次）", Answer = typeof(CollectedShareView))]
    public async Task<IResult> CollectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/collection")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var decision = Unsealing.Decide(stored.State, new CollectShare(order.By));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;

        var seal = saved.Done.Seal!;
        var own = seal.Of(order.Caller.Account)!;
        var place = RoundSealing.PlaceOf(key, seal.KeyId, own.No);
        return Answers.Ok(new CollectedShareView(own.No, seal.KeyId, own.HolderKey, place, own.Wrapped));
    }

    /// <summary>Brings a share; the last one that is needed opens the round.</summary>
    [Function("BringShare")]
    [AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("开标：提交本人的密钥份额", Body = typeof(ShareBody), Answer = typeof(OpeningView))]
    public async Task<IResult> BringAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/shares")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var share = Share.ParseOrNull(request.Read<ShareBody>().Share)!;
        var stored = await store.LoadAsync(Kinds.Rounds, order.Caller.RoundKey(round), cancel);
        var wrapped = await keys.WrapAsync(DataKey.From([.. share.Bytes]), cancel);
        var bring = new BringShare(share, wrapped.KeyId, wrapped.Bytes, order.By);
        var saved = await store.SaveAsync(stored, Unsealing.Decide(stored.State, bring), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(OpeningView.Of(round, saved.Done.Seal!));
    }
}

/// <summary>Checks the form of a share.</summary>
public sealed class ShareBodyValidator : AbstractValidator<ShareBody>
{
    public ShareBodyValidator() => RuleFor(body => body.Share)
        .Must(text => text.Length <= 2 * Share.TextMax && Share.ParseOrNull(text) is not null)
        .WithErrorCode("share.malformed")
        .WithMessage("份额有误：请完整粘贴以 PS1. 开头的一行，末尾的校验码与内容不符。");
}
