using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Procurement.Embedded.Development;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Hosting;

/// <summary>What must be known before the app adds its services, and what is put together after it did.</summary>
internal sealed class HostPreparation
{
    private readonly EmbeddedRun? run;
    private readonly ListeningPort port;
    private readonly SimulatedClock? clock;
    private readonly DevelopmentIssuer? issuer;

    private HostPreparation(EmbeddedRun? run, ListeningPort port, SimulatedClock? clock, DevelopmentIssuer? issuer)
    {
        this.run = run;
        this.port = port;
        this.clock = clock;
        this.issuer = issuer;
    }

    public static HostPreparation Make(WebApplicationBuilder web, EmbeddedRun? run)
    {
        var settings = web.Configuration;
        var simulated = Clock(settings["Embedded:Clock"]);
        var bound = ListeningPort.Bind(settings["Embedded:Port"] ?? (run is null ? null : "0"));
        var signer = settings.GetValue<bool>("Embedded:Issuer") ? DevelopmentIssuer.At(bound.Address, settings) : null;
        if (simulated is not null) web.Services.AddSingleton<TimeProvider>(simulated);
        WorkerJson.AddTo(web.Services);
        Listen(web, bound);
        return new HostPreparation(run, bound, simulated, signer);
    }

    public EmbeddedHost Finish(
        WebApplicationBuilder web,
        IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware,
        bool servesHttp,
        StartRefusal refusal)
    {
        var host = JobHostSettings.Read(web.Environment.ContentRootPath, web.Configuration);
        var functions = FunctionCatalog.Discover(FunctionClasses.Of(run), host.List("functions"));
        functions.Check(servesHttp);
        if (clock is not null) web.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        var app = web.Build();
        var parts = new HostParts(app, web.Configuration, host, functions)
        {
            Port = port, Clock = clock, Issuer = issuer, Run = run, Refusal = refusal,
        };
        return EmbeddedHost.Assemble(parts, middleware);
    }

    private static SimulatedClock? Clock(string? start)
    {
        if (string.IsNullOrEmpty(start)) return null;
        return DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new SimulatedClock(at)
            : throw new EmbeddedHostException($"Embedded__Clock 不是 RFC 3339 时间。'{start}' is not an RFC 3339 time.");
    }

    private static void Listen(WebApplicationBuilder web, ListeningPort port)
    {
        web.WebHost.UseKestrelCore();
        web.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port.Number);
        });
        web.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = _ => port.Socket);
    }
}

/// <summary>What a host is assembled from.</summary>
internal sealed record HostParts(
    WebApplication App,
    IConfiguration Settings,
    JobHostSettings Host,
    FunctionCatalog Functions)
{
    public required ListeningPort Port { get; init; }

    public required SimulatedClock? Clock { get; init; }

    public required DevelopmentIssuer? Issuer { get; init; }

    public required EmbeddedRun? Run { get; init; }

    public required StartRefusal Refusal { get; init; }
}
