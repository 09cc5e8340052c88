using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Procurement.Functions;
using Procurement.Testing;

namespace Procurement.Simulation.Harness;

/// <summary>Composes the app's services as its program does, without a host.</summary>
internal static class Composition
{
    // Nobody changes settings files meanwhile, and each watcher would take one of the 128 that a machine may have.
    // The builder asks the environment only: the same setting among its arguments comes too late.
    static Composition() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

    /// <summary>The services on tables and a queue of that prefix, with a test's own parts.</summary>
    public static ServiceProvider Compose(string connection, string prefix, Action<IServiceCollection> parts)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = connection,
            ["StoragePrefix"] = prefix,
            ["FollowUpQueue"] = $"{prefix}-follow-ups",
            ["FollowUpDelaySeconds"] = "0",
            ["Sealing:ServiceKeyFile"] = TestServiceKey.File,
            ["Signing:Roots"] = TestRoot.Pem,
            ["Bank:Deliver"] = "true",
            ["Webhook:Key"] = Convert.ToBase64String(new byte[32]),
        });
        builder.Logging.ClearProviders();
        parts(builder.Services);
        builder.AddHttpContract();
        builder.AddProcurement();
        return builder.Services.BuildServiceProvider();
    }
}
