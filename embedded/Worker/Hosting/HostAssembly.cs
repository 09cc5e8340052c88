using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Procurement.Embedded.Development;
using Procurement.Embedded.Http;
using Procurement.Embedded.Invocation;
using Procurement.Embedded.Queues;
using Procurement.Embedded.Timers;

namespace Procurement.Embedded.Hosting;

/// <summary>
/// The working parts of a host, put together by hand so that none of them shows up among the app's services.
/// </summary>
internal sealed class HostAssembly : IDisposable
{
    private readonly List<IDisposable> disposables = [];

    private HostAssembly()
    {
    }

    public required FrontDoor Door { get; init; }

    public required AdminEndpoints Admin { get; init; }

    public required IReadOnlyList<IListener> Listeners { get; init; }

    /// <summary>Cancelled when a stopping host waits no longer.</summary>
    public required CancellationTokenSource Gone { get; init; }

    public static HostAssembly Of(
        HostParts parts, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        var services = parts.App.Services;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Host");
        var gone = new CancellationTokenSource();
        var queueSettings = QueueSettings.Read(parts.Host, parts.Settings, parts.App.Environment);
        var queues = new QueueAccess(parts.Settings, queueSettings.Base64);
        var limit = parts.Host.Span("functionTimeout", TimeSpan.FromSeconds(1));
        var outputs = new OutputSender(queues);
        outputs.Check(parts.Functions);
        var invoker = new Invoker(services, middleware, outputs, limit, gone.Token);

        var listening = new ListenerFactory(parts, invoker, queues, queueSettings, log);
        var triggers = listening.Queues();
        var timers = listening.Timers();
        var advance = parts.Clock is null ? null : new ClockAdvance(parts.Clock, timers, triggers);
        var keys = new KeyRing(parts.Settings);
        var admin = new AdminEndpoints(
            parts.Functions,
            timers,
            invoker,
            keys,
            advance is null ? null : new ClockEndpoint(parts.Clock!, advance),
            log);
        var limits = new HttpLimits(parts.Host, parts.Settings);
        IListener[] listeners = [.. triggers.Select(trigger => trigger.Listener), .. listening.ByRealTime(timers)];
        var assembly = new HostAssembly
        {
            Door = new FrontDoor(
                new HttpDispatcher(Routes(parts), invoker, keys, limits, parts.Settings, log),
                admin,
                parts.Issuer is null ? null : new IssuerEndpoints(parts.Issuer),
                parts.Settings),
            Admin = admin,
            Listeners = listeners,
            Gone = gone,
        };
        assembly.disposables.AddRange([gone, limits, .. listeners.OfType<IDisposable>()]);
        if (advance is not null) assembly.disposables.Add(advance);
        return assembly;
    }

    public void Dispose() => disposables.ForEach(part => part.Dispose());

    private static RouteTable Routes(HostParts parts) => new(
        parts.Functions,
        parts.Host.Text("extensions.http.routePrefix", "api"),
        new DefaultInlineConstraintResolver(
            parts.App.Services.GetRequiredService<IOptions<RouteOptions>>(), parts.App.Services));
}
