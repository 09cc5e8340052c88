using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Procurement.Testing;

namespace Procurement.Host.Tests;

/// <summary>Starts apps made of a test's own functions.</summary>
internal static class TestApp
{
    public static Task<LocalApp> StartAsync(Type functions) => StartAsync([], functions);

    public static Task<LocalApp> StartAsync(Dictionary<string, string> settings, params Type[] functions) =>
        StartAsync(builder => builder.ConfigureFunctionsWebApplication(), settings, functions);

    public static Task<LocalApp> StartAsync(
        Action<FunctionsApplicationBuilder> configure, Dictionary<string, string> settings, params Type[] functions)
    {
        // Functions that fail on purpose would fill the console.
        settings.TryAdd("Logging__LogLevel__Default", "None");
        return LocalApp.StartAsync(configure, settings, functions);
    }
}
