using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Domain.Attachments;
using Procurement.Storage.Account;

namespace Procurement.Storage.Attachments;

/// <summary>
/// The files that are kept: each sealed by a key of its own, in a blob under the SHA-256 of its sealed bytes, written
/// once and never over another, with a copy among the copies.
/// </summary>
public sealed class SealedFiles(BlobServiceClient blobs, CopiesContainer copies, StorageSettings settings)
{
    /// <summary>Where the copies keep files.</summary>
    public const string CopiesFolder = "files/";

    private BlobContainerClient Container => blobs.GetBlobContainerClient(settings.Container(ContainerNames.Files));

    /// <summary>Keeps sealed bytes; what is there already stays.</summary>
    public async Task PutAsync(KeptFile file, Func<Task<Stream>> open, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(open);
        // The copy first: a file that somebody can name is never without one.
        await UploadAsync(copies.Client.GetBlobClient(CopiesFolder + file.Digest), open, cancel);
        await UploadAsync(Container.GetBlobClient(file.Digest), open, cancel);
    }

    /// <summary>The sealed bytes of a file.</summary>
    public Task<Stream> OpenAsync(KeptFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        return OpenAsync(Container.GetBlobClient(file.Digest), cancel);
    }

    /// <summary>What is wrong with what is stored of a file, or null.</summary>
    public async Task<string?> WrongOrNullAsync(KeptFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        var copy = copies.Client.GetBlobClient(CopiesFolder + file.Digest);
        return await WrongOrNullAsync(Container.GetBlobClient(file.Digest), "the file", file, cancel)
            ?? await WrongOrNullAsync(copy, "the copy of the file", file, cancel);
    }

    /// <summary>Brings all files back from the copies.</summary>
    public async Task RestoreAsync(CancellationToken cancel)
    {
        await foreach (var blob in copies.Client.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, CopiesFolder, cancel))
        {
            var copy = copies.Client.GetBlobClient(blob.Name);
            await UploadAsync(
                Container.GetBlobClient(blob.Name[CopiesFolder.Length..]), () => OpenAsync(copy, cancel), cancel);
        }
    }

    private static async Task UploadAsync(BlobClient blob, Func<Task<Stream>> open, CancellationToken cancel)
    {
        var upload = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            TransferOptions = new()
            {
                InitialTransferSize = Staging.InMemoryMax,
                MaximumTransferSize = Staging.InMemoryMax,
                MaximumConcurrency = 1,
            },
        };
        try
        {
            await using var stream = await open();
            await blob.UploadAsync(stream, upload, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            // It is there: by an earlier run, or ours whose reply was lost.
        }
    }

    private static Task<Stream> OpenAsync(BlobClient blob, CancellationToken cancel) => blob.OpenReadAsync(
        new BlobOpenReadOptions(allowModifications: false) { BufferSize = AttachmentLimits.BlockSize }, cancel);

    private static async Task<string?> WrongOrNullAsync(
        BlobClient blob, string what, KeptFile file, CancellationToken cancel)
    {
        try
        {
            await using var stream = await OpenAsync(blob, cancel);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) == file.Digest
                ? null
                : $"{what} {file.Digest} is not what was written";
        }
        catch (RequestFailedException failed) when (failed.Status is 404)
        {
            return $"{what} {file.Digest} is missing";
        }
    }
}
