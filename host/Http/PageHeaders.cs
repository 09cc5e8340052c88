using Microsoft.AspNetCore.Http;

namespace Procurement.LocalHost.Http;

/// <summary>What a browser is told about every page of ours.</summary>
internal static class PageHeaders
{
    /// <summary>The policy of a page that runs nothing.</summary>
    public const string WithoutScripts = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Adds them, with the content security policy of this kind of page.</summary>
    public static void Add(HttpResponse response, string policy)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        // The window in which somebody signs in again must find the one that opened it.
        headers["Cross-Origin-Opener-Policy"] = "same-origin-allow-popups";
    }
}
