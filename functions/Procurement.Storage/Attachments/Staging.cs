using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Procurement.Domain.Attachments;

namespace Procurement.Storage.Attachments;

/// <summary>
/// Where sealed bytes wait until all of them are there, because their digest is their name: in memory where they are
/// few, else in a blob of the quarantine.
/// </summary>
public sealed class Staging(BlockBlobClient? blob) : IAsyncDisposable
{
    /// <summary>The most that is held in memory.</summary>
    public const long InMemoryMax = 4 * AttachmentLimits.Megabyte;

    private readonly MemoryStream? memory = blob is null ? new MemoryStream() : null;

    /// <summary>Writes what <paramref name="write"/> writes.</summary>
    public async Task WriteAsync(Func<Stream, Task> write, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (memory is not null)
        {
            await write(memory);
            return;
        }

        var options = new BlockBlobOpenWriteOptions { BufferSize = AttachmentLimits.BlockSize };
        await using var stream = await blob!.OpenWriteAsync(overwrite: true, options, cancel);
        await write(stream);
    }

    /// <summary>What was written, from its beginning.</summary>
    public async Task<Stream> OpenAsync(CancellationToken cancel) => memory is not null
        ? new MemoryStream(memory.GetBuffer(), 0, (int)memory.Length, writable: false)
        : await blob!.OpenReadAsync(
            new BlobOpenReadOptions(allowModifications: false) { BufferSize = AttachmentLimits.BlockSize }, cancel);

    /// <summary>Nothing stays; a blob that cannot be removed now goes by the account's policy.</summary>
    public async ValueTask DisposeAsync()
    {
        if (memory is not null) await memory.DisposeAsync();
        if (blob is null) return;
        try
        {
            await blob.DeleteIfExistsAsync(cancellationToken: CancellationToken.None);
        }
        catch (Azure.RequestFailedException)
        {
            // The work itself is done, or failed for a reason of its own.
        }
    }
}
