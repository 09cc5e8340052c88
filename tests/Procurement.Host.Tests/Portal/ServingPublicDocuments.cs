using System.Net;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Host.Tests.Issuer;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Portal;

public sealed class ServingPublicDocuments(StorageAccount storage) : IClassFixture<StorageAccount>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-");
    private readonly string prefix = $"p{Guid.NewGuid():N}"[..12];
    private LocalApp app = null!;
    private Client client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private BlobServiceClient Blobs => new(
        storage.ConnectionString, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2024_11_04));

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync(
            new()
            {
                ["AzureWebJobsStorage"] = storage.ConnectionString,
                ["StoragePrefix"] = prefix.ToUpperInvariant(),
                ["LocalHost__Portal"] = folder.FullName,
            },
            typeof(Client.Open));
        client = new Client(app);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        folder.Delete();
    }

    [Fact]
    public async Task Answers_with_what_the_service_has_written()
    {
        await WriteAsync($"{prefix}web", "public/wuchang/index.html", "<title>公告</title>", "text/html; charset=utf-8");
        await WriteAsync($"{prefix}web", "public/public.css", "b{}", "text/css; charset=utf-8", "max-age=300");

        var page = await client.GetAsync("/public/wuchang/");
        var style = await client.GetAsync("/public/public.css");

        Assert.Equal("<title>公告</title>", await page.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("text/html; charset=utf-8", $"{page.Content.Headers.ContentType}");
        Assert.Equal(("no-cache", "max-age=300"), ($"{page.Headers.CacheControl}", $"{style.Headers.CacheControl}"));
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'",
            page.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Sends_nothing_again_that_the_browser_has()
    {
        await WriteAsync($"{prefix}web", "public/wuchang/awards.html", "结果", "text/html; charset=utf-8");
        var first = await client.GetAsync("/public/wuchang/awards.html");

        var again = await client.GetAsync("/public/wuchang/awards.html", ("If-None-Match", $"{first.Headers.ETag}"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
    }

    [Theory]
    [InlineData("/public/wuchang/gone.html")]
    [InlineData("/public/")]
    [InlineData("/public/..%2F..%2Fsecrets%2Fkey")]
    [InlineData("/public/%252e%252e/secrets/key")]
    [InlineData("/public/a%5C..%5Ckey")]
    public async Task Shows_a_page_where_there_is_none_and_never_another_blob(string path)
    {
        await WriteAsync($"{prefix}web", "key", "secret", "text/plain");
        await WriteAsync("secrets", "key", "secret", "text/plain");

        var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有这个页面", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task WriteAsync(string container, string name, string text, string type, string? cache = null)
    {
        var web = Blobs.GetBlobContainerClient(container);
        await web.CreateIfNotExistsAsync(cancellationToken: Cancel);
        var headers = new BlobHttpHeaders { ContentType = type, CacheControl = cache };
        await web.GetBlobClient(name).UploadAsync(
            BinaryData.FromString(text), new BlobUploadOptions { HttpHeaders = headers }, Cancel);
    }
}
