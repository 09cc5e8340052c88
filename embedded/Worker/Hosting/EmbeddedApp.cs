using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Procurement.Embedded.Hosting;

namespace Procurement.Embedded;

/// <summary>A function app running inside a test, on a free port unless the settings name one.</summary>
public sealed class EmbeddedApp : IAsyncDisposable
{
    private readonly EmbeddedHost host;
    private readonly Task? program;

    private EmbeddedApp(IHost host, Task? program)
    {
        this.host = (EmbeddedHost)host;
        this.program = program;
        Address = new Uri(this.host.Address);
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Where the app listens, such as http://127.0.0.1:41234/.</summary>
    public Uri Address { get; }

    /// <summary>A client whose base address is the app's.</summary>
    public HttpClient Client { get; }

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => host.Services;

    /// <summary>
    /// Runs the app's own entry point; the settings win over the environment, and __ in them means :.
    /// </summary>
    public static Task<EmbeddedApp> StartAsync(
        Assembly app, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return StartAsync(app, () => Main(app), settings);
    }

    /// <summary>Runs an app made of the given function classes only.</summary>
    public static async Task<EmbeddedApp> StartAsync(
        Action<FunctionsApplicationBuilder> configure,
        IEnumerable<KeyValuePair<string, string?>>? settings,
        params Type[] functions)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var run = new EmbeddedRun { Functions = functions };
        run.Add(settings ?? []);
        EmbeddedRun.Current = run;
        try
        {
            var builder = FunctionsApplication.CreateBuilder([]);
            configure(builder);
            var built = builder.Build();
            await built.StartAsync();
            return new EmbeddedApp(built, null);
        }
        finally
        {
            EmbeddedRun.Current = null;
        }
    }

    /// <summary>Stops as at SIGTERM: what runs is finished.</summary>
    public async Task StopAsync()
    {
        if (program is null)
        {
            await host.StopAsync();
            return;
        }

        Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await program;
    }

    /// <summary>Stops and releases the port.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (program is { IsCompleted: true }) return;
        await StopAsync();
        if (program is null) await host.DisposeAsync();
    }

    /// <summary>Runs a program on a thread of its own until its host has started or it has ended without one.</summary>
    internal static async Task<EmbeddedApp> StartAsync(
        Assembly app, Action run, IEnumerable<KeyValuePair<string, string?>>? settings)
    {
        var flowing = new EmbeddedRun { App = app };
        flowing.Add(settings ?? []);
        EmbeddedRun.Current = flowing;
        var main = Task.Factory.StartNew(
            run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        EmbeddedRun.Current = null;
        await Task.WhenAny(flowing.Started.Task, main);
        if (main.IsCompleted) await main;
        if (!flowing.Started.Task.IsCompleted)
            throw new EmbeddedHostException($"The program {app.GetName().Name} ended without running its host.");
        return new EmbeddedApp(await flowing.Started.Task, main);
    }

    private static void Main(Assembly app)
    {
        var entry = app.EntryPoint
            ?? throw new EmbeddedHostException($"The assembly {app.GetName().Name} has no entry point.");
        var arguments = entry.GetParameters().Length == 0 ? Array.Empty<object>() : [Array.Empty<string>()];
        var returned = entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (returned is Task task) task.GetAwaiter().GetResult();
    }
}
