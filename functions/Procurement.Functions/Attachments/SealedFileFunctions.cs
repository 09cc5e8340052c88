using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Attachments;

/// <summary>An applicant's own files of what it has submitted under seal.</summary>
public sealed class SealedFileFunctions(AggregateStore store, FileOpening opening)
{
    private static readonly Refusal KeyWrong = new("copy.keyWrong");

    /// <summary>Gives out a file by the key of the receipt, before anybody else can read it.</summary>
    [Function("OpenSealedFile"), AllowRoles(Applicant)]
    [Describe("用回执中的密钥下载本单位已密封的附件", Body = typeof(CopyBody), File = true)]
    public async Task<IResult> OpenFileAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/proposals/{proposal}/copy/{attachment}")]
        HttpRequest request,
        string round,
        string proposal,
        string attachment,
        CancellationToken cancel)
    {
        var caller = request.Order().Caller;
        var key = caller.OwnProposalsKey(round, proposal);
        var own = request.Read<CopyBody>().Key();
        var found = await store.FindPartAsync(
            Kinds.Proposals.Table, $"{key}", Kinds.ProposalParts, proposal, cancel);
        if (found?.Receipt?.Files.FirstOrDefault(one => one.Attachment == attachment) is not { } enclosed)
        {
            return Problems.Of(AttachmentRefusals.NotFound.Code);
        }

        if (enclosed.Seal is null) return Problems.Of("proposal.notSealed");
        var folder = new AttachmentsKey(key.Tenant, key.Round, key.Organization);
        var file = await store.FindPartAsync(
            Kinds.Attachments.Table, $"{folder}", Kinds.AttachmentParts, attachment, cancel);
        var its = FileSealing.OpenOrNull(key, proposal, enclosed, own);
        return await opening.AnswerAsync(folder, file!, _ => Task.FromResult(its), KeyWrong, cancel);
    }
}
