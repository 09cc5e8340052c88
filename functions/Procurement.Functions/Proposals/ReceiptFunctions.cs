using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>Receipts (回执) that anybody who holds one can verify without the service.</summary>
public sealed class ReceiptFunctions(AggregateStore store, SignedReceipts receipts)
{
    /// <summary>Signs the receipt of a submitted proposal; a sealed one is told by the key of the own copy.</summary>
    [Function("SignReceipt"), AllowRoles(Applicant)]
    [Describe(
        "签发申报回执", Body = typeof(SubmissionBody), BodyOptional = true, Answer = typeof(SignedReceiptView))]
    public async Task<IResult> SignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/proposals/{proposal}/receipt")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Order().Caller;
        var key = caller.OwnProposalsKey(round, proposal);
        var body = request.ReadOrNull<SubmissionBody>();
        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        if (stored.State?.Find(proposal) is not { Receipt: not null } found) return Problems.Of("proposal.notFound");

        var clear = ContentSealing.OpenOrNull(key, found, body?.Key());
        if (found.Seal is not null && clear is null) return Problems.Of("submission.copyKeyMissing");
        var view = ProposalView.Of(key, clear is null ? found : found with { Content = clear });
        return Answers.Ok(receipts.Of(view, clear is null ? null : body!.CopyKey));
    }

    /// <summary>The published halves of the keys that sign receipts.</summary>
    [Function("GetReceiptKeys"), AllowPublic, NeedsNoStorage]
    [Describe("回执签名的公钥", Answer = typeof(ReceiptKeysView))]
    public IResult GetKeys(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "public/receipt-keys")] HttpRequest request) =>
        Answers.Ok(receipts.Keys);
}
