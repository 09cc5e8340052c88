using Procurement.Functions.Tests.Service;
using Procurement.Testing;

[assembly: AssemblyFixture(typeof(SharedAzurite))]

namespace Procurement.Functions.Tests.Service;

/// <summary>One storage account for all services of the test run, started when the first one needs it.</summary>
public sealed class SharedAzurite : IAsyncDisposable
{
    private readonly Lazy<Task<Azurite>> started = new(() => Azurite.StartAsync());

    /// <summary>What goes into AzureWebJobsStorage.</summary>
    public async Task<string> ConnectionStringAsync() => (await started.Value).ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated) await (await started.Value).DisposeAsync();
    }
}
