using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Queues;
using Procurement.LocalHost.Timers;

namespace Procurement.LocalHost.Development;

/// <summary>The host's own endpoints: its state, a function run by hand, the simulated clock.</summary>
internal sealed class AdminEndpoints(
    IReadOnlyList<HostedFunction> functions,
    IReadOnlyList<TimerFunction> timers,
    IFunctionRunner runner,
    ClockEndpoint? clock,
    ILogger log)
{
    public const string Path = "/admin";

    private const string Functions = "/functions/";

    /// <summary>Set when every listener runs.</summary>
    public bool Running { get; set; }

    public Task HandleAsync(HttpContext http, PathString rest)
    {
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
        if (functions.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } function
            || function.Is("httpTrigger"))
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

    private async Task RunAsync(HostedFunction function, string input)
    {
        if (timers.FirstOrDefault(timer => timer.Function == function) is { } timer)
        {
            await timer.RunAsync(new ScheduleStatus(default, default, default), pastDue: false, CancellationToken.None);
            return;
        }

        try
        {
            var message = QueuesModelFactory.QueueMessage(Guid.NewGuid().ToString(), "", input, dequeueCount: 1);
            await runner.RunAsync(function, QueueInput.Of(message, message.Body), CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogError("{Function} failed: {Why}", function.Name, failure.Message);
        }
    }

    private static async Task<string?> InputOrNullAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync(http.RequestAborted);
        if (text.Length == 0) return "";
        try
        {
            using var body = JsonDocument.Parse(text);
            if (body.RootElement.ValueKind != JsonValueKind.Object) return null;
            return body.RootElement.TryGetProperty("input", out var input) ? $"{input}" : "";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
