using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Storage.Account;

namespace Procurement.Storage.Documents;

/// <summary>
/// The pages that residents read: files under addresses of their own, made anew when something of them changes, beside
/// the files of the portal. Whoever reads one costs the service nothing.
/// </summary>
public sealed class PublicFiles(BlobServiceClient blobs, StorageSettings settings)
{
    // A copy is asked for again after five minutes, and answered 304 as long as the file is the same.
    private const string Cache = "public, max-age=300";

    private BlobContainerClient Container =>
        blobs.GetBlobContainerClient(settings.Container(settings.PublicContainer));

    /// <summary>
    /// Writes a file. It is looked at before what it shows is read, and written only if nobody wrote it since: of two
    /// runs at the same time the later one has seen what made the other begin.
    /// </summary>
    public async Task MakeAsync(
        string path, Func<CancellationToken, Task<string?>> make, CancellationToken cancel, string type = "text/html")
    {
        ArgumentNullException.ThrowIfNull(make);
        var blob = Container.GetBlobClient(path);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var etag = await ETagOrNullAsync(blob, cancel);
            if (await make(cancel) is not { } text) return;
            if (await WrittenAsync(blob, new BinaryData(text), type, etag, cancel)) return;
        }
    }

    /// <summary>The file as it is, or null.</summary>
    public async Task<string?> FindAsync(string path, CancellationToken cancel)
    {
        try
        {
            var found = await Container.GetBlobClient(path).DownloadContentAsync(cancel);
            return found.Value.Content.ToString();
        }
        catch (RequestFailedException failed) when (failed.Status is 404)
        {
            return null;
        }
    }

    // Also what says the same is written: whoever read less a moment ago must lose.
    private static async Task<bool> WrittenAsync(
        BlobClient blob, BinaryData content, string type, ETag? etag, CancellationToken cancel)
    {
        var upload = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = $"{type}; charset=utf-8", CacheControl = Cache },
            Conditions = etag is { } known ? new() { IfMatch = known } : new() { IfNoneMatch = ETag.All },
        };
        try
        {
            await blob.UploadAsync(content, upload, cancel);
            return true;
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            return false;
        }
    }

    private static async Task<ETag?> ETagOrNullAsync(BlobClient blob, CancellationToken cancel)
    {
        try
        {
            return (await blob.GetPropertiesAsync(cancellationToken: cancel)).Value.ETag;
        }
        catch (RequestFailedException failed) when (failed.Status is 404)
        {
            return null;
        }
    }
}
