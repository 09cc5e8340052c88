using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Queues;

namespace Procurement.Host.Tests;

/// <summary>The listeners of some functions without the rest of the host.</summary>
internal sealed class RunningTriggers : IAsyncDisposable
{
    private readonly TriggerListeners listeners;

    private RunningTriggers(TriggerListeners listeners) => this.listeners = listeners;

    public static async Task<RunningTriggers> StartAsync(
        IReadOnlyDictionary<string, string?> settings, IFunctionRunner runner, params HostedFunction[] functions)
    {
        var running = new RunningTriggers(Make(settings, runner, functions));
        foreach (var listener in running.listeners.All) await listener.StartAsync();
        return running;
    }

    public static TriggerListeners Make(
        IReadOnlyDictionary<string, string?> settings, IFunctionRunner runner, params HostedFunction[] functions)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.Select(
            pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), pair.Value)));
        var host = JobHostSettings.Read(AppContext.BaseDirectory, configuration);
        return TriggerListeners.Of(new ListenerParts(functions, runner)
        {
            Settings = configuration,
            Host = host,
            Queues = QueueSettings.Read(host, configuration, isDevelopment: true),
            HostId = configuration["AzureFunctionsWebHost:hostid"] ?? "tests",
            SimulatedTime = false,
            Log = NullLogger.Instance,
        });
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
        foreach (var listener in listeners.All) await listener.StopAsync(cancel);
        listeners.Dispose();
    }
}
