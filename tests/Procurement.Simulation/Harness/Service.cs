using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Testing;

namespace Procurement.Simulation.Harness;

/// <summary>The service composed as its host does it, in this process; with faults, one that may break and die.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public Service(TestSite site, TimeProvider clock, FaultyStorage? faults = null)
    {
        Site = site;
        _provider = Composition.Compose(site.Connection, site.Prefix, parts => parts
            .AddSingleton(clock)
            .AddSingleton(Hasty(new TableClientOptions(), faults))
            .AddSingleton(Hasty(new BlobClientOptions(), faults))
            .AddSingleton(Hasty(new QueueClientOptions(), faults)));
    }

    public TestSite Site { get; }

    public IServiceProvider Services => _provider;

    public AggregateStore Store => Get<AggregateStore>();

    /// <summary>A registered service, or one of the classes of functions.</summary>
    public T Get<T>()
        where T : notnull => ActivatorUtilities.GetServiceOrCreateInstance<T>(_provider);

    /// <summary>A table by its name without the site's prefix.</summary>
    public TableClient Table(string name) =>
        Get<TableServiceClient>().GetTableClient(Get<StorageSettings>().Table(name));

    /// <summary>A container of the account of the tables, by its name without the site's prefix.</summary>
    public BlobContainerClient Container(string name) =>
        Get<BlobServiceClient>().GetBlobContainerClient(Get<StorageSettings>().Container(name));

    /// <summary>Makes tables and queue, as the app does when it starts.</summary>
    public Task StartAsync() => Get<StorageReadiness>().StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    // As many tries as the service makes, without their waiting.
    private static TOptions Hasty<TOptions>(TOptions options, FaultyStorage? faults)
        where TOptions : ClientOptions
    {
        StorageClients.Patient(options).Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(2);
        // A busy machine is no fault: only those that a test plans are to be met.
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(100);
        if (faults is not null) options.Transport = faults;
        return options;
    }
}
