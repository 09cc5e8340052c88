using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Protocol;
using Yarp.ReverseProxy.Forwarder;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Http;

/// <summary>Answers what arrives under the route prefix: a function's answer, or the platform's bare refusal.</summary>
internal sealed class HttpDispatcher(
    RouteTable routes,
    FunctionRunner runner,
    WorkerForwarder worker,
    KeyRing keys,
    HttpLimits limits,
    IConfiguration settings,
    ILogger log)
{
    public async Task HandleAsync(HttpContext http)
    {
        limits.AddHeaders(http.Response);
        using var place = await limits.EnterOrNullAsync(http);
        if (place is null) return;
        if (routes.MatchOrNull(http) is not var (route, values)) Answer(http, StatusCodes.Status404NotFound);
        else if (!keys.Admit(http.Request, route)) Answer(http, StatusCodes.Status401Unauthorized);
        else if (settings.IsDisabled(route.Function.Name)) Answer(http, StatusCodes.Status404NotFound);
        else if (!limits.Admit(http)) Answer(http, StatusCodes.Status500InternalServerError);
        else await InvokeAsync(http, route.Function, values);
    }

    private async Task InvokeAsync(HttpContext http, HostedFunction function, RouteValueDictionary values)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var request = FunctionRunner.Request(function);
        request.TraceContext = new()
        {
            TraceParent = http.Request.Headers.TraceParent.ToString(),
            TraceState = http.Request.Headers.TraceState.ToString(),
        };
        AddNamedValues(request, http.Request, values);
        // The worker waits seconds for one of the two when the other has come, so nothing may come between them.
        var forwarding = worker.SendAsync(http, request.InvocationId);
        var running = runner.RunAsync(request, stop.Token);
        var error = await forwarding;
        if (error is not ForwarderError.None) await stop.CancelAsync();
        var result = await running;
        if (error is not ForwarderError.None || result.Status != StatusResult.Types.Status.Success)
            Fail(http, function, error);
    }

    /// <summary>
    /// Values of the query, then of the route, by which a function's parameters are found. No name may come twice in
    /// different case: the worker would fail.
    /// </summary>
    private static void AddNamedValues(InvocationRequest invocation, HttpRequest request, RouteValueDictionary route)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Query) values[name] = value.ToString();
        values.Remove("code");
        foreach (var (name, value) in route)
        {
            if (value is not null) values[name] = $"{value}";
        }

        foreach (var (name, value) in values) invocation.TriggerMetadata[name] = new() { String = value };
    }

    /// <summary>
    /// Whatever went wrong, binding included: 500 and nothing else, which reveals nothing. The worker has logged why.
    /// </summary>
    private void Fail(HttpContext http, HostedFunction function, ForwarderError error)
    {
        if (http.RequestAborted.IsCancellationRequested)
        {
            log.LogDebug("{Function}: the client is gone", function.Name);
            return;
        }

        if (error is not ForwarderError.None)
        {
            // A body that breaks off or is too large is the caller's affair.
            var level = error is ForwarderError.RequestBodyClient ? LogLevel.Information : LogLevel.Error;
            var why = http.GetForwarderErrorFeature()?.Exception?.Message;
            log.Log(level, "{Function} could not be asked ({Error}): {Why}", function.Name, error, why);
        }

        if (http.Response.HasStarted) http.Abort();
        else Answer(http, StatusCodes.Status500InternalServerError);
    }

    private static void Answer(HttpContext http, int status)
    {
        http.Response.Clear();
        http.Response.StatusCode = status;
    }
}
