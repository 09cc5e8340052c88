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

/// <summary>What formal examination can come to; proposals that are not named pass.</summary>
public enum ExaminationResult
{
    /// <summary>Not passed.</summary>
    Rejected,
}

/// <summary>A finding of formal examination.</summary>
public sealed record ExaminationBody(string Proposal, ExaminationResult Result, string Reason);

/// <summary>The committee.</summary>
public sealed record PanelBody(IReadOnlyList<PanelMemberBody> Evaluators);

/// <summary>An evaluator, by the account of the token.</summary>
public sealed record PanelMemberBody(string Account, string Name)
{
    /// <summary>The member, by the account as tokens are read.</summary>
    public PanelMember ToMember() => new(AccountName.TryParse(Account, out var account) ? account : Account, Name);
}

/// <summary>Formal examination (形式审查), and the opening of evaluation.</summary>
public sealed class ExaminationFunctions(AggregateStore store, SubmittedProposals submitted)
{
    private const string Route = "rounds/{round}";

    /// <summary>Rejects a proposal.</summary>
    [Function("ExamineProposal"), AllowRoles(Officer)]
    [Describe("形式审查：退回项目", Body = typeof(ExaminationBody), Answer = typeof(RoundView))]
    public async Task<IResult> ExamineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/examinations")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ExaminationBody>();
        var reject = new RejectProposal(body.Proposal, body.Reason, order.By);
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var isSubmitted = await submitted.ContainsAsync(key, reject.Proposal, cancel);
        var decision = Examining.Decide(stored.State, reject, isSubmitted);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(RoundView.Of(key, saved.Done));
    }

    /// <summary>Fixes committee and proposals; each evaluator's book appears shortly after.</summary>
    [Function("OpenEvaluation"), AllowRoles(Officer)]
    [Describe("开始评审", Body = typeof(PanelBody), Answer = typeof(RoundView), Status = 202)]
    public async Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/evaluation")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var panel = request.Read<PanelBody>().Evaluators.Select(one => one.ToMember());
        var open = new OpenEvaluation([.. panel], order.By);
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var contenders = await submitted.SealedAsync(key, stored.State, open.By, cancel);
        var decision = Examining.Decide(stored.State, open, contenders);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Accepted(RoundView.Of(key, saved.Done, 1));
    }
}

/// <summary>Checks the form of a finding.</summary>
public sealed class ExaminationBodyValidator : AbstractValidator<ExaminationBody>
{
    public ExaminationBodyValidator()
    {
        RuleFor(body => body.Proposal).IsRef();
        RuleFor(body => body.Reason).IsText(1000);
    }
}

/// <summary>Checks the form of a committee.</summary>
public sealed class PanelBodyValidator : AbstractValidator<PanelBody>
{
    public PanelBodyValidator()
    {
        RuleFor(body => body.Evaluators).HasItems(1, 60);
        RuleForEach(body => body.Evaluators).ChildRules(one =>
        {
            one.RuleFor(member => member.Account).IsAccount();
            one.RuleFor(member => member.Name).IsLine(50);
        });
    }
}
