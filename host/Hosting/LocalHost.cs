using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Http;
using Procurement.LocalHost.Portal;
using Procurement.LocalHost.Protocol;
using Procurement.LocalHost.Settings;
using Yarp.ReverseProxy.Forwarder;

namespace Procurement.LocalHost.Hosting;

/// <summary>A running host with its worker.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private static readonly TimeSpan WorkIsDoneWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WorkerEndsWithin = TimeSpan.FromSeconds(10);

    private readonly LaunchOptions options;
    private readonly JobHostSettings jobHost;
    private readonly WorkerIdentity identity;
    private readonly WebApplication app;
    private readonly WorkerChannel channel;
    private readonly FrontDoor door;
    private readonly List<IDisposable> disposables = [];
    private IReadOnlyList<IListener> listeners = [];
    private ListenerFactory? factory;
    private IWorker? worker;

    private LocalHost(LaunchOptions options)
    {
        this.options = options;
        jobHost = JobHostSettings.Read(options.Folder, options.Settings);
        identity = new WorkerIdentity(Guid.NewGuid().ToString(), options.Folder);
        app = HostServer.Build(options, jobHost, identity);
        channel = app.Services.GetRequiredService<WorkerChannel>();
        door = new FrontDoor(options.Settings);
    }

    /// <summary>Where callers reach it.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Completes when the worker is no more, with how it ended.</summary>
    public Task<string> WorkerEnded => worker!.Ended;

    /// <summary>Starts the host and a worker; throws <see cref="HostException"/> with why it cannot.</summary>
    public static async Task<LocalHost> StartAsync(
        LaunchOptions options, Func<WorkerStart, HostParts, IWorker> launch, CancellationToken cancel = default)
    {
        var host = new LocalHost(options);
        try
        {
            await host.StartAsync(launch, cancel);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Takes nothing new and finishes what runs, after a grace cancels what is left, and only then ends the worker.
    /// </summary>
    public async Task StopAsync()
    {
        factory?.Running = false;
        using var grace = new CancellationTokenSource(WorkIsDoneWithin);
        await using var cancelWork = grace.Token.Register(channel.CancelAll);
        var stopping = listeners.Select(listener => listener.StopAsync(grace.Token)).Append(door.CloseAsync());
        try
        {
            await Task.WhenAll(stopping).WaitAsync(WorkIsDoneWithin + WorkerEndsWithin, CancellationToken.None);
            await channel.DrainAsync().WaitAsync(WorkerEndsWithin, CancellationToken.None);
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException)
        {
            // The grace is over; messages in work reappear when their invisibility ends.
        }

        channel.Terminate();
        if (worker is not null) await Task.WhenAny(worker.Ended, Task.Delay(WorkerEndsWithin));
    }

    /// <summary>Releases the ports, and kills the worker if it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        channel.Close();
        if (worker is not null) await worker.DisposeAsync();
        await app.DisposeAsync();
        disposables.ForEach(part => part.Dispose());
        foreach (var listener in listeners.OfType<IDisposable>()) listener.Dispose();
    }

    private async Task StartAsync(Func<WorkerStart, HostParts, IWorker> launch, CancellationToken cancel)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Host");
        var (callers, rpc) = await HostServer.StartAsync(app, door, options.Port, cancel);
        Address = callers;
        var parts = new HostParts(callers.GetLeftPart(UriPartial.Authority), options.Settings, jobHost, log)
        {
            App = Path.GetFileNameWithoutExtension(options.Assembly),
        };
        await UploadTarget.AllowAsync(options.Settings, cancel);
        factory = new ListenerFactory(parts);
        disposables.Add(factory);
        door.Own = factory.Own;
        worker = launch(new WorkerStart(rpc, identity, parts.WorkerSettings), parts);
        // A worker that is gone answers nothing any more.
        _ = worker.Ended.ContinueWith(_ => channel.Close(), TaskScheduler.Default);
        var ready = await worker.OrEndedAsync(channel.Ready, cancel);
        var functions = new FunctionCatalog(ready.Functions, jobHost.List("functions"));
        var runner = new FunctionRunner(channel, jobHost.Span("functionTimeout", TimeSpan.FromSeconds(1)));
        var routes = Routes(functions);
        listeners = factory.Listeners(new LoadedParts(parts, functions, runner));
        if (ready.Http is { } http) await worker.OrEndedAsync(WorkerStartup.ListensAsync(http, cancel), cancel);
        else if (!routes.IsEmpty) throw new HostException("HTTP functions need ConfigureFunctionsWebApplication().");
        if (ready.Http is not null) door.Open(Dispatcher(routes, runner, ready.Http, log).HandleAsync);
        foreach (var listener in listeners) await listener.StartAsync();
        factory.Running = true;
    }

    private RouteTable Routes(FunctionCatalog functions)
    {
        // The worker reads the prefix from the file alone and would know none of our routes.
        if (options.Settings["AzureFunctionsJobHost:extensions:http:routePrefix"] is not null)
            throw new HostException("The route prefix must be set in host.json itself, where the worker reads it.");
        var resolver = new DefaultInlineConstraintResolver(
            app.Services.GetRequiredService<IOptions<RouteOptions>>(), app.Services);
        return new RouteTable(functions, jobHost.Text("extensions.http.routePrefix", "api"), resolver);
    }

    private HttpDispatcher Dispatcher(RouteTable routes, FunctionRunner runner, Uri http, ILogger log)
    {
        var forwarder = new WorkerForwarder(app.Services.GetRequiredService<IHttpForwarder>(), http);
        var limits = new HttpLimits(jobHost, options.Settings);
        disposables.AddRange([forwarder, limits]);
        return new(routes, runner, forwarder, new KeyRing(options.Settings), limits, options.Settings, log);
    }
}
