using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Domain.Attachments;
using Procurement.Domain.Sealing;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Sealing;

namespace Procurement.Storage.Attachments;

/// <summary>The container of the wrapped keys of files, in the account of the copies.</summary>
public sealed record KeysContainer(BlobContainerClient Client);

/// <summary>A key of a file as it was seen: the blob, and which version of it.</summary>
public sealed record SeenKey(string Name, ETag ETag);

/// <summary>
/// The keys of files, wrapped by the key of the service. They are in no event and in no copy, because those stay for
/// ever and a key may have to go: what only an opening may read must not be readable by the service any more. They lie
/// in the account of the copies, so that whoever restores from there can read the files.
/// </summary>
public sealed class FileKeys(KeysContainer container, IServiceKeys service)
{
    /// <summary>Where the bytes of an attachment belong; sealed for another place they do not open.</summary>
    public static string ContextOf(AttachmentsKey key, string attachment)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"file|{key.Tenant}|{key.Round}|{attachment}";
    }

    /// <summary>Keeps the key of a file before the file can be named.</summary>
    public async Task PutAsync(
        AttachmentsKey key, string attachment, KeptFile file, DataKey dataKey, CancellationToken cancel)
    {
        var wrapped = await service.WrapAsync(dataKey, cancel);
        var blob = BlobOf(key, attachment, file);
        await blob.UploadAsync(BinaryData.FromObjectAsJson(wrapped), overwrite: true, cancel);
    }

    /// <summary>The key of a file, or null where it was forgotten.</summary>
    public async Task<DataKey?> FindAsync(
        AttachmentsKey key, string attachment, KeptFile file, CancellationToken cancel)
    {
        try
        {
            var found = await BlobOf(key, attachment, file).DownloadContentAsync(cancel);
            var wrapped = found.Value.Content.ToObjectFromJson<WrappedKey>()
                ?? throw new JsonException($"The key of {attachment} is null.");
            return await service.UnwrapAsync(wrapped, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 404)
        {
            return null;
        }
    }

    /// <summary>
    /// Forgets the keys of an attachment, but for that of <paramref name="but"/>: the service cannot read it any more.
    /// </summary>
    public async Task ForgetAsync(
        AttachmentsKey key, string attachment, CancellationToken cancel, KeptFile? but = null)
    {
        var kept = FolderOf(key, attachment) + but?.Digest;
        await ForgetAsync((await SeenAsync(key, attachment, cancel)).Where(one => one.Name != kept), cancel);
    }

    /// <summary>The keys of an attachment as they are now.</summary>
    public async Task<IReadOnlyList<SeenKey>> SeenAsync(
        AttachmentsKey key, string attachment, CancellationToken cancel)
    {
        List<SeenKey> seen = [];
        await foreach (var blob in container.Client.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, FolderOf(key, attachment), cancel))
        {
            seen.Add(new(blob.Name, blob.Properties.ETag!.Value));
        }

        return seen;
    }

    /// <summary>Forgets keys that were seen, but for those that were kept anew since then.</summary>
    public async Task ForgetAsync(IEnumerable<SeenKey> seen, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seen);
        foreach (var one in seen)
        {
            try
            {
                await container.Client.GetBlobClient(one.Name).DeleteIfExistsAsync(
                    DeleteSnapshotsOption.IncludeSnapshots, new() { IfMatch = one.ETag }, cancel);
            }
            catch (RequestFailedException failed) when (failed.Status is 412)
            {
                // Whoever kept it anew had a reason that we did not know of.
            }
        }
    }

    private BlobClient BlobOf(AttachmentsKey key, string attachment, KeptFile file) =>
        container.Client.GetBlobClient(FolderOf(key, attachment) + file.Digest);

    private static string FolderOf(AttachmentsKey key, string attachment) =>
        $"{key.Tenant}/{key.Round}/{attachment}/";
}
