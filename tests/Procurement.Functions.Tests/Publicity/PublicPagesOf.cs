using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Publicity;

/// <summary>The pages of residents as they lie in the container, and how they get there.</summary>
internal static class PublicPagesOf
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Where they lie.</summary>
    public static BlobContainerClient Container(this RunningService service) => new BlobServiceClient(service.Connection)
        .GetBlobContainerClient(service.Storage.Container(service.Storage.PublicContainer));

    /// <summary>Every file by its address, once all work is done.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> PagesAsync(this RunningService service)
    {
        await service.SettleAsync();
        var container = service.Container();
        Dictionary<string, string> pages = new(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancel))
        {
            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(Cancel);
            pages[blob.Name] = content.Value.Content.ToString();
        }

        return pages;
    }

    /// <summary>One page below the district.</summary>
    public static async Task<string> PageAsync(this RunningService service, string path) =>
        (await service.PagesAsync())[$"public/{District}/{path}.html"];

    /// <summary>The first instalment of A is claimed, accepted and prepared.</summary>
    public static async Task<string> PreparedAsync(this RunningService service, RoundStory story)
    {
        var instalment = $"{story.Contract}/instalments/1";
        var claim = new JsonObject { ["invoice"] = $"INV-{story.Round}" };
        (await service.PostAsync(For(A), $"{instalment}/claim", claim)).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        return instalment;
    }

    /// <summary>The first instalment of A is paid.</summary>
    public static async Task PayAsync(this RunningService service, RoundStory story)
    {
        var instalment = await service.PreparedAsync(story);
        (await service.PostAsync(FinanceApprover, $"{instalment}/payment")).Must(200);
        await service.BookAsync(instalment);
    }
}
