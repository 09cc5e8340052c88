using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Procurement.Embedded.Hosting;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Http;

/// <summary>Answers what arrives under the route prefix: a function's answer, or the platform's bare refusal.</summary>
internal sealed class HttpDispatcher(
    RouteTable routes, Invoker invoker, KeyRing keys, HttpLimits limits, IConfiguration settings, ILogger log)
{
    public async Task HandleAsync(HttpContext http)
    {
        limits.AddHeaders(http.Response);
        using var place = await limits.EnterOrNullAsync(http);
        if (place is null) return;
        if (routes.MatchOrNull(http) is not var (route, values))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!keys.Admit(http.Request, route)) http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (settings.IsDisabled(route.Function.Name)) http.Response.StatusCode = StatusCodes.Status404NotFound;
        else await InvokeAsync(http, route, values);
    }

    private async Task InvokeAsync(HttpContext http, HttpRoute route, RouteValueDictionary values)
    {
        try
        {
            http.Request.RouteValues = values;
            limits.Apply(http);
            await invoker.InvokeAsync(route.Function, new HttpInput(http, values), http.RequestAborted, http: http);
        }
        catch (Exception failure)
        {
            Fail(http, route, failure);
        }
    }

    /// <summary>Whatever went wrong, binding included: 500 and nothing else, which reveals nothing.</summary>
    private void Fail(HttpContext http, HttpRoute route, Exception failure)
    {
        if (failure is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        {
            log.LogDebug("{Function}: the client is gone", route.Function.Name);
            return;
        }

        log.LogError(failure, "{Function} failed", route.Function.Name);
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
