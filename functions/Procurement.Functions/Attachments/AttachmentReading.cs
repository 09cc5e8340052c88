using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Attachments;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Proposals;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Attachments;

/// <summary>Reading files: an organization its own; others those of the proposals that they may read.</summary>
public sealed class AttachmentReading(
    AggregateStore store,
    PublishedRounds rounds,
    AttachmentAccess access,
    Quarantine quarantine,
    FileOpening opening,
    FileKeys keys)
{
    private const string Route = "rounds/{round}/attachments";

    /// <summary>Lists an organization's own files of a round.</summary>
    [Function("ListAttachments"), AllowRoles(Applicant)]
    [Describe("本单位在本批次的附件", Answer = typeof(ListOf<AttachmentView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        await rounds.KnownAsync(caller, round, cancel);
        var paging = Paging.Read(request);
        var key = new AttachmentsKey(caller.Tenant, round, caller.Organization!);
        var all = (await store.LoadWholeAsync(Kinds.Attachments, key, cancel)).State?.Attachments.Values ?? [];
        var behind = all.Where(one => !one.Removed)
            .OrderBy(one => one.Id.Length).ThenBy(one => one.Id, StringComparer.Ordinal)
            .SkipWhile(one => paging.After is { } after && !IsBehind(one.Id, after))
            .ToList();
        var page = behind.Take(paging.Limit).Select(one => AttachmentView.Of(key, one)).ToList();
        return Answers.Ok(paging.Page(page, behind.Count > page.Count ? page[^1].Attachment : null));
    }

    /// <summary>
    /// Reads where a file stands; its organization learns which blocks are there and where the others go.
    /// </summary>
    [Function("GetAttachment")]
    [AllowRoles(Applicant, Officer, Approver, Supervisor, Evaluator, Finance, FinanceApprover)]
    [Describe("查看附件的状态", Answer = typeof(AttachmentView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{attachment}")] HttpRequest request,
        string round,
        string attachment,
        CancellationToken cancel)
    {
        var (key, file, isOwn) = await access.FindAsync(request.Caller(), round, attachment, cancel);
        if (!isOwn || file.State is not AttachmentState.Uploading) return Answers.Ok(AttachmentView.Of(key, file));

        var there = await quarantine.BlocksAsync(key, file, cancel);
        var address = await quarantine.AddressAsync(key, file.Id, cancel);
        return Answers.Ok(AttachmentView.Of(key, file, UploadView.Of(address, file, there.Keys)));
    }

    /// <summary>Gives out a clean file, and no other.</summary>
    [Function("DownloadAttachment")]
    [AllowRoles(Applicant, Officer, Approver, Supervisor, Evaluator, Finance, FinanceApprover)]
    [Describe("下载附件", File = true)]
    public async Task<IResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{attachment}/content")]
        HttpRequest request,
        string round,
        string attachment,
        CancellationToken cancel)
    {
        var (key, file, _) = await access.FindAsync(request.Caller(), round, attachment, cancel);
        return await opening.AnswerAsync(
            key, file, kept => keys.FindAsync(key, attachment, kept, cancel), FileKeyRefusals.UnderSeal, cancel);
    }

    // Ids of one organization differ in a running number only.
    private static bool IsBehind(string id, string after) =>
        id.Length > after.Length || (id.Length == after.Length && string.CompareOrdinal(id, after) > 0);
}
