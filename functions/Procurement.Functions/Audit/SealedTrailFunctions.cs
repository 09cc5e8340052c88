using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Audit;

/// <summary>
/// The audit trail (审计轨迹) of what is secret for a while: proposals until the round has closed, score books until they
/// are sealed. It holds drafts and replaced sheets, and is for supervisors only.
/// </summary>
public sealed class SealedTrailFunctions(TrailReading trail, AggregateStore store, ProposalSeal seal)
{
    /// <summary>The trail of all proposals that the same organization has in the round.</summary>
    [Function("GetProposalTrail"), AllowRoles(Supervisor)]
    [Describe("同一单位在本批次全部申报的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public async Task<IResult> GetProposalsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/proposals/{proposal}/trail")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = caller.ProposalsKey(round, proposal);
        var reader = await seal.ReaderAsync(caller, round, cancel);
        if (await seal.HidesAsync(reader, proposal, cancel) is { } hidden) return Problems.Of(hidden);

        // The trail is that of all its proposals, and only a proposal that is there has one.
        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        if (stored.State?.Find(proposal) is null) return Problems.Of("proposal.notFound");
        return await trail.AnswerAsync(request, Kinds.Proposals.Table, key, cancel);
    }

    /// <summary>The trail of an evaluator's score book of a lot.</summary>
    [Function("GetScoreBookTrail"), AllowRoles(Supervisor)]
    [Describe("评分表的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public async Task<IResult> GetScoreBookAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/books/{evaluator}/{lot}/trail")]
        HttpRequest request,
        string round,
        string evaluator,
        string lot,
        CancellationToken cancel)
    {
        var key = request.Caller().ScoreBookKey(round, evaluator, lot);
        var book = (await store.LoadAsync(Kinds.ScoreBooks, key, cancel)).State;
        return book is { Sealed: false }
            ? Problems.Of("evaluation.notSealed")
            : await trail.AnswerAsync(request, Kinds.ScoreBooks.Table, key, cancel);
    }
}
