using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Storage.Account;

namespace Procurement.Storage.Documents;

/// <summary>
/// Documents that never change: a blob under the SHA-256 of its bytes, so that whoever has the digest knows what was
/// written, and writing the same again changes nothing.
/// </summary>
public sealed class DocumentStore(BlobServiceClient blobs, CopiesContainer copies, StorageSettings settings)
{
    /// <summary>Where the copies keep documents.</summary>
    public const string CopiesFolder = "documents/";

    private BlobContainerClient Container => blobs.GetBlobContainerClient(settings.Container(ContainerNames.Documents));

    /// <summary>Keeps a document; its digest as 64 hexadecimal digits.</summary>
    public async Task<string> PutAsync(BinaryData document, string contentType, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(document);
        var digest = Convert.ToHexStringLower(SHA256.HashData(document));
        var upload = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        // The copy first: a document that somebody can name is never without one.
        await UploadAsync(copies.Client.GetBlobClient(CopiesFolder + digest), document, upload, cancel);
        await UploadAsync(Container.GetBlobClient(digest), document, upload, cancel);
        return digest;
    }

    /// <summary>The document with this digest; one that is not there, or is not what was written, throws.</summary>
    public async Task<BinaryData> ReadAsync(string digest, CancellationToken cancel)
    {
        BinaryData document = (await Container.GetBlobClient(digest).DownloadContentAsync(cancel)).Value.Content;
        return Convert.ToHexStringLower(SHA256.HashData(document)) == digest
            ? document
            : throw new InvalidDataException($"The document {digest} is not what was written.");
    }

    /// <summary>Throws unless the document with this digest is there and is what was written.</summary>
    public async Task MustBeThereAsync(string digest, CancellationToken cancel)
    {
        try
        {
            await ReadAsync(digest, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 404)
        {
            throw new InvalidDataException($"The document {digest} is not there.", failed);
        }
    }

    private static async Task UploadAsync(
        BlobClient blob, BinaryData document, BlobUploadOptions upload, CancellationToken cancel)
    {
        try
        {
            await blob.UploadAsync(document, upload, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            // It is there: by an earlier run, or ours whose reply was lost.
        }
    }
}
