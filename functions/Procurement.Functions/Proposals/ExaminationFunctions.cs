using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Proposals;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>What formal examination can come to; proposals that are not named pass.</summary>
public enum ExaminationResult
{
    /// <summary>Not passed.</summary>
    Rejected,

    /// <summary>Passed; only where the round has a checklist, of which every item is met.</summary>
    Passed,
}

/// <summary>A finding of formal examination.</summary>
public sealed record ExaminationBody(string Proposal, ExaminationResult Result, string Reason);

/// <summary>Why a rejected proposal passes after all.</summary>
public sealed record CorrectionBody(string Reason);

/// <summary>Formal examination (形式审查): findings, and their correction until evaluation opens.</summary>
public sealed class ExaminationFunctions(Examinations examinations)
{
    private const string Route = "rounds/{round}/examinations";

    /// <summary>Rejects a proposal, or passes one of a round with a checklist.</summary>
    [Function("ExamineProposal"), AllowRoles(Officer)]
    [Describe("形式审查：不通过或通过项目", Body = typeof(ExaminationBody), Answer = typeof(ProposalView))]
    public Task<IResult> ExamineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ExaminationBody>();
        var reject = new RejectProposal(body.Proposal, body.Reason, order.By);
        var pass = new PassProposal(body.Proposal, body.Reason, order.By);
        return examinations.DecideAsync(
            order,
            round,
            body.Proposal,
            (all, found) => body.Result is ExaminationResult.Passed
                ? Examining.Decide(all, pass, found)
                : Examining.Decide(all, reject, found),
            cancel);
    }

    /// <summary>Takes a rejection back.</summary>
    [Function("CorrectExamination"), AllowRoles(Officer)]
    [Describe("更正形式审查：恢复项目", Body = typeof(CorrectionBody), Answer = typeof(ProposalView))]
    public Task<IResult> CorrectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{proposal}/correction")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var readmit = new ReadmitProposal(proposal, request.Read<CorrectionBody>().Reason, order.By);
        return examinations.DecideAsync(
            order, round, proposal, (all, found) => Examining.Decide(all, readmit, found), cancel);
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

/// <summary>Checks the form of a correction.</summary>
public sealed class CorrectionBodyValidator : AbstractValidator<CorrectionBody>
{
    public CorrectionBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}
