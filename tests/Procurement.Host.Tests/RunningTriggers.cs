using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.Host.Tests;

/// <summary>The listeners of some functions without the rest of the host.</summary>
internal sealed class RunningTriggers : IAsyncDisposable
{
    private readonly ListenerFactory factory;
    private readonly IReadOnlyList<IListener> listeners;

    private RunningTriggers(ListenerFactory factory, IReadOnlyList<IListener> listeners) =>
        (this.factory, this.listeners) = (factory, listeners);

    public static async Task<RunningTriggers> StartAsync(
        IReadOnlyDictionary<string, string?> settings, IFunctionRunner runner, params HostedFunction[] functions)
    {
        var parts = Parts(settings);
        var made = new ListenerFactory(parts);
        var running = new RunningTriggers(made, made.Listeners(new(parts, new FunctionCatalog(functions, []), runner)));
        foreach (var listener in running.listeners) await listener.StartAsync();
        return running;
    }

    /// <summary>A function as a worker would describe it, its binding beside its type in JSON.</summary>
    public static HostedFunction Function(string name, string trigger, object binding, RetryRule? retry = null)
    {
        var described = JsonSerializer.SerializeToNode(binding)!.AsObject();
        described["type"] = trigger;
        return new HostedFunction(name, name, JsonSerializer.SerializeToElement(described), retry);
    }

    public ValueTask DisposeAsync() => StopAsync(CancellationToken.None);

    public async ValueTask StopAsync(CancellationToken cancel)
    {
        foreach (var listener in listeners) await listener.StopAsync(cancel);
        foreach (var listener in listeners.OfType<IDisposable>()) listener.Dispose();
        factory.Dispose();
    }

    private static HostParts Parts(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.Select(
            pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), pair.Value)));
        var host = JobHostSettings.Read(AppContext.BaseDirectory, configuration);
        return new HostParts("http://127.0.0.1:0", configuration, host, NullLogger.Instance) { App = "tests" };
    }
}
