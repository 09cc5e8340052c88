using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace Procurement.Storage.Attachments;

/// <summary>
/// Signs addresses: with the account's key where the service has it, else with a key that the account gives to the
/// service's identity for an hour.
/// </summary>
internal sealed class UploadSigner(BlobServiceClient blobs, TimeProvider clock)
{
    private static readonly TimeSpan KeyGoodFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan ClocksApartMax = TimeSpan.FromMinutes(5);

    private UserDelegationKey? delegated;

    /// <summary>An address that may be written to for a while, and nothing else.</summary>
    public async Task<UploadAddress> SignAsync(BlockBlobClient blob, TimeSpan goodFor, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + goodFor;
        var said = new BlobSasBuilder(BlobSasPermissions.Write, until)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            // Emulators speak HTTP; an account in Azure takes nothing but HTTPS.
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        if (blob.CanGenerateSasUri) return new(blob.GenerateSasUri(said), until);

        var sas = said.ToSasQueryParameters(await DelegatedAsync(until, cancel), blobs.AccountName);
        return new(new BlobUriBuilder(blob.Uri) { Sas = sas }.ToUri(), until);
    }

    // Two who ask at the same moment get two keys, and both are good.
    private async Task<UserDelegationKey> DelegatedAsync(DateTimeOffset until, CancellationToken cancel)
    {
        if (Volatile.Read(ref delegated) is { } known && known.SignedExpiresOn >= until) return known;
        var now = clock.GetUtcNow();
        UserDelegationKey key = await blobs.GetUserDelegationKeyAsync(
            now - ClocksApartMax, now + KeyGoodFor, cancel);
        Volatile.Write(ref delegated, key);
        return key;
    }
}
