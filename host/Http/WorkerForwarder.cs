using System.Net;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Procurement.LocalHost.Http;

/// <summary>Hands a request on to the worker's own server, and its answer back as it comes.</summary>
internal sealed class WorkerForwarder : IDisposable
{
    private const string InvocationHeader = "x-ms-invocation-id";

    // A little more than the 230 s after which the platform's front end gives up.
    private static readonly ForwarderRequestConfig Config = new()
    {
        ActivityTimeout = TimeSpan.FromSeconds(240),
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private readonly IHttpForwarder forwarder;
    private readonly string worker;
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
    });

    public WorkerForwarder(IHttpForwarder forwarder, Uri worker)
    {
        this.forwarder = forwarder;
        // By address, or every connection would look up the name and try IPv6 first.
        this.worker = new UriBuilder(worker) { Host = $"{IPAddress.Loopback}" }.Uri.ToString();
    }

    /// <summary>Sends a request under an invocation's id, whatever header of that name the caller sent.</summary>
    public ValueTask<ForwarderError> SendAsync(HttpContext context, string invocation)
    {
        context.Request.Headers[InvocationHeader] = invocation;
        return forwarder.SendAsync(context, worker, http, Config, HttpTransformer.Default);
    }

    public void Dispose() => http.Dispose();
}
