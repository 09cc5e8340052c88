using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Rounds;
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
    /// <summary>The view of an objection.</summary>
    public static ObjectionView Of(Objection objection) => new(
        objection.Id,
        objection.Proposal,
        objection.Grounds,
        objection.At,
        objection.Answer?.Upheld,
        objection.Answer?.Reason);
}

/// <summary>Objections (异议) to the award notice.</summary>
public sealed class ObjectionFunctions(RoundSteps steps)
{
    private const string Route = "rounds/{round}/objections";

    /// <summary>Takes an objection, from an organization or as an officer received it.</summary>
    [Function("RaiseObjection"), AllowRoles(Officer, Applicant)]
    [Describe("提出异议", Body = typeof(ObjectionBody), Answer = typeof(ObjectionView), Status = 201)]
    public Task<IResult> RaiseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            new ObjectionBodyValidator(),
            step => Objecting.Raise(step.Round, IdOf(step), step.Body.Proposal, step.Body.Grounds, step.By),
            step => Answers.Created($"/api/rounds/{round}/objections/{IdOf(step)}", View(step.Round!, IdOf(step))),
            cancel);

    /// <summary>Answers an objection; an upheld one costs the proposal its award.</summary>
    [Function("ResolveObjection"), AllowRoles(Approver)]
    [Describe("答复异议", Body = typeof(ResolutionBody), Answer = typeof(ObjectionView))]
    public Task<IResult> ResolveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{objection}/resolution")]
        HttpRequest request,
        string round,
        string objection,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            new ResolutionBodyValidator(),
            step => Objecting.Resolve(step.Round, objection, step.Body.Upheld, step.Body.Reason),
            step => Answers.Ok(View(step.Round!, objection)),
            cancel);

    // From the command, so that the same objection sent twice is one.
    private static string IdOf(RoundStep<ObjectionBody> step) => step.Posted.Command.Id[..12];

    private static ObjectionView View(Round round, string objection) =>
        ObjectionView.Of(round.Objections.First(one => one.Id == objection));
}

/// <summary>Checks the form of an objection.</summary>
public sealed class ObjectionBodyValidator : AbstractValidator<ObjectionBody>
{
    /// <summary>Names the rules.</summary>
    public ObjectionBodyValidator()
    {
        RuleFor(body => body.Proposal).IsRef();
        RuleFor(body => body.Grounds).IsText(2000);
    }
}

/// <summary>Checks the form of an answer.</summary>
public sealed class ResolutionBodyValidator : AbstractValidator<ResolutionBody>
{
    /// <summary>Names the rules.</summary>
    public ResolutionBodyValidator() => RuleFor(body => body.Reason).IsText(2000);
}
