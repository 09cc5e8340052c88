using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>
/// Reading proposals: an applicant its own, drafts included; the purchaser's side and the panel what was submitted,
/// once the round has closed.
/// </summary>
public sealed class ProposalReading(AggregateStore store, Lists lists, PublishedRounds rounds, ProposalSeal seal)
{
    private const string Route = "rounds/{round}/proposals";

    /// <summary>Reads one proposal.</summary>
    [Function("GetProposal"), AllowRoles(Applicant, Officer, Approver, Supervisor, Evaluator)]
    [Describe("查看申报项目", Answer = typeof(ProposalView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{proposal}")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = caller.ProposalsKey(round, proposal);
        caller.MustOwn(key.Organization);
        var isOwn = caller.Organization == key.Organization;
        if (!isOwn && (await seal.HiddenFromAsync(caller, round, cancel)).Contains(proposal))
        {
            return Problems.Of(EvaluationRefusals.Recused.Code);
        }

        var found = (await store.LoadAsync(Kinds.Proposals, key, cancel)).State?.Find(proposal);
        return found is null || (found.Receipt is null && !isOwn)
            ? Problems.Of("proposal.notFound")
            : Answers.Ok(ProposalView.Of(key, found), $"{found.Version}");
    }

    /// <summary>
    /// Lists proposals: an applicant's own; for the purchaser's side and the panel all that were submitted.
    /// </summary>
    [Function("ListProposals"), AllowRoles(Applicant, Officer, Approver, Supervisor, Evaluator)]
    [Describe("申报项目列表", Answer = typeof(ListOf<ProposalView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = await rounds.KnownAsync(caller, round, cancel);
        if (caller.Roles.Any(role => role is not Applicant))
        {
            var hidden = await seal.HiddenFromAsync(caller, round, cancel);
            return await lists.AnswerAsync(
                request,
                ListNames.Proposals(key),
                (id, one) => ProposalView.Of(caller.ProposalsKey(round, id), one),
                cancel,
                hidden.Contains);
        }

        var own = new ProposalsKey(caller.Tenant, round, caller.Organization!);
        var stored = await store.LoadAsync(Kinds.Proposals, own, cancel);
        var views = stored.State?.Proposals.Select(one => ProposalView.Of(own, one)) ?? [];
        return Answers.Ok(new ListOf<ProposalView>([.. views], null));
    }
}
