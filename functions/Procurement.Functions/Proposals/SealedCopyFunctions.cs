using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>An applicant's own copy of what it has submitted under seal.</summary>
public sealed class SealedCopyFunctions(AggregateStore store)
{
    /// <summary>Opens it by the key of the receipt, before anybody else can; nothing is kept of it.</summary>
    [Function("OpenSealedCopy"), AllowRoles(Applicant)]
    [Describe("用回执中的密钥查看本单位已密封的申报", Body = typeof(CopyBody), Answer = typeof(ProposalView))]
    public async Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/proposals/{proposal}/copy")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Order().Caller;
        var key = caller.OwnProposalsKey(round, proposal);
        var body = request.Read<CopyBody>();
        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        if (stored.State?.Find(proposal) is not { } found) return Problems.Of("proposal.notFound");
        if (found.Seal is null) return Problems.Of("proposal.notSealed");
        return ProposalAnswers.OfCopy(
            key, found, body.CopyKey, ContentSealing.OpenOrNull(key, found, body.Key())!);
    }
}
