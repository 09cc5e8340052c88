using Microsoft.AspNetCore.Http;
using Procurement.LocalHost.Http;

namespace Procurement.LocalHost.Development;

/// <summary>The host's own endpoints: its state, a function run by hand, the simulated clock.</summary>
internal sealed class AdminEndpoints
{
    public const string Path = "/admin";

    private const string Functions = "/functions/";

    /// <summary>What runs functions by hand; null until they are known.</summary>
    public ManualRuns? Runs { get; set; }

    /// <summary>What moves the simulated clock; null until the functions are known, and under the real one.</summary>
    public ClockEndpoint? Clock { get; set; }

    /// <summary>Set while every listener runs.</summary>
    public bool Running { get; set; }

    public Task HandleAsync(HttpContext http, PathString rest)
    {
        var path = rest.Value ?? "";
        return (http.Request.Method, path) switch
        {
            ("GET", "/host/status") =>
                http.Response.WriteAsJsonAsync(new { state = Running ? "Running" : "Initialized" }),
            ("GET", "/host/ping") => Task.CompletedTask,
            (_, "/clock") when Clock is not null => Clock.HandleAsync(http),
            ("POST", _) when Runs is not null && path.StartsWith(Functions, StringComparison.Ordinal) =>
                Runs.StartAsync(http, path[Functions.Length..]),
            _ => Reply.NotFoundAsync(http),
        };
    }
}
