using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Rounds;

/// <summary>
/// A clarification: what changes in words and why, whether it may affect what applicants write (it does where nobody
/// says otherwise), and the closing and the office that answers, where they change.
/// </summary>
public sealed record ClarificationBody(
    string Text,
    string Reason,
    bool AffectsProposals = true,
    DateTimeOffset? ClosesAt = null,
    ContactBody? Contact = null);

/// <summary>Checks the form of a clarification.</summary>
public sealed class ClarificationBodyValidator : AbstractValidator<ClarificationBody>
{
    public ClarificationBodyValidator()
    {
        RuleFor(body => body.Text).IsText(1000);
        RuleFor(body => body.Reason).IsText(500);
        When(body => body.Contact is not null, () =>
        {
            RuleFor(body => body.Contact!.Office).IsLine(100);
            RuleFor(body => body.Contact!.Phone).IsLine(40);
            RuleFor(body => body.Contact!.Address).IsLine(100);
        });
    }
}

/// <summary>The clarifications (澄清或者修改) of a published round: the one way in which it changes.</summary>
public sealed class ClarificationFunctions(AggregateStore store, LawBooks laws, TimeProvider clock)
{
    private const string Route = "rounds/{round}/clarifications";

    /// <summary>Publishes a clarification; what was submitted stays.</summary>
    [Function("ClarifyRound"), AllowRoles(Approver)]
    [Describe("发布澄清公告", Body = typeof(ClarificationBody), Answer = typeof(RoundView))]
    public async Task<IResult> PublishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ClarificationBody>();
        var contact = body.Contact is { } one ? new Contact(one.Office, one.Phone, one.Address) : null;
        var clarify = new ClarifyRound(
            body.Text, body.Reason, body.AffectsProposals, body.ClosesAt, contact, order.By);
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var decision = Clarifying.Decide(stored.State, clarify, await laws.ReadAsync(cancel));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem(FieldOfOrNull) ?? Answers.Ok(RoundView.Of(key, saved.Done));
    }

    /// <summary>What a clarification published now would ask of the closing.</summary>
    [Function("GetClarificationTerms"), AllowRoles(Officer, Approver, Supervisor)]
    [Describe("查看此刻发布澄清须顺延到何时", Answer = typeof(ClarificationTermsView))]
    public async Task<IResult> GetTermsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/terms")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var found = (await store.LoadAsync(Kinds.Rounds, caller.RoundKey(round), cancel)).State;
        var now = clock.GetUtcNow();
        if (found is null) return Problems.Of("round.notFound");
        if (Clarifying.WrongMoment(found, new("", now)) is { } why)
            return Answers.Ok(ClarificationTermsView.Of(found, why));

        return ClarificationTerms.TryOf(found, now, await laws.ReadAsync(cancel), out var terms, out var missing)
            ? Answers.Ok(ClarificationTermsView.Of(found, terms))
            : Answers.Ok(ClarificationTermsView.Of(found, missing));
    }

    private static string? FieldOfOrNull(string code) =>
        code == ClarificationRefusals.ClosingEarlier.Code || code == ClarificationRefusals.ClosingTooEarly.Code
        || code == SettingsRefusals.ClosesTooLate.Code
            ? "closesAt"
            : null;
}
