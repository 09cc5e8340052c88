using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Procurement.LocalHost.Http;

/// <summary>
/// Sends a request to the host's own endpoints, the home page or the functions, and knows how many are inside.
/// </summary>
internal sealed class FrontDoor(IConfiguration settings)
{
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    // One more than the requests inside while the door is open, so that the last one out after that can tell.
    private int inside = 1;
    private volatile RequestDelegate? functions;

    /// <summary>What answers the host's own paths, and passes on all others.</summary>
    public Func<HttpContext, RequestDelegate, Task>? Own { get; set; }

    /// <summary>From now on functions answer; null again while they do not.</summary>
    public void Open(RequestDelegate to) => functions = to;

    /// <summary>Lets no request in any more and waits for those inside.</summary>
    public Task CloseAsync()
    {
        functions = null;
        if (Interlocked.Decrement(ref inside) == 0) empty.TrySetResult();
        return empty.Task;
    }

    public async Task HandleAsync(HttpContext http)
    {
        Interlocked.Increment(ref inside);
        try
        {
            if (Own is { } own) await own(http, ToFunctionsAsync);
            else await ToFunctionsAsync(http);
        }
        finally
        {
            if (Interlocked.Decrement(ref inside) == 0) empty.TrySetResult();
        }
    }

    private Task ToFunctionsAsync(HttpContext http)
    {
        if (http.Request.Path == "/") return HomeAsync(http);
        if (functions is { } ready) return ready(http);
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return http.Response.WriteAsync("Function host is not running.");
    }

    private Task HomeAsync(HttpContext http)
    {
        if (settings.GetValue<bool>("AzureWebJobsDisableHomepage"))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            "<!doctype html><html lang=zh-CN><title>服务已启动</title><p>函数应用正在运行。The function app is running.</p></html>");
    }
}
