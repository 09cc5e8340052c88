using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Net.Http.Headers;
using Procurement.LocalHost.Http;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Portal;

/// <summary>What everybody may read: documents that the service has written into a container, as they are.</summary>
internal sealed class PublicDocuments
{
    private const string Missing =
        "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>没有这个页面</title>"
        + "<h1>没有这个页面</h1><p>它可能还没有发布。<p lang=en>There is no such page.<p><a href=/>回到平台首页</a></html>";

    private readonly IConfiguration settings;
    private readonly string home;
    private readonly Lazy<BlobContainerClient> container;

    public PublicDocuments(IConfiguration settings, string? tenant)
    {
        this.settings = settings;
        home = string.IsNullOrEmpty(tenant) ? "/public/" : $"/public/{tenant}/";
        container = new(Open);
    }

    /// <summary>Answers a path below <c>/public</c>; a folder's page is its index.html, as in Azure.</summary>
    public async Task SendAsync(HttpContext http)
    {
        PageHeaders.Add(http.Response, PageHeaders.WithoutScripts);
        var path = http.Request.Path.Value!;
        if (path.TrimEnd('/').Length == "/public".Length && path != home) http.Response.Redirect(home);
        else if (await FindAsync(path, http.RequestAborted) is { } found) await SendAsync(http, found);
        else await SendMissingAsync(http);
    }

    private BlobContainerClient Open()
    {
        var prefix = settings["StoragePrefix"] ?? "";
        return StorageConnection.Find(settings, null).Blobs()
            .GetBlobContainerClient(prefix.ToLowerInvariant() + (settings["PublicContainer"] ?? "web"));
    }

    private async Task<BlobDownloadResult?> FindAsync(string path, CancellationToken cancel)
    {
        // Names of blobs are flat; nothing may make one of another kind of them on the way.
        if (path.Contains("..", StringComparison.Ordinal) || path.AsSpan().ContainsAny('\\', '%')) return null;
        var name = path[1..] + (path.EndsWith('/') ? "index.html" : "");
        try
        {
            return (await container.Value.GetBlobClient(name).DownloadContentAsync(cancel)).Value;
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    private static Task SendAsync(HttpContext http, BlobDownloadResult found)
    {
        var (headers, details) = (http.Response.Headers, found.Details);
        headers.CacheControl = string.IsNullOrEmpty(details.CacheControl) ? "no-cache" : details.CacheControl;
        if (!string.IsNullOrEmpty(details.ContentEncoding)) headers.ContentEncoding = details.ContentEncoding;
        return TypedResults.Bytes(
            found.Content.ToMemory(),
            details.ContentType,
            lastModified: details.LastModified,
            entityTag: new EntityTagHeaderValue(details.ETag.ToString("H"))).ExecuteAsync(http);
    }

    private static Task SendMissingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.WriteAsync(HttpMethods.IsHead(http.Request.Method) ? "" : Missing);
    }
}
