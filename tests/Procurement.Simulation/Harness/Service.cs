using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Procurement.Functions;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;
using Procurement.Testing;

namespace Procurement.Simulation.Harness;

/// <summary>The service composed as its host does it, in this process; with faults, one that may break and die.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public Service(Site site, TimeProvider clock, FaultyStorage? faults = null)
    {
        Site = site;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddSingleton(Hasty(new TableClientOptions(), faults));
        services.AddSingleton(Hasty(new QueueClientOptions(), faults));
        services.AddProcurement(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = site.Connection,
            ["StoragePrefix"] = site.Prefix,
            ["FollowUpQueue"] = site.Queue,
            ["FollowUpDelaySeconds"] = "0",
        }).Build());
        _provider = services.BuildServiceProvider();
    }

    public Site Site { get; }

    public AggregateStore Store => Get<AggregateStore>();

    /// <summary>A registered service, or one of the classes of functions.</summary>
    public T Get<T>()
        where T : notnull => ActivatorUtilities.GetServiceOrCreateInstance<T>(_provider);

    /// <summary>Makes tables and queue, as the host does when it starts.</summary>
    public async Task StartAsync()
    {
        foreach (var part in _provider.GetServices<IHostedService>())
        {
            await part.StartAsync(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    // As many tries as the service makes, without their waiting.
    private static TOptions Hasty<TOptions>(TOptions options, FaultyStorage? faults)
        where TOptions : ClientOptions
    {
        StorageClients.Patient(options).Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(2);
        if (faults is not null) options.Transport = faults;
        return options;
    }
}
