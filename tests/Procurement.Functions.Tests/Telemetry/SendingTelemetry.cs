using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using Procurement.Functions.Telemetry;

namespace Procurement.Functions.Tests.Telemetry;

public sealed class SendingTelemetry : IAsyncLifetime
{
    private const string Monitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private TelemetrySink sink = null!;

    public async ValueTask InitializeAsync() => sink = await TelemetrySink.StartAsync();

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Fact]
    public void Costs_nothing_where_no_receiver_is_set()
    {
        var builder = BuilderWith((Monitor, ""), (Collector, null));
        var before = builder.Services.ToArray();

        builder.AddObservability();

        Assert.Equal(before, builder.Services);
    }

    [Fact]
    public void Brings_counts_to_a_collector()
    {
        var builder = BuilderWith((Collector, sink.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        using var app = builder.AddObservability().Build();
        var meters = app.Services.GetRequiredService<MeterProvider>();

        BusinessMeters.Done("SentToACollector");
        meters.ForceFlush();

        Assert.Contains("SentToACollector", sink.Received("/v1/metrics"), StringComparison.Ordinal);
    }

    // An alert looks for this event by its name. Azure files a line with an exception under exceptions, not traces.
    [Fact]
    public async Task Brings_counts_and_log_lines_to_Azure_Monitor_with_their_event()
    {
        var builder = BuilderWith((Monitor, $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={sink.Address}"));
        using var app = builder.AddObservability().Build();
        await StartExporterAsync(builder.Services, app.Services);
        var meters = app.Services.GetRequiredService<MeterProvider>();
        var log = app.Services.GetRequiredService<ILogger<SendingTelemetry>>();

        BusinessMeters.Poisoned("SentToAzure");
        log.LogError(new EventId(2, "PoisonFollowUp"), new TimeoutException(), "PoisonFollowUp: {Kind}", "Contracts");
        log.LogError("A line of {Kind}", "Contracts");
        meters.ForceFlush();
        app.Services.GetRequiredService<LoggerProvider>().ForceFlush();

        var received = sink.Received("/v2.1/track");
        Assert.Contains("SentToAzure", received, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"A line of Contracts\"", received, StringComparison.Ordinal);
        Assert.Contains("\"EventName\":\"PoisonFollowUp\"", received, StringComparison.Ordinal);
    }

    // The exporter of log lines comes with a service that starts with the app, and the app starts only under a host.
    private static Task StartExporterAsync(IServiceCollection registered, IServiceProvider services)
    {
        var exporter = registered.Single(one =>
            one.ServiceType == typeof(IHostedService)
            && one.ImplementationFactory?.Method.Module.Assembly == typeof(AzureMonitorExporterOptions).Assembly);
        var service = (IHostedService)exporter.ImplementationFactory!(services);
        return service.StartAsync(TestContext.Current.CancellationToken);
    }

    private static FunctionsApplicationBuilder BuilderWith(params (string Name, string? Value)[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => one.Value));
        return builder;
    }
}
