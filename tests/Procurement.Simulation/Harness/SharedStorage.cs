using Procurement.Simulation.Harness;
using Procurement.Testing;

[assembly: AssemblyFixture(typeof(SharedStorage))]

namespace Procurement.Simulation.Harness;

/// <summary>One Azurite for all tests of the assembly; each trial has tables and a queue of its own in it.</summary>
public sealed class SharedStorage : IAsyncLifetime
{
    private Azurite? _azurite;

    public Azurite Azurite => _azurite ?? throw new InvalidOperationException("Azurite has not been started.");

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync() => Azurite.DisposeAsync();

    internal TestSite NewSite() => TestSite.In(Azurite);
}

/// <summary>An installation: the storage account and the prefix of its tables and queue.</summary>
internal sealed record TestSite(string Connection, string Prefix)
{
    public string Queue => $"{Prefix}-follow-ups";

    public static TestSite In(Azurite azurite) => new(azurite.ConnectionString, $"t{Guid.NewGuid().ToString("N")[..12]}");
}
