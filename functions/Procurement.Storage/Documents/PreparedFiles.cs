using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Procurement.Storage.Account;

namespace Procurement.Storage.Documents;

/// <summary>
/// Files that wait for a signature, by their SHA-256, in the container from which the account's policy takes what
/// nobody needs any more: a file that is gone is prepared again.
/// </summary>
public sealed class PreparedFiles(BlobServiceClient blobs, StorageSettings settings)
{
    private const string Folder = "prepared/";

    private BlobContainerClient Container =>
        blobs.GetBlobContainerClient(settings.Container(ContainerNames.Quarantine));

    /// <summary>The name under which it is kept.</summary>
    public static string NameOf(BinaryData prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return Convert.ToHexStringLower(SHA256.HashData(prepared));
    }

    /// <summary>Keeps it; again changes nothing.</summary>
    public Task PutAsync(BinaryData prepared, CancellationToken cancel) =>
        Container.GetBlobClient(Folder + NameOf(prepared)).UploadAsync(prepared, overwrite: true, cancel);

    /// <summary>What is kept under a name, or null where it is gone or is not what was kept.</summary>
    public async Task<BinaryData?> FindAsync(string name, CancellationToken cancel)
    {
        try
        {
            var found = await Container.GetBlobClient(Folder + name).DownloadContentAsync(cancel);
            return NameOf(found.Value.Content) == name ? found.Value.Content : null;
        }
        catch (RequestFailedException failed) when (failed.Status is 404)
        {
            return null;
        }
    }
}
