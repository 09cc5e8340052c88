using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Procurement.Testing;

/// <summary>
/// One port of the proxy, before one service. Path, query, headers and Host pass as they are: they are
/// signed.
/// </summary>
internal sealed class ProxiedService : IAsyncDisposable
{
    private static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Transfer-Encoding", "TE", "Trailer", "Upgrade", "Proxy-Connection", "Expect",
    };

    private readonly WebApplication _app;
    private readonly FaultDice _dice;
    private readonly HttpClient _http;
    private readonly Func<Uri> _target;

    private ProxiedService(Func<Uri> target, HttpClient http, FaultDice dice)
    {
        (_target, _http, _dice) = (target, http, dice);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri Endpoint => new(new Uri(_app.Urls.Single()), _target().AbsolutePath);

    public static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    });

    public static async Task<ProxiedService> StartAsync(Func<Uri> target, HttpClient http, FaultDice dice)
    {
        var service = new ProxiedService(target, http, dice);
        await service._app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        try
        {
            await PassOnAsync(context);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            // The service behind is down: then so is our connection.
            context.Abort();
        }
    }

    private async Task PassOnAsync(HttpContext context)
    {
        var fate = _dice.Draw();
        if (fate.Delay > TimeSpan.Zero) await Task.Delay(fate.Delay, context.RequestAborted);
        if (fate.Refused)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers["x-ms-error-code"] = "ServerBusy";
            return;
        }

        using var request = Copy(context.Request);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead,
            context.RequestAborted);
        if (fate.ReplyLost)
        {
            // Read to its end first: the work must be done for certain.
            await answer.Content.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Abort();
            return;
        }

        await CopyAsync(answer, context.Response, context.RequestAborted);
    }

    private HttpRequestMessage Copy(HttpRequest request)
    {
        // The raw target, kept from being canonicalized: one changed escape and the signature is wrong.
        var raw = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var uri = new Uri(_target().GetLeftPart(UriPartial.Authority) + raw,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var copy = new HttpRequestMessage(new HttpMethod(request.Method), uri) { Content = Body(request) };
        foreach (var (name, values) in request.Headers)
        {
            if (HopByHop.Contains(name)) continue;
            if (!copy.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                copy.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return copy;
    }

    private static StreamContent? Body(HttpRequest request) =>
        request.Headers.ContentLength is not null || request.Headers.ContainsKey("Transfer-Encoding")
            ? new StreamContent(request.Body) : null;

    private static async Task CopyAsync(HttpResponseMessage answer, HttpResponse response, CancellationToken cancel)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!HopByHop.Contains(name)) response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(response.Body, cancel);
    }
}
