using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Procurement.Host.Tests.Queues;

/// <summary>Runs a script for each try of a message under Microsoft's own queue listener.</summary>
internal static class OfficialListener
{
    public static async Task<IHost> StartAsync(QueueCase given, string connection, string queue, QueueScript script)
    {
        var host = new HostBuilder()
            .ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = connection,
                ["Incoming"] = queue,
            }))
            .ConfigureWebJobs(jobs => jobs.AddAzureStorageQueues(options =>
            {
                options.MaxPollingInterval = QueueCase.MaxPollingInterval;
                options.MaxDequeueCount = given.MaxDequeueCount;
                options.VisibilityTimeout = given.VisibilityTimeout;
            }))
            .ConfigureServices(services =>
            {
                services.AddSingleton(script);
                services.Replace(ServiceDescriptor.Singleton<ITypeLocator>(new Only()));
            })
            .ConfigureLogging(logging => logging.ClearProviders())
            .Build();
        await host.StartAsync();
        return host;
    }

    public sealed class Job(QueueScript script)
    {
        [FunctionName("Job")]
        public Task RunAsync([QueueTrigger("%Incoming%")] string text, long dequeueCount) =>
            script.TryAsync(text, dequeueCount);
    }

    private sealed class Only : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [typeof(Job)];
    }
}
