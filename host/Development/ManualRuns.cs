using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Http;
using Procurement.LocalHost.Queues;
using Procurement.LocalHost.Timers;

namespace Procurement.LocalHost.Development;

/// <summary>Runs a function that is no HTTP function because somebody asks for it.</summary>
internal sealed class ManualRuns(
    IReadOnlyList<HostedFunction> functions, IReadOnlyList<TimerFunction> timers, IFunctionRunner runner, ILogger log)
{
    /// <summary>202 and the run begins; it touches neither the schedule nor the lock.</summary>
    public async Task StartAsync(HttpContext http, string name)
    {
        var function = functions.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (function is null || function.Is("httpTrigger"))
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
