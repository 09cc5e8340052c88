using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Domain.Proposals;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Attachments;

/// <summary>
/// Files (附件): announced, uploaded straight into quarantine, confirmed, taken away by their organization.
/// </summary>
public sealed class AttachmentFunctions(
    AggregateStore store,
    PublishedRounds rounds,
    EvidenceOfContracts evidence,
    Quarantine quarantine,
    Intake intake,
    ILogger<AttachmentFunctions> log)
{
    // After the closing only for a correction that was asked of the files.
    private async Task<bool> MayStillBringAsync(AttachmentsKey key, DateTimeOffset at, CancellationToken cancel)
    {
        var own = new ProposalsKey(key.Tenant, key.Round, key.Organization);
        return (await store.LoadWholeAsync(Kinds.Proposals, own, cancel)).State?.TakesFiles(at) is true;
    }

    private const string Route = "rounds/{round}/attachments";

    /// <summary>Announces an upload and says where its blocks go.</summary>
    [Function("BeginAttachment"), AllowRoles(Applicant)]
    [Describe("开始上传附件", Body = typeof(AttachmentBody), Answer = typeof(AttachmentView), Status = 201)]
    public async Task<IResult> BeginAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<AttachmentBody>();
        var settings = await rounds.TakingAsync(order.Caller, round, cancel);
        var key = new AttachmentsKey(order.Caller.Tenant, round, order.Caller.Organization!);
        var isPerforming = order.By.At > settings.ClosesAt && await evidence.IsTakenAsync(key, cancel);
        if (order.By.At > settings.ClosesAt && !isPerforming && !await MayStillBringAsync(key, order.By.At, cancel))
        {
            return Problems.Refused([SubmissionRefusals.SubmissionClosed]);
        }

        var begin = new BeginAttachment(
            round, key.Organization, order.Stamp.Id, body.Kind, body.Name, body.Size, order.By);
        var stored = await store.LoadAsync(Kinds.Attachments, key, cancel);
        var decision = Attaching.Decide(
            stored.State,
            begin,
            FileRule.Of(settings.RequiredDocuments, body.Kind),
            isPerforming ? AttachmentAllowance.OfContracts : AttachmentAllowance.OfProposals);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? await MadeAsync(key, await BegunAsync(saved, key, begin.Command, cancel), cancel);
    }

    /// <summary>Says that all blocks are there; a small file is read at once.</summary>
    [Function("ConfirmUpload"), AllowRoles(Applicant)]
    [Describe("附件已上传完毕", Answer = typeof(AttachmentView))]
    public async Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{attachment}/uploaded")]
        HttpRequest request,
        string round,
        string attachment,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.OwnAttachmentsKey(round, attachment);
        var stored = await store.LoadAsync(
            Kinds.Attachments, key, [Kinds.AttachmentParts.RowOf(attachment)], cancel);
        var there = await ThereAsync(key, stored.State?.Find(attachment), cancel);
        var decision = Attaching.Decide(stored.State, new ConfirmUpload(attachment, order.By), there);
        if (decision is Decision<AttachmentEvent>.Accepted { Events.Count: > 0 })
        {
            await quarantine.JoinAsync(key, stored.State!.Find(attachment)!, cancel);
        }

        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? await ReadAsync(key, attachment, cancel);
    }

    /// <summary>Takes a file away that no submitted proposal names.</summary>
    [Function("RemoveAttachment"), AllowRoles(Applicant)]
    [Describe("删除附件", Answer = typeof(AttachmentView))]
    public async Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{attachment}/removal")]
        HttpRequest request,
        string round,
        string attachment,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.OwnAttachmentsKey(round, attachment);
        var reading = store.LoadWholeAsync(
            Kinds.Proposals, new ProposalsKey(key.Tenant, key.Round, key.Organization), cancel);
        var stored = await store.LoadAsync(
            Kinds.Attachments, key, [Kinds.AttachmentParts.RowOf(attachment)], cancel);
        var isInUse = (await reading).State?.Names(attachment).Any() is true
            || await evidence.NamesAsync(key, attachment, cancel);
        var held = await evidence.HeldAsync(key, cancel);
        var decision = Attaching.Decide(stored.State, new RemoveAttachment(attachment, order.By), isInUse, held);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(AttachmentView.Of(key, await FoundAsync(key, attachment, cancel)));
    }

    private async Task<IResult> MadeAsync(AttachmentsKey key, Attachment file, CancellationToken cancel)
    {
        var address = await quarantine.AddressAsync(key, file.Id, cancel);
        return Answers.Created(
            $"/api/rounds/{key.Round}/attachments/{file.Id}",
            AttachmentView.Of(key, file, UploadView.Of(address, file, [])));
    }

    // One that was begun before, by the same command, has to be looked for among all.
    private async Task<Attachment> BegunAsync(
        Saved<AttachmentFolder> saved, AttachmentsKey key, string command, CancellationToken cancel)
    {
        if (saved.Done.Attachments.Values.FirstOrDefault(one => one.Command == command) is { } made) return made;

        var all = await store.LoadWholeAsync(Kinds.Attachments, key, cancel);
        return all.State!.Attachments.Values.First(one => one.Command == command);
    }

    private async Task<BlocksThere?> ThereAsync(AttachmentsKey key, Attachment? file, CancellationToken cancel)
    {
        if (file is not { State: AttachmentState.Uploading, Removed: false }) return null;
        var blocks = await quarantine.BlocksAsync(key, file, cancel);
        return new BlocksThere(blocks.Count, blocks.Values.Sum());
    }

    // Whoever submits right after the upload should not have to wait for it; what fails here is done by what follows.
    private async Task<IResult> ReadAsync(AttachmentsKey key, string attachment, CancellationToken cancel)
    {
        try
        {
            var file = await FoundAsync(key, attachment, cancel);
            if (file.Size <= Staging.InMemoryMax) await intake.ReadAsync(key, attachment, cancel);
        }
        catch (Exception failed) when (!cancel.IsCancellationRequested)
        {
            log.LogInformation(failed, "Attachment {Attachment} of {Folder} is read later", attachment, key);
        }

        return Answers.Ok(AttachmentView.Of(key, await FoundAsync(key, attachment, cancel)));
    }

    private async Task<Attachment> FoundAsync(AttachmentsKey key, string attachment, CancellationToken cancel) =>
        (await store.FindPartAsync(Kinds.Attachments.Table, $"{key}", Kinds.AttachmentParts, attachment, cancel))!;
}
