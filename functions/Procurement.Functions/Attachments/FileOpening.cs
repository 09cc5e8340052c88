using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Domain.Sealing;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;

namespace Procurement.Functions.Attachments;

/// <summary>Opens files for those who may read them: only clean ones, and only what is as it was sealed.</summary>
public sealed class FileOpening(SealedFiles files)
{
    /// <summary>
    /// The answer with a file, or the problem that keeps it back; <paramref name="lacking"/> where its key is not to be
    /// had. A small file is opened before the first byte leaves, so that one that was changed is named.
    /// </summary>
    public async Task<IResult> AnswerAsync(
        AttachmentsKey key,
        Attachment file,
        Func<KeptFile, Task<DataKey?>> findKey,
        Refusal lacking,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findKey);
        ArgumentNullException.ThrowIfNull(lacking);
        if (Reading.WhyNotGiven(file) is { } why) return Problems.Of(why.Code);

        var kept = file.Content!.Kept!;
        if (await findKey(kept) is not { } own) return Problems.Of(lacking.Code);

        var context = FileKeys.ContextOf(key, file.Id);
        if (kept.Size > Staging.InMemoryMax)
        {
            return new FileAnswer(file, (into, gone) => OpenAsync(kept, into, own, context, gone));
        }

        using var whole = new MemoryStream();
        try
        {
            await OpenAsync(kept, whole, own, context, cancel);
        }
        catch (BrokenSealException)
        {
            return Problems.Of(FileSeal.Broken);
        }

        var bytes = whole.ToArray();
        return new FileAnswer(file, (into, gone) => into.WriteAsync(bytes, gone).AsTask());
    }

    private async Task OpenAsync(
        KeptFile kept, Stream into, DataKey own, string context, CancellationToken cancel)
    {
        await using var from = await files.OpenAsync(kept, cancel);
        await SealedStream.DecryptAsync(from, into, own, context, cancel);
    }
}
