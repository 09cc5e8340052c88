using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Publicity;

/// <summary>An objection as it is written.</summary>
public sealed record ObjectionBody(string Proposal, string Grounds);

/// <summary>The answer to an objection.</summary>
public sealed record ResolutionBody(bool Upheld, string Reason);

/// <summary>An objection as it is read.</summary>
public sealed record ObjectionView(
    string Objection, string Proposal, string Grounds, DateTimeOffset At, bool? Upheld, string? Reason)
{
    /// <summary>The view of an objection of a round.</summary>
    public static ObjectionView Of(Round round, string id)
    {
        var objection = round.Objections.First(one => one.Id == id);
        return new(
            objection.Id,
            objection.Proposal,
            objection.Grounds,
            objection.At,
            objection.Answer?.Upheld,
            objection.Answer?.Reason);
    }
}

/// <summary>Objections (异议) to the award notice.</summary>
public sealed class ObjectionFunctions(AggregateStore store)
{
    private const string Route = "rounds/{round}/objections";

    /// <summary>Takes an objection, from an organization or as an officer received it.</summary>
    [Function("RaiseObjection"), AllowRoles(Officer, Applicant)]
    [Describe("提出异议", Body = typeof(ObjectionBody), Answer = typeof(ObjectionView), Status = 201)]
    public async Task<IResult> RaiseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ObjectionBody>();
        // Named after the command, so that the same objection sent twice is one.
        var raise = new RaiseObjection(order.Stamp.Id[..12], body.Proposal, body.Grounds, order.By);
        var stored = await store.LoadAsync(Kinds.Rounds, order.Caller.RoundKey(round), cancel);
        var decision = Objecting.Decide(
            stored.State, raise, await IsRejectedAsync(order.Caller, round, body.Proposal, cancel));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created(
            $"/api/rounds/{round}/objections/{raise.Objection}", ObjectionView.Of(saved.Done, raise.Objection));
    }

    private async Task<bool> IsRejectedAsync(Caller caller, string round, string proposal, CancellationToken cancel)
    {
        if (ProposalsKey.OfProposal(caller.Tenant, round, proposal) is not { } key) return false;

        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        return stored.State?.Find(proposal)?.Finding is { Passed: false };
    }

    /// <summary>Answers an objection; an upheld one costs the proposal its award.</summary>
    [Function("ResolveObjection"), AllowRoles(Approver)]
    [Describe("答复异议", Body = typeof(ResolutionBody), Answer = typeof(ObjectionView))]
    public async Task<IResult> ResolveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{objection}/resolution")]
        HttpRequest request,
        string round,
        string objection,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ResolutionBody>();
        var resolve = new ResolveObjection(objection, body.Upheld, body.Reason, order.By);
        var stored = await store.LoadAsync(Kinds.Rounds, order.Caller.RoundKey(round), cancel);
        var decision = Objecting.Decide(stored.State, resolve);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ObjectionView.Of(saved.Done, objection));
    }
}

/// <summary>Checks the form of an objection.</summary>
public sealed class ObjectionBodyValidator : AbstractValidator<ObjectionBody>
{
    public ObjectionBodyValidator()
    {
        RuleFor(body => body.Proposal).IsRef();
        RuleFor(body => body.Grounds).IsText(2000);
    }
}

/// <summary>Checks the form of an answer.</summary>
public sealed class ResolutionBodyValidator : AbstractValidator<ResolutionBody>
{
    public ResolutionBodyValidator() => RuleFor(body => body.Reason).IsText(2000);
}
