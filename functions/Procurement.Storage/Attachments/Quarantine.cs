using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;
using Procurement.Domain.Attachments;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Attachments;

/// <summary>Where a browser puts its blocks, and until when; it can write there and nothing else.</summary>
public sealed record UploadAddress(Uri Url, DateTimeOffset Until);

/// <summary>
/// The container into which browsers upload. What lies here was looked at by nobody, is read once by the service, and
/// goes then; what was never finished goes by the account's own policy (infra).
/// </summary>
public sealed class Quarantine(BlobServiceClient blobs, StorageSettings settings)
{
    /// <summary>How long an address is good for; a page that takes longer asks for another.</summary>
    public static readonly TimeSpan AddressGoodFor = TimeSpan.FromMinutes(15);

    // The storage account lives by the real clock, whatever the clock of a rehearsal says.
    private readonly UploadSigner signer = new(blobs, TimeProvider.System);

    private BlobContainerClient Container =>
        blobs.GetBlobContainerClient(settings.Container(ContainerNames.Quarantine));

    /// <summary>An address to which the blocks of an attachment may be put for a while.</summary>
    public Task<UploadAddress> AddressAsync(AttachmentsKey key, string attachment, CancellationToken cancel) =>
        signer.SignAsync(BlobOf(key, attachment), AddressGoodFor, cancel);

    /// <summary>The numbers of the blocks that are there, with their sizes.</summary>
    public async Task<IReadOnlyDictionary<int, long>> BlocksAsync(
        AttachmentsKey key, Attachment attachment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        try
        {
            var list = await BlobOf(key, attachment.Id).GetBlockListAsync(
                BlockListTypes.All, cancellationToken: cancel);
            return UploadBlocks.There(list.Value, attachment.Size);
        }
        catch (RequestFailedException failed) when (failed.Status is 404)
        {
            return new Dictionary<int, long>();
        }
    }

    /// <summary>Makes one file of the blocks, which are all there; again changes nothing.</summary>
    public async Task JoinAsync(AttachmentsKey key, Attachment attachment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        await BlobOf(key, attachment.Id).CommitBlockListAsync(
            UploadBlocks.Of(attachment.Size), cancellationToken: cancel);
    }

    /// <summary>The file as one version of it, or null where it is not there.</summary>
    public async Task<Stream?> OpenAsync(AttachmentsKey key, string attachment, CancellationToken cancel)
    {
        try
        {
            var options = new BlobOpenReadOptions(allowModifications: false)
            {
                BufferSize = AttachmentLimits.BlockSize,
            };
            return await BlobOf(key, attachment).OpenReadAsync(options, cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 404)
        {
            return null;
        }
    }

    /// <summary>Removes the file; one that is not there is no error.</summary>
    public async Task RemoveAsync(AttachmentsKey key, string attachment, CancellationToken cancel) =>
        await BlobOf(key, attachment).DeleteIfExistsAsync(cancellationToken: cancel);

    /// <summary>A place for the sealed bytes of a file of this size until their digest is known.</summary>
    public Staging Stage(AttachmentsKey key, string attachment, long size) =>
        size <= Staging.InMemoryMax
            ? new Staging(null)
            : new Staging(Container.GetBlockBlobClient($"{NameOf(key, attachment)}.{Guid.NewGuid():N}"));

    private BlockBlobClient BlobOf(AttachmentsKey key, string attachment) =>
        Container.GetBlockBlobClient(NameOf(key, attachment));

    private static string NameOf(AttachmentsKey key, string attachment) => $"{key.Tenant}/{key.Round}/{attachment}";
}
