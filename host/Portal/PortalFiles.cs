using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Procurement.LocalHost.Http;

namespace Procurement.LocalHost.Portal;

/// <summary>The files of the built portal, compressed where the build has put a compressed one beside.</summary>
internal sealed class PortalFiles(string folder)
{
    public const string Index = "/index.html";

    // Smaller first.
    private static readonly (string Encoding, string Extension)[] Compressions = [("br", ".br"), ("gzip", ".gz")];

    private readonly FileExtensionContentTypeProvider types = new();

    // Knows no way out of its folder, and no hidden file.
    private readonly IFileProvider files = new PhysicalFileProvider(folder);

    /// <summary>Sends the file of the path; false if there is none. The first page is not one: it is a route.</summary>
    public async Task<bool> SendAsync(HttpContext http, string policy)
    {
        var path = http.Request.Path.Value ?? "/";
        if (path is "/" or Index || !types.TryGetContentType(path, out var type)) return false;
        if (files.GetFileInfo(path) is not { Exists: true } file) return false;
        await SendAsync(http, path, file, type, policy);
        return true;
    }

    /// <summary>Sends the one page of the portal, whatever the route.</summary>
    public Task SendIndexAsync(HttpContext http, string policy)
    {
        var file = files.GetFileInfo(Index);
        return file.Exists ? SendAsync(http, Index, file, "text/html", policy) : Reply.NotFoundAsync(http);
    }

    private Task SendAsync(HttpContext http, string path, IFileInfo file, string type, string policy)
    {
        var (sent, encoding) = Compressed(http.Request, path) ?? (file, null);
        var headers = http.Response.Headers;
        headers.Vary = "Accept-Encoding";
        if (encoding is not null) headers.ContentEncoding = encoding;
        // The build puts a hash into these names; all others may be other files tomorrow.
        var lasting = path.StartsWith("/assets/", StringComparison.Ordinal);
        headers.CacheControl = lasting ? "public, max-age=31536000, immutable" : "no-cache";
        PageHeaders.Add(http.Response, policy);
        var tag = $"\"{file.LastModified.UtcTicks:x}-{sent.Length:x}\"";
        return TypedResults.PhysicalFile(
            sent.PhysicalPath!, Typed(type), lastModified: file.LastModified, entityTag: new(tag)).ExecuteAsync(http);
    }

    private (IFileInfo File, string? Encoding)? Compressed(HttpRequest request, string path)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        foreach (var (encoding, extension) in Compressions)
        {
            if (Accepts(accepted, encoding) && files.GetFileInfo(path + extension) is { Exists: true } smaller)
                return (smaller, encoding);
        }

        return null;
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(each => each.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && each.Quality is not 0);

    private static string Typed(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type == "application/json"
            ? $"{type}; charset=utf-8"
            : type;
}
