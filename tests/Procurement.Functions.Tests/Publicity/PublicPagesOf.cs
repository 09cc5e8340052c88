using Azure.Storage.Blobs;
using Procurement.Functions.Tests.Service;

namespace Procurement.Functions.Tests.Publicity;

/// <summary>The pages of residents as they lie in the container.</summary>
internal static class PublicPagesOf
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every page of a district by its address below the district, and the style.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> PagesAsync(this RunningService service)
    {
        await service.SettleAsync();
        var container = new BlobServiceClient(service.Connection)
            .GetBlobContainerClient(service.Storage.Container(service.Storage.PublicContainer));
        Dictionary<string, string> pages = new(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancel))
        {
            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(Cancel);
            pages[blob.Name] = content.Value.Content.ToString();
        }

        return pages;
    }
}
