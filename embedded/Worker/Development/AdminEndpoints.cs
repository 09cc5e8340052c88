using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Procurement.Embedded.Hosting;
using Procurement.Embedded.Http;
using Procurement.Embedded.Invocation;
using Procurement.Embedded.Queues;
using Procurement.Embedded.Timers;

namespace Procurement.Embedded.Development;

/// <summary>The host's own endpoints: its state, a function run by hand, the simulated clock.</summary>
internal sealed class AdminEndpoints(
    FunctionCatalog functions,
    IReadOnlyList<TimerFunction> timers,
    Invoker invoker,
    KeyRing keys,
    ClockEndpoint? clock,
    ILogger log)
{
    public const string Path = "/admin";

    private const string Functions = "/functions/";

    /// <summary>Set when every listener runs.</summary>
    public bool Running { get; set; }

    public Task HandleAsync(HttpContext http, PathString rest)
    {
        if (!keys.AdmitAdmin(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var path = rest.Value ?? "";
        return (http.Request.Method, path) switch
        {
            ("GET", "/host/status") =>
                http.Response.WriteAsJsonAsync(new { state = Running ? "Running" : "Initialized" }),
            ("GET", "/host/ping") => Task.CompletedTask,
            (_, "/clock") when clock is not null => clock.HandleAsync(http),
            ("POST", _) when path.StartsWith(Functions, StringComparison.Ordinal) =>
                RunAsync(http, path[Functions.Length..]),
            _ => Reply.NotFoundAsync(http),
        };
    }

    /// <summary>202 and the run begins; it touches neither the schedule nor the lock.</summary>
    private async Task RunAsync(HttpContext http, string name)
    {
        if (functions.Find(name) is not { Trigger: not HttpTriggerAttribute } function)
        {
            await Reply.NotFoundAsync(http);
            return;
        }

        if (await InputOrNullAsync(http) is not { } input)
        {
            await Reply.RefuseAsync(http, 400, "The body must be {\"input\":\"…\"}.");
            return;
        }

        _ = Task.Run(() => RunAsync(function, input));
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private async Task RunAsync(FunctionDescriptor function, string input)
    {
        if (timers.FirstOrDefault(timer => timer.Function == function) is { } timer)
        {
            await timer.RunAsync(new ScheduleStatus(), pastDue: false, CancellationToken.None);
            return;
        }

        try
        {
            var message = QueuesModelFactory.QueueMessage(
                Guid.NewGuid().ToString(), "", BinaryData.FromString(input), dequeueCount: 1);
            await invoker.InvokeAsync(function, new QueueInput("admin", message), CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "{Function} failed", function.Name);
        }
    }

    private static async Task<string?> InputOrNullAsync(HttpContext http)
    {
        if (http.Request.ContentLength is null or 0) return "";
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object) return null;
            return body.RootElement.TryGetProperty("input", out var input) ? $"{input}" : "";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
