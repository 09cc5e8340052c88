using Procurement.Simulation.Harness;
using Procurement.Testing;

[assembly: AssemblyFixture(typeof(Storage))]

namespace Procurement.Simulation.Harness;

/// <summary>One Azurite for all tests of the assembly; each trial has tables and a queue of its own in it.</summary>
public sealed class Storage : IAsyncLifetime
{
    private Azurite? _azurite;

    public Azurite Azurite => _azurite ?? throw new InvalidOperationException("Azurite has not been started.");

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync() => Azurite.DisposeAsync();

    internal Site NewSite() => new(Azurite.ConnectionString, $"t{Guid.NewGuid().ToString("N")[..12]}");
}

/// <summary>An installation: the storage account and the prefix of its tables and queue.</summary>
internal sealed record Site(string Connection, string Prefix)
{
    public string Queue => $"{Prefix}-follow-ups";
}
