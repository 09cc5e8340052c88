using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Http;

/// <summary>host.json's extensions.http besides the routes, and the host's own body limit.</summary>
internal sealed class HttpLimits : IDisposable
{
    private const long HostBodyBytesMax = 104_857_600;

    private readonly int outstandingMax;
    private readonly SemaphoreSlim? concurrent;
    private readonly Dictionary<string, string> customHeaders;
    private readonly long bodyBytesMax;
    private int outstanding;

    public HttpLimits(JobHostSettings host, IConfiguration settings)
    {
        outstandingMax = host.Number("extensions.http.maxOutstandingRequests", -1, int.MaxValue) ?? -1;
        var atOnce = host.Number("extensions.http.maxConcurrentRequests", -1, int.MaxValue) ?? -1;
        concurrent = atOnce > 0 ? new SemaphoreSlim(atOnce) : null;
        customHeaders = host.Pairs("extensions.http.customHeaders");
        bodyBytesMax = settings.GetValue<long?>("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT") ?? HostBodyBytesMax;
    }

    /// <summary>Adds host.json's headers as the response starts, where the function set none itself.</summary>
    public void AddHeaders(HttpResponse response)
    {
        if (customHeaders.Count == 0) return;
        response.OnStarting(() =>
        {
            foreach (var (name, value) in customHeaders) response.Headers.TryAdd(name, value);
            return Task.CompletedTask;
        });
    }

    /// <summary>A place among the requests at work, or null after answering 429.</summary>
    public async Task<IDisposable?> EnterOrNullAsync(HttpContext http)
    {
        if (Interlocked.Increment(ref outstanding) > outstandingMax && outstandingMax > 0)
        {
            Interlocked.Decrement(ref outstanding);
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers["X-FUNCTION-SCALEOUT"] = "1";
            return null;
        }

        if (concurrent is not null) await concurrent.WaitAsync();
        return new Place(this);
    }

    /// <summary>
    /// Whether a body may come in. One that says that it is too large is answered 500, as the platform does and never
    /// 413; one that turns out so breaks the connection.
    /// </summary>
    public bool Admit(HttpContext http)
    {
        var limit = http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
        limit.MaxRequestBodySize = bodyBytesMax;
        if (http.Request.ContentLength is not { } length || length <= bodyBytesMax) return true;
        // The server may read on and throw the rest away, so that a client still sending gets to see the answer.
        limit.MaxRequestBodySize = length;
        return false;
    }

    public void Dispose() => concurrent?.Dispose();

    private sealed class Place(HttpLimits limits) : IDisposable
    {
        public void Dispose()
        {
            limits.concurrent?.Release();
            Interlocked.Decrement(ref limits.outstanding);
        }
    }
}
