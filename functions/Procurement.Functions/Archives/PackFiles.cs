using Procurement.Domain.Attachments;
using Procurement.Domain.Sealing;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;
using Procurement.Storage.Documents;

namespace Procurement.Functions.Archives;

/// <summary>
/// Puts files into a pack, opened and streamed. One that cannot be opened keeps no other out: the index says which it
/// is and why.
/// </summary>
public sealed class PackFiles(
    AggregateStore store, SealedFiles files, FileKeys keys, DocumentStore documents)
{
    /// <summary>An attachment, once, however many things name it.</summary>
    public async Task AddAsync(PackWriter pack, AttachmentsKey folder, string attachment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (pack.PathOf(attachment) is not null) return;
        var file = await store.FindPartAsync(
            Kinds.Attachments.Table, $"{folder}", Kinds.AttachmentParts, attachment, cancel);
        if (file is null)
        {
            pack.Miss(attachment, "没有这个文件的记录");
            return;
        }

        var title = $"{file.Name}（{attachment}）";
        if (Reading.WhyNotGiven(file) is { } why)
        {
            pack.Miss(title, ProblemTexts.Of(why.Code).Title);
            return;
        }

        var kept = file.Content!.Kept!;
        if (await keys.FindAsync(folder, attachment, kept, cancel) is not { } key)
        {
            pack.Miss(title, "平台没有打开这个文件的密钥");
            return;
        }

        await pack.AddAttachmentAsync(
            attachment,
            file.Content.Type.Extensions()[0],
            title,
            file.Content.Sha256,
            into => OpenAsync(kept, into, key, FileKeys.ContextOf(folder, attachment), cancel),
            cancel);
    }

    /// <summary>A document that never changes, by its digest.</summary>
    public async Task AddDocumentAsync(
        PackWriter pack, string name, string title, string digest, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pack);
        try
        {
            await documents.MustBeThereAsync(digest, cancel);
        }
        catch (InvalidDataException gone)
        {
            pack.Miss(title, gone.Message);
            return;
        }

        await pack.AddFileAsync(name, title, await documents.ReadAsync(digest, cancel), cancel);
    }

    // What is wrong with it, or null: what was written before the break stays, and the index says that it is broken.
    private async Task<string?> OpenAsync(
        KeptFile kept, Stream into, DataKey key, string context, CancellationToken cancel)
    {
        try
        {
            await using var from = await files.OpenAsync(kept, cancel);
            await SealedStream.DecryptAsync(from, into, key, context, cancel);
            return null;
        }
        catch (BrokenSealException)
        {
            return "存储的内容被改动，只收入了改动之前的部分";
        }
        catch (Azure.RequestFailedException failed) when (failed.Status is 404)
        {
            return "存储里没有这个文件";
        }
    }
}
