using Procurement.Domain.Attachments;
using Procurement.Domain.Proposals;
using Procurement.Domain.Sealing;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Proposals;

/// <summary>
/// The keys of the files that a sealed proposal encloses: the service has them until the submission and from the
/// opening on, and in between only if the applicant takes the proposal back and gives its own key.
/// </summary>
public sealed class EnclosedKeys(AggregateStore store, FileKeys keys, DueDays due)
{
    private const int AtOnce = 8;

    /// <summary>The keys by attachment; one that is under seal already is missing. One storage call a file.</summary>
    public async Task<IReadOnlyDictionary<string, DataKey>> FindAsync(
        ProposalsKey key, IReadOnlyList<EnclosedFile> files, CancellationToken cancel)
    {
        Dictionary<string, DataKey> found = new(StringComparer.Ordinal);
        foreach (var some in files.Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(
                one => keys.FindAsync(FolderOf(key), one.Attachment, one.Kept, cancel)));
            foreach (var (file, own) in some.Zip(read))
            {
                if (own is not null) found.Add(file.Attachment, own);
            }
        }

        return found;
    }

    /// <summary>
    /// Forgets what the service can open of a sealed submission, unless it was taken back meanwhile; again changes
    /// nothing.
    /// </summary>
    public async Task ForgetAsync(
        ProposalsKey key, string proposal, IReadOnlyList<EnclosedFile> files, CancellationToken cancel)
    {
        List<(string Attachment, SeenKey Key)> seen = [];
        foreach (var some in files.Where(one => one.Seal is not null).Chunk(AtOnce))
        {
            var found = await Task.WhenAll(
                some.Select(one => keys.SeenAsync(FolderOf(key), one.Attachment, cancel)));
            seen.AddRange(some.Zip(found).SelectMany(one => one.Second.Select(its => (one.First.Attachment, its))));
        }

        if (seen.Count == 0) return;

        // After the look: keys that came with a withdrawal since then are others than were seen.
        var now = await store.FindPartAsync(
            Kinds.Proposals.Table, $"{key}", Kinds.ProposalParts, proposal, cancel);
        if (now is not { Receipt: { } receipt, Seal.Fault: null }) return;
        var still = receipt.Files.Select(one => one.Attachment).ToHashSet(StringComparer.Ordinal);
        await keys.ForgetAsync(seen.Where(one => still.Contains(one.Attachment)).Select(one => one.Key), cancel);
    }

    /// <summary>
    /// Once a proposal was taken back, and not before: gives the service the keys again by which the organization goes
    /// on with its files. What a submitted proposal names stays under seal, whoever is faster.
    /// </summary>
    /// <param name="key">The proposals that it is among.</param>
    /// <param name="before">The proposal as it was loaded; a command that comes again finds it taken back.</param>
    /// <param name="applicant">The key that only the applicant has.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task ReleaseAsync(
        ProposalsKey key, Proposal before, DataKey applicant, CancellationToken cancel)
    {
        var files = before.Receipt?.Files ?? await LastSubmittedAsync(key, before.Id, cancel);
        if (files.All(one => one.Seal is null)) return;
        var free = await UnnamedAsync(key, files.Where(one => one.Seal is not null), cancel);
        foreach (var file in free)
        {
            // One that was spoiled has to be uploaded again, and keeps no other back.
            if (FileSealing.OpenOrNull(key, before.Id, file, applicant) is not { } own) continue;
            await keys.PutAsync(FolderOf(key), file.Attachment, file.Kept, own, cancel);
        }

        foreach (var file in free.Except(await UnnamedAsync(key, free, cancel)))
        {
            await keys.ForgetAsync(FolderOf(key), file.Attachment, cancel);
        }
    }

    /// <summary>
    /// At the opening: gives the service the keys, has the files looked at that wait for the scanner, and says which
    /// keys are not what was sealed.
    /// </summary>
    public async Task<IReadOnlyList<string>> UnsealAsync(
        ProposalsKey key, Proposal proposal, OpeningSecret secret, DateTimeOffset at, CancellationToken cancel)
    {
        List<string> broken = [];
        foreach (var file in proposal.Receipt!.Files.Where(one => one.Seal is not null))
        {
            if (FileSealing.OpenOrNull(key, proposal.Id, file, secret) is not { } own)
            {
                broken.Add(file.Attachment);
                continue;
            }

            await keys.PutAsync(FolderOf(key), file.Attachment, file.Kept, own, cancel);
            var found = await store.FindPartAsync(
                Kinds.Attachments.Table, $"{FolderOf(key)}", Kinds.AttachmentParts, file.Attachment, cancel);
            if (!Reading.AwaitsScan(found)) continue;
            await due.PutAsync(DueKind.Scan, at, $"{FolderOf(key)}", cancel, file.Attachment);
        }

        return broken;
    }

    private static AttachmentsKey FolderOf(ProposalsKey key) => new(key.Tenant, key.Round, key.Organization);

    private async Task<IReadOnlyList<EnclosedFile>> LastSubmittedAsync(
        ProposalsKey key, string proposal, CancellationToken cancel)
    {
        IReadOnlyList<EnclosedFile> files = [];
        await foreach (var record in store.EventsAsync(Kinds.Proposals.Table, key, 0, cancel))
        {
            if (Kinds.Proposals.Read(record) is not ProposalSubmitted one || one.Proposal != proposal) continue;
            files = one.Receipt.Files;
        }

        return files;
    }

    private async Task<IReadOnlyList<EnclosedFile>> UnnamedAsync(
        ProposalsKey key, IEnumerable<EnclosedFile> files, CancellationToken cancel)
    {
        var all = await store.LoadWholeAsync(Kinds.Proposals, key, cancel);
        return [.. files.Where(file => all.State?.Names(file.Attachment).Any() is not true)];
    }
}
