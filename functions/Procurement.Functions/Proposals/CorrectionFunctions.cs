using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>The organization corrects what formal examination returned (补正), once and in time.</summary>
public sealed class CorrectionFunctions(AggregateStore store, PublishedRounds rounds, Submitters submitters)
{
    /// <summary>Sends the correction: the whole proposal, of which only the named fields may differ.</summary>
    [Function("CorrectProposal"), AllowRoles(Applicant)]
    [Describe("提交补正", Body = typeof(ProposalBody), Answer = typeof(ProposalView), Versioned = true)]
    public async Task<IResult> CorrectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/proposals/{proposal}/correction")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.OwnProposalsKey(round, proposal);
        var content = request.Read<ProposalBody>().ToContent();
        var settings = await rounds.TakingAsync(order.Caller, round, cancel);
        var entry = submitters.Begin(key, settings, cancel);
        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        var correct = new CorrectProposal(proposal, content, order.By);
        var files = await submitters.FilesAsync(key, content, cancel);
        var decision = Correcting.Decide(stored.State, correct, settings, await entry(content), files);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem(SubmissionFields.OfOrNull)
            ?? ProposalAnswers.Ok(key, await store.FoundAsync(saved, key, proposal, cancel));
    }
}
