using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Procurement.Functions.Tests.Telemetry;

/// <summary>Takes whatever telemetry is sent to it on loopback.</summary>
internal sealed class TelemetrySink : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Text)> received = new();

    private TelemetrySink(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public static async Task<TelemetrySink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var sink = new TelemetrySink(builder.Build());
        sink.app.MapPost("/{**path}", sink.TakeAsync);
        await sink.app.StartAsync(TestContext.Current.CancellationToken);
        return sink;
    }

    /// <summary>All that came to the path.</summary>
    public string Received(string path) =>
        string.Concat(received.Where(one => one.Path == path).Select(one => one.Text));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var body = request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(request.Body, CompressionMode.Decompress)
            : request.Body;
        using var reader = new StreamReader(body, Encoding.UTF8);
        received.Enqueue((request.Path.ToString(), await reader.ReadToEndAsync(request.HttpContext.RequestAborted)));
        return Results.Json(new { itemsReceived = 1, itemsAccepted = 1, errors = Array.Empty<string>() });
    }
}
