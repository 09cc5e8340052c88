using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Procurement.Embedded.Tests.Worker;

/// <summary>Starts apps made of a test's own functions.</summary>
internal static class TestApp
{
    public static Task<EmbeddedApp> StartAsync(Type functions) => StartAsync([], functions);

    public static Task<EmbeddedApp> StartAsync(Dictionary<string, string?> settings, params Type[] functions) =>
        StartAsync(builder => builder.ConfigureFunctionsWebApplication(), settings, functions);

    public static Task<EmbeddedApp> StartAsync(
        Action<FunctionsApplicationBuilder> configure, Dictionary<string, string?> settings, params Type[] functions)
    {
        // Functions that fail on purpose would fill the console.
        settings.TryAdd("Logging__LogLevel__Default", "None");
        return EmbeddedApp.StartAsync(configure, settings, functions);
    }

    /// <summary>Waits until something observable holds; fails the test after 60 seconds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds()) await Task.Delay(20, late.Token);
    }

    public static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));
}
