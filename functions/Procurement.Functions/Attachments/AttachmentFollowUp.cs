using Procurement.Domain.Attachments;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Attachments;

/// <summary>Reads what was uploaded, and has what the scanner did not see looked at later.</summary>
public sealed class AttachmentFollowUp(
    AggregateStore store, Intake intake, Quarantine quarantine, FileKeys keys, DueDays due)
    : FollowUp<AttachmentFolder, AttachmentEvent>(Kinds.Attachments, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore folders = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, AttachmentFolder state, EventRecord record, AttachmentEvent happened, CancellationToken cancel)
    {
        var folder = AttachmentsKey.Parse(key);
        switch (happened)
        {
            case AttachmentUploaded uploaded:
                await intake.ReadAsync(folder, uploaded.Attachment, cancel);
                break;
            case AttachmentRead read:
                await AfterReadingAsync(folder, read, record, cancel);
                break;
            case AttachmentRemoved removed:
                await quarantine.RemoveAsync(folder, removed.Attachment, cancel);
                break;
        }

        return Followed.Done;
    }

    // Attachments are in no list: their organization reads its own, others those that a proposal names.
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, AttachmentFolder state, long version, CancellationToken cancel) =>
        Task.CompletedTask;

    private async Task AfterReadingAsync(
        AttachmentsKey folder, AttachmentRead read, EventRecord record, CancellationToken cancel)
    {
        await quarantine.RemoveAsync(folder, read.Attachment, cancel);
        if (read.Content.Kept is not { } kept) return;

        // Of two readings at the same time one counts; nothing can be named by the other's key.
        await keys.ForgetAsync(folder, read.Attachment, cancel, but: kept);
        var file = await folders.FindPartAsync(
            Kinds.Attachments.Table, $"{folder}", Kinds.AttachmentParts, read.Attachment, cancel);
        if (!Reading.AwaitsScan(file)) return;
        await due.PutAsync(DueKind.Scan, record.Author.At, $"{folder}", cancel, read.Attachment);
    }
}
