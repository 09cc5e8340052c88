using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace Procurement.Testing;

/// <summary>
/// Hears of the generic hosts that are built in an async flow, before their services are made and when they are there;
/// the way in that WebApplicationFactory uses.
/// </summary>
internal sealed class HostBuilds : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Source = "Microsoft.Extensions.Hosting";

    private static readonly AsyncLocal<HostBuilds?> Current = new();

    private readonly Action<IHostBuilder> building;
    private readonly Action<IHost> built;
    private readonly IDisposable subscription;

    private HostBuilds(Action<IHostBuilder> building, Action<IHost> built)
    {
        (this.building, this.built) = (building, built);
        Current.Value = this;
        subscription = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>Listens for the hosts of the current flow and what it starts from now on.</summary>
    public static HostBuilds Listen(Action<IHostBuilder> building, Action<IHost> built) => new(building, built);

    public void Dispose() => subscription.Dispose();

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == Source && Current.Value == this) value.Subscribe(this);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value != this) return;
        if (value.Value is IHostBuilder builder) building(builder);
        if (value.Value is IHost host) built(host);
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }
}
