using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Protocol;

namespace Procurement.Testing;

/// <summary>A worker to run in process.</summary>
/// <param name="Entry">The assembly whose generated code counts.</param>
/// <param name="Main">Its entry point, which ends when the worker is told to stop.</param>
/// <param name="Services">Changes the services of the app.</param>
/// <param name="Functions">Classes whose functions are run instead of the app's own; null for its own.</param>
internal sealed record InProcessProgram(
    Assembly Entry, Action<string[]> Main, Action<IServiceCollection>? Services, IReadOnlyList<Type>? Functions);

/// <summary>Runs a worker's own program on a thread of ours.</summary>
internal sealed class InProcessWorker : IWorker
{
    // Kestrel warns that it listens where we tell it and not where the worker said.
    private const string Quiet = "--Logging:LogLevel:Microsoft.AspNetCore=Error";

    // Which assembly is the entry is a fact of the process, looked at while a builder is made.
    private static readonly SemaphoreSlim Building = new(1);

    private readonly InProcessProgram program;
    private readonly HostParts parts;
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private IHost? host;
    private int isBuilding = 1;

    public InProcessWorker(
        InProcessProgram program, IReadOnlyDictionary<string, string> settings, WorkerStart start, HostParts parts)
    {
        (this.program, this.parts) = (program, parts);
        Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", AppContext.BaseDirectory);
        // Each watcher of a settings file takes one of the machine's few inotify instances. The builder asks the
        // environment only: among the arguments this comes too late.
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        string[] arguments = [Quiet, .. Arguments(settings.Concat(start.Settings)), .. Arguments(Reporting(start))];
        Ended = Task.Factory.StartNew(
            () => Run(arguments), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public Task<string> Ended { get; }

    public IServiceProvider Services => host!.Services;

    public async ValueTask DisposeAsync()
    {
        // Once it has ended its services are no more.
        if (!Ended.IsCompleted) host?.Services.GetService<IHostApplicationLifetime>()?.StopApplication();
        await Task.WhenAny(Ended);
        socket.Dispose();
    }

    private string Run(string[] arguments)
    {
        Building.Wait();
        try
        {
            Assembly.SetEntryAssembly(program.Entry);
            using var listening = HostBuilds.Listen(Configure, built => host ??= built);
            program.Main(arguments);
            return $"The program ended {(host is null ? "without running its host" : "")}.";
        }
        finally
        {
            Built();
        }
    }

    private void Configure(IHostBuilder builder)
    {
        builder.ConfigureServices(services =>
        {
            // The worker keeps one port for the whole process.
            var url = new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", ((IPEndPoint)socket.LocalEndPoint!).Port).Uri;
            services.Configure<KestrelServerOptions>(kestrel => kestrel.Listen(IPAddress.Loopback, url.Port));
            services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = _ => socket);
            services.PostConfigure<WorkerOptions>(options =>
            {
                if (options.Capabilities.ContainsKey("HttpUri")) options.Capabilities["HttpUri"] = $"{url}";
            });
            if (program.Functions is { } functions) TestFunctions.AddTo(services, functions);
            if (parts.Clock is { } clock) services.AddSingleton(clock);
            program.Services?.Invoke(services);
        });
        Built();
    }

    private void Built()
    {
        if (Interlocked.Exchange(ref isBuilding, 0) == 1) Building.Release();
    }

    private static IEnumerable<string> Arguments(IEnumerable<KeyValuePair<string, string>> settings) =>
        settings.Select(each => $"--{each.Key.Replace("__", ":", StringComparison.Ordinal)}={each.Value}");

    private static Dictionary<string, string> Reporting(WorkerStart start) => new(StringComparer.Ordinal)
    {
        ["Functions__Worker__HostEndpoint"] = start.Address.ToString(),
        ["Functions__Worker__WorkerId"] = start.Identity.Id,
        ["Functions__Worker__RequestId"] = start.Identity.Id,
        ["Functions__Worker__GrpcMaxMessageLength"] = $"{int.MaxValue}",
    };
}
