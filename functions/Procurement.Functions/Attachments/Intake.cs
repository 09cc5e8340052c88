using Azure;
using Procurement.Domain.Attachments;
using Procurement.Domain.Sealing;
using Procurement.Functions.Http;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;

namespace Procurement.Functions.Attachments;

/// <summary>
/// Reads an upload once: what it is, what the scanner says of it, and seals it on the way. Then it is kept under the
/// digest of its sealed bytes, and leaves the quarantine.
/// </summary>
public sealed class Intake(
    AggregateStore store,
    PublishedRounds rounds,
    Quarantine quarantine,
    SealedFiles files,
    FileKeys keys,
    Scanner scanner,
    TimeProvider clock)
{
    private const int RacesMax = 100;

    /// <summary>Reads an upload that waits for it; another changes nothing.</summary>
    public async Task ReadAsync(AttachmentsKey key, string attachment, CancellationToken cancel)
    {
        if (!Reading.IsDue(await FindAsync(key, attachment, cancel))) return;
        if (await quarantine.OpenAsync(key, attachment, cancel) is not { } upload)
        {
            await NoteAsync(key, attachment, null, null, FileRule.Usual, cancel);
            return;
        }

        await using var opened = upload;
        try
        {
            await ReadAsync(key, attachment, opened, cancel);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            // Another run was faster, and has emptied the quarantine; else this one is tried again.
            if (Reading.IsDue(await FindAsync(key, attachment, cancel))) throw;
        }
    }

    private async Task ReadAsync(AttachmentsKey key, string attachment, Stream upload, CancellationToken cancel)
    {
        var file = (await FindAsync(key, attachment, cancel))!;
        var settings = await rounds.FindOrNullAsync(new RoundKey(key.Tenant, key.Round), cancel);
        var rule = FileRule.Of(settings?.RequiredDocuments ?? [], file.Kind);
        await using var staging = quarantine.Stage(key, attachment, upload.Length);
        var dataKey = DataKey.New();
        var (seen, kept, scan) = await SealAsync(key, attachment, upload, staging, dataKey, cancel);
        if (scan is { Result: ScanResult.Infected } || !Reading.IsTaken(rule, seen.Type))
        {
            await NoteAsync(key, attachment, seen, scan, rule, cancel);
            return;
        }

        // The key before the file, and the file before anybody can name it.
        await keys.PutAsync(key, attachment, kept, dataKey, cancel);
        await files.PutAsync(kept, () => staging.OpenAsync(cancel), cancel);
        await NoteAsync(key, attachment, seen with { Kept = kept }, scan, rule, cancel);

        // Of two readings at the same time one counts; by the other's key nobody may open what goes under seal.
        var noted = await FindAsync(key, attachment, cancel);
        if (noted?.Content?.Kept is { } one && one != kept) await keys.ForgetAsync(key, attachment, cancel, but: one);
    }

    private async Task<(FileContent Seen, KeptFile Kept, Scan? Scan)> SealAsync(
        AttachmentsKey key,
        string attachment,
        Stream upload,
        Staging staging,
        DataKey dataKey,
        CancellationToken cancel)
    {
        await using var hash = new HashSink();
        await using var type = new TypeSink();
        await using var scan = await scanner.BeginAsync(cancel);
        var plain = new TeeStream(upload, [hash, type, .. scan is null ? [] : new Stream[] { scan }]);
        KeptFile? kept = null;
        await staging.WriteAsync(
            async into =>
            {
                await using var sealedHash = new HashSink(into);
                await SealedStream.EncryptAsync(
                    plain, sealedHash, dataKey, FileKeys.ContextOf(key, attachment), cancel);
                kept = new KeptFile(sealedHash.Digest, sealedHash.Bytes);
            },
            cancel);
        var said = scan is null ? null : await scan.EndAsync(cancel);
        return (new FileContent(hash.Digest, type.Type, null), kept!, said);
    }

    private async Task NoteAsync(
        AttachmentsKey key,
        string attachment,
        FileContent? content,
        Scan? scan,
        FileRule rule,
        CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} {attachment} read", clock.GetUtcNow());
        var note = new NoteContent(attachment, content, scan, stamp.By);
        // Others of the same organization go on meanwhile; nothing is read twice for that.
        await Races.WinAsync(RacesMax, async () =>
        {
            var stored = await store.LoadAsync(
                Kinds.Attachments, key, [Kinds.AttachmentParts.RowOf(attachment)], cancel);
            var saved = await store.SaveAsync(stored, Reading.Decide(stored.State, note, rule), stamp, cancel);
            return saved.MustBeDone($"Reading {attachment} of {key}");
        }, cancel);

        await quarantine.RemoveAsync(key, attachment, cancel);
    }

    private Task<Attachment?> FindAsync(AttachmentsKey key, string attachment, CancellationToken cancel) =>
        store.FindPartAsync(Kinds.Attachments.Table, $"{key}", Kinds.AttachmentParts, attachment, cancel);
}
