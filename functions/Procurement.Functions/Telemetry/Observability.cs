using System.Data.Common;
using System.Runtime.CompilerServices;
using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace Procurement.Functions.Telemetry;

/// <summary>Sends traces, logs and the business's counters to whom the settings name, else to nobody.</summary>
public static class Observability
{
    /// <summary>
    /// To Azure Monitor if <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is set, to a collector if
    /// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is.
    /// </summary>
    public static FunctionsApplicationBuilder AddObservability(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var toMonitor = builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 };
        var toCollector = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        if (toMonitor || toCollector) Add(builder, toMonitor, toCollector);
        return builder;
    }

    // Apart, so that nothing of OpenTelemetry is even loaded where nobody listens.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(FunctionsApplicationBuilder builder, bool toMonitor, bool toCollector)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithLogging(null, logging => logging.IncludeFormattedMessage = true)
            .WithMetrics(metrics => metrics.AddMeter(BusinessMeters.Name));
        if (toMonitor) telemetry.UseAzureMonitorExporter(monitor => Configure(monitor, builder.Configuration));
        if (toCollector) telemetry.UseOtlpExporter();
        builder.Services.AddHostedService<FollowUpBacklog>();
    }

    private static void Configure(AzureMonitorExporterOptions monitor, IConfiguration settings)
    {
        monitor.Credential = CredentialOrNull(settings["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]);
        // Alerts read single log lines and requests: a sampled one is an alert that never comes.
        monitor.SamplingRatio = 1;
        monitor.TracesPerSecond = null;
        monitor.EnableTraceBasedLogsSampler = false;
        // The Functions host sends these for the instance.
        monitor.EnableLiveMetrics = false;
        monitor.EnablePerformanceCounters = false;
        monitor.EnableStandardMetrics = false;
    }

    // "ClientId=…;Authorization=AAD", as the Functions host reads it too.
    private static ManagedIdentityCredential? CredentialOrNull(string? authentication)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = authentication };
        if (!parts.TryGetValue("Authorization", out var how) || how is not "AAD") return null;
        return new(parts.TryGetValue("ClientId", out var id)
            ? ManagedIdentityId.FromUserAssignedClientId($"{id}")
            : ManagedIdentityId.SystemAssigned);
    }
}
