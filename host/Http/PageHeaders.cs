using Microsoft.AspNetCore.Http;

namespace Procurement.LocalHost.Http;

/// <summary>What a browser is told about every page of ours.</summary>
internal static class PageHeaders
{
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
