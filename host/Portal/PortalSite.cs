using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Procurement.LocalHost.Http;
using Procurement.LocalHost.Issuer;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Portal;

/// <summary>
/// What in Azure the storage account's static website does: the built portal, what it must know, the public documents.
/// On one address with the API, so that there is no CORS.
/// </summary>
internal sealed class PortalSite
{
    private static readonly string[] OwnPaths = ["/admin", "/dev", "/assets"];

    private readonly PathString api;
    private readonly string address;
    private readonly PortalFiles files;
    private readonly PublicDocuments documents;
    private readonly byte[] config;
    private readonly string policy;

    private PortalSite(string address, string api, string folder, IConfiguration settings, DevelopmentIssuer? issuer)
    {
        (this.address, this.api) = (address, api);
        files = new PortalFiles(folder);
        var accounts = issuer?.Accounts;
        documents = new PublicDocuments(settings, accounts?.Tenant);
        var authority = issuer?.Issuer ?? settings["Identity:Issuer"] ?? "";
        config = JsonSerializer.SerializeToUtf8Bytes(new
        {
            name = accounts?.Name ?? "",
            district = accounts?.District ?? "",
            tenant = accounts?.Tenant ?? "",
            api = this.api.Value,
            uploads = UploadTarget.OriginOrNull(settings) ?? "",
            issuer = authority,
            client = AuthorizationRequest.Client,
            scope = "openid profile",
            demonstration = accounts is not null,
        });
        policy = PolicyWith(authority, UploadTarget.OriginOrNull(settings));
    }

    /// <summary>The site of the folder that the settings name; null where they name none.</summary>
    public static PortalSite? Find(
        string address, IConfiguration settings, JobHostSettings host, DevelopmentIssuer? issuer)
    {
        if (settings["LocalHost:Portal"] is not { Length: > 0 } folder) return null;
        var prefix = host.Text("extensions.http.routePrefix", "api");
        if (prefix.Length == 0) throw new HostException("LocalHost__Portal needs a route prefix in host.json.");
        return Directory.Exists(folder)
            ? new PortalSite(address, $"/{prefix}", Path.GetFullPath(folder), settings, issuer)
            : throw new HostException($"LocalHost__Portal：没有文件夹 {folder}。There is no such folder.");
    }

    /// <summary>A middleware: answers what is asked for to read; passes on the API and all that it has not.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!reads || IsUnder(request, api)) await next(http);
        else if (request.Path == "/config.json") await ConfigAsync(http);
        else if (IsUnder(request, "/public")) await documents.SendAsync(http);
        else if (await files.SendAsync(http, policy)) return;
        else if (IsPage(request)) await PageAsync(http);
        else await next(http);
    }

    private static bool IsUnder(HttpRequest request, PathString path) =>
        request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);

    // Routes are the portal's own. A file's name with a dot is at the top or below assets; elsewhere it may be the name
    // of a round or of a parameter.
    private static bool IsPage(HttpRequest request) =>
        !Array.Exists(OwnPaths, path => IsUnder(request, path))
        && (request.Path == PortalFiles.Index || !IsFile(request.Path))
        && request.Headers.Accept.Any(accepted => accepted?.Contains("text/html", StringComparison.Ordinal) is true);

    private static bool IsFile(PathString path) =>
        Path.HasExtension(path.Value)
        && (path.Value!.LastIndexOf('/') is 0 || path.StartsWithSegments("/assets", StringComparison.Ordinal));

    private Task PageAsync(HttpContext http)
    {
        // Tokens and the way back from the issuer belong to one name of this machine.
        if ($"http://{http.Request.Host}" == address) return files.SendIndexAsync(http, policy);
        http.Response.Redirect(address + http.Request.Path.ToUriComponent() + http.Request.QueryString);
        return Task.CompletedTask;
    }

    private Task ConfigAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = config.Length;
        http.Response.Headers.CacheControl = "no-cache";
        PageHeaders.Add(http.Response, policy);
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.Body.WriteAsync(config).AsTask();
    }

    // antd writes its styles at run time; scripts come from files alone.
    private string PolicyWith(string authority, string? uploads)
    {
        var issuer = Uri.TryCreate(authority, UriKind.Absolute, out var uri)
            && uri.GetLeftPart(UriPartial.Authority) is var origin && origin != address
                ? $" {origin}"
                : "";
        var blobs = uploads is null ? "" : $" {uploads}";
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + $"font-src 'self'; connect-src 'self'{issuer}{blobs}; form-action 'self'{issuer}; "
            + "frame-ancestors 'none'; base-uri 'none'";
    }
}
