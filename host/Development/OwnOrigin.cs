using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Procurement.LocalHost.Development;

/// <summary>
/// Keeps web pages of other origins out, which a browser on this machine would let in: by their Origin, by where the
/// browser says they are, by the name they reached us under (DNS rebinding), by what a form cannot send, but where a
/// form of our own page may.
/// </summary>
internal static class OwnOrigin
{
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>The status of the refusal; null when the request is from a program or a page of ours.</summary>
    public static int? Refusal(HttpContext http, bool takesForms = false)
    {
        var request = http.Request;
        if (!IsLocal(http.Connection) || !IsOurs(request.Host, http.Connection.LocalPort) || !IsFromHere(request))
            return StatusCodes.Status403Forbidden;
        var carries = HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method);
        return !carries || request.HasJsonContentType() || (takesForms && IsForm(request))
            ? null
            : StatusCodes.Status415UnsupportedMediaType;
    }

    private static bool IsForm(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool IsLocal(ConnectionInfo connection) =>
        connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote);

    private static bool IsOurs(HostString host, int port)
    {
        const int httpPort = 80;
        return Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) && (host.Port ?? httpPort) == port;
    }

    private static bool IsFromHere(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        if (origins.Any(origin => origin != $"http://{request.Host}")) return false;
        return request.Headers["Sec-Fetch-Site"].All(site => site is "same-origin" or "none");
    }
}
