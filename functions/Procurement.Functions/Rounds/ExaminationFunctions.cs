using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
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
    public PanelMember ToMember() => new(AccountName.TryEncode(Account, out var account) ? account : Account, Name);
}

/// <summary>Formal examination (形式审查), and the opening of evaluation.</summary>
public sealed class ExaminationFunctions(RoundSteps steps, SubmittedProposals submitted)
{
    private const string Route = "rounds/{round}";

    /// <summary>Rejects a proposal.</summary>
    [Function("ExamineProposal"), AllowRoles(Officer)]
    [Describe("形式审查：退回项目", Body = typeof(ExaminationBody), Answer = typeof(RoundView))]
    public Task<IResult> ExamineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/examinations")] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        steps.RunAsync(
            request,
            round,
            new ExaminationBodyValidator(),
            async step => Examining.Reject(
                step.Round,
                step.Body.Proposal,
                step.Body.Reason,
                await submitted.ContainsAsync(step.Key, step.Body.Proposal, cancel),
                step.By),
            RoundAnswers.Done,
            cancel);

    /// <summary>Fixes committee and proposals; each evaluator's book appears shortly after.</summary>
    [Function("OpenEvaluation"), AllowRoles(Officer)]
    [Describe("开始评审", Body = typeof(PanelBody), Answer = typeof(RoundView), Status = 202)]
    public Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/evaluation")] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        steps.RunAsync(
            request, round, new PanelBodyValidator(), step => OpenAsync(step, cancel), RoundAnswers.Accepted, cancel);

    private async Task<Decision<RoundEvent>> OpenAsync(RoundStep<PanelBody> step, CancellationToken cancel)
    {
        if (Examining.IsNotClosed(step.Round, step.By) is { } why) return why;

        PanelMember[] panel = [.. step.Body.Evaluators.Select(one => one.ToMember())];
        var contenders = await submitted.SealAsync(step.Key, step.By.At, cancel);
        return Examining.OpenEvaluation(step.Round, panel, contenders, step.By);
    }
}

/// <summary>Checks the form of a finding.</summary>
public sealed class ExaminationBodyValidator : AbstractValidator<ExaminationBody>
{
    /// <summary>Names the rules.</summary>
    public ExaminationBodyValidator()
    {
        RuleFor(body => body.Proposal).IsRef();
        RuleFor(body => body.Reason).IsText(1000);
    }
}

/// <summary>Checks the form of a committee.</summary>
public sealed class PanelBodyValidator : AbstractValidator<PanelBody>
{
    /// <summary>Names the rules.</summary>
    public PanelBodyValidator()
    {
        RuleFor(body => body.Evaluators).HasItems(1, 60);
        RuleForEach(body => body.Evaluators).ChildRules(one =>
        {
            one.RuleFor(member => member.Account).Must(account => AccountName.TryEncode(account, out _))
                .WithErrorCode("account.malformed").WithMessage("账号不能为空，也不能过长。");
            one.RuleFor(member => member.Name).IsLine(50);
        });
    }
}
