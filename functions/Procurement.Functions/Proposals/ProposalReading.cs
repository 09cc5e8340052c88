using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>
/// Reading proposals: an applicant its own, drafts included; the purchaser's side and the panel what was submitted,
/// once the round has closed.
/// </summary>
public sealed class ProposalReading(
    AggregateStore store,
    PublishedRounds rounds,
    ProposalSeal seal,
    SubmittedProposals submitted,
    DraftContents drafts)
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
        var key = caller.OwnProposalsKey(round, proposal);
        var isOwn = caller.Owns(key.Organization);
        if (!isOwn)
        {
            var reader = await seal.ReaderAsync(caller, round, cancel);
            if (await seal.HidesAsync(reader, proposal, cancel) is { } hidden) return Problems.Of(hidden);
        }

        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        var found = stored.State?.Find(proposal);
        return found is null || (found.Receipt is null && !isOwn)
            ? Problems.Of("proposal.notFound")
            : ProposalAnswers.Ok(key, await drafts.RevealAsync(key, found, cancel));
    }

    /// <summary>
    /// Lists proposals: an applicant's own; for the purchaser's side and the panel what was submitted, by lot.
    /// </summary>
    [Function("ListProposals"), AllowRoles(Applicant, Officer, Approver, Supervisor, Evaluator)]
    [Describe("申报项目列表", Answer = typeof(ListOf<ProposalView>), Paged = true, Query = ["lot"])]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        if (caller.Roles.Any(role => role is not Applicant))
        {
            var reader = await seal.ReaderAsync(caller, round, cancel);
            return Answers.Ok(await submitted.PageAsync(request, reader, cancel));
        }

        await rounds.KnownAsync(caller, round, cancel);
        var paging = Paging.Read(request);
        var own = new ProposalsKey(caller.Tenant, round, caller.Organization!);
        var all = (await store.LoadWholeAsync(Kinds.Proposals, own, cancel)).State?.Proposals.Values ?? [];
        var behind = all.OrderBy(one => one.Id.Length).ThenBy(one => one.Id, StringComparer.Ordinal)
            .SkipWhile(one => paging.After is { } after && !IsBehind(one.Id, after))
            .ToList();
        var some = await drafts.RevealAsync(own, [.. behind.Take(paging.Limit)], cancel);
        var page = some.Select(one => ProposalView.Of(own, one)).ToList();
        return Answers.Ok(paging.Page(page, behind.Count > page.Count ? page[^1].Proposal : null));
    }

    // Ids of one organization differ in a running number only.
    private static bool IsBehind(string id, string after) =>
        id.Length > after.Length || (id.Length == after.Length && string.CompareOrdinal(id, after) > 0);
}
