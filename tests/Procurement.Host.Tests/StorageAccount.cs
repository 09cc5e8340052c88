using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests;

/// <summary>One Azurite for a test class.</summary>
public sealed class StorageAccount : IAsyncLifetime
{
    private Azurite? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    public async ValueTask InitializeAsync() => azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync() => azurite!.DisposeAsync();
}
