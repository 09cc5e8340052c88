using Azure.Data.Tables;
using Procurement.Host.Tests.Storage;
using Procurement.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedStorage))]

namespace Procurement.Host.Tests.Storage;

/// <summary>One Azurite for all tests of the assembly; each test makes tables of its own in it.</summary>
public sealed class SharedStorage : IAsyncLifetime
{
    private Azurite? _azurite;

    public Azurite Azurite => _azurite ?? throw new InvalidOperationException("Azurite has not been started.");

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync() => Azurite.DisposeAsync();

    public TableClient Client(TableClientOptions? options = null, string? name = null) =>
        new(Azurite.ConnectionString, name ?? $"t{Guid.NewGuid():N}", options);

    public async Task<TableClient> NewTableAsync(TableClientOptions? options = null)
    {
        var name = $"t{Guid.NewGuid():N}";
        await Client(name: name).CreateAsync(TestContext.Current.CancellationToken);
        return Client(options, name);
    }
}
