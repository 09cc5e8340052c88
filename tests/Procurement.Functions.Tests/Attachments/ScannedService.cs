using Procurement.Functions.Tests.Service;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Attachments;

/// <summary>A service with a scanner of its own, which a test may stop and start.</summary>
public sealed class ScannedService(SharedAzurite azurite) : IAsyncLifetime
{
    private RunningService? service;

    public SharedAzurite Azurite => azurite;

    public Clamd Clamd { get; } = Clamd.Stopped();

    public RunningService Service => service!;

    public async ValueTask InitializeAsync()
    {
        await Clamd.StartAsync();
        service = new RunningService(azurite) { Extra = Clamd.Settings };
        await service.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Clamd.DisposeAsync();
    }
}
