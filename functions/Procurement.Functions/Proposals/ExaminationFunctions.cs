using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>What formal examination can come to; proposals that are not named pass.</summary>
public enum ExaminationResult
{
    /// <summary>Not passed.</summary>
    Rejected,
}

/// <summary>A finding of formal examination.</summary>
public sealed record ExaminationBody(string Proposal, ExaminationResult Result, string Reason);

/// <summary>Why a rejected proposal passes after all.</summary>
public sealed record CorrectionBody(string Reason);

/// <summary>Formal examination (形式审查): findings, and their correction until evaluation opens.</summary>
public sealed class ExaminationFunctions(AggregateStore store)
{
    private const string Route = "rounds/{round}/examinations";

    /// <summary>Rejects a proposal.</summary>
    [Function("ExamineProposal"), AllowRoles(Officer)]
    [Describe("形式审查：退回项目", Body = typeof(ExaminationBody), Answer = typeof(ProposalView))]
    public Task<IResult> ExamineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ExaminationBody>();
        var reject = new RejectProposal(body.Proposal, body.Reason, order.By);
        return DecideAsync(order, round, body.Proposal, (all, found) => Examining.Decide(all, reject, found), cancel);
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
        return DecideAsync(order, round, proposal, (all, found) => Examining.Decide(all, readmit, found), cancel);
    }

    private async Task<IResult> DecideAsync(
        Order order,
        string round,
        string proposal,
        Func<OrganizationProposals?, Round?, Decision<ProposalEvent>> rule,
        CancellationToken cancel)
    {
        var roundKey = order.Caller.RoundKey(round);
        var reading = store.LoadAsync(Kinds.Rounds, roundKey, cancel);
        // What has not the form of an id was not submitted here.
        if (ProposalsKey.OfProposal(roundKey.Tenant, round, proposal) is not { } key)
        {
            return rule(null, (await reading).State) is Decision<ProposalEvent>.Refused refused
                ? Problems.Refused(refused.Why)
                : throw new InvalidOperationException("Nothing was found to examine.");
        }

        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        var decision = rule(stored.State, (await reading).State);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? ProposalAnswers.Ok(key, await store.FoundAsync(saved, key, proposal, cancel));
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
