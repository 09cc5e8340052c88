using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Procurement.LocalHost.Hosting;
using Host = Procurement.LocalHost.Hosting.LocalHost;

namespace Procurement.Testing;

/// <summary>A function app and its host inside a test, on free ports; any number may run at once.</summary>
public sealed class LocalApp : IAsyncDisposable
{
    private readonly Host host;
    private readonly InProcessWorker worker;
    private bool stopped;

    private LocalApp(Host host, InProcessWorker worker)
    {
        (this.host, this.worker) = (host, worker);
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Where the app listens, such as http://127.0.0.1:41234/.</summary>
    public Uri Address => host.Address;

    /// <summary>A client whose base address is the app's.</summary>
    public HttpClient Client { get; }

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => worker.Services;

    /// <summary>
    /// Runs the app's own entry point. The settings are those of the app and of the host, __ in them means :.
    /// </summary>
    /// <param name="app">The app's assembly.</param>
    /// <param name="settings">What the environment gives elsewhere.</param>
    /// <param name="services">Changes the app's services after the app has made its own.</param>
    /// <param name="testFunctions">Classes whose functions are run instead of the app's.</param>
    public static Task<LocalApp> StartAsync(
        Assembly app,
        IReadOnlyDictionary<string, string> settings,
        Action<IServiceCollection>? services = null,
        IReadOnlyList<Type>? testFunctions = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var program = new InProcessProgram(app, arguments => Run(app, arguments), services, testFunctions);
        return StartAsync(program, settings);
    }

    /// <summary>Runs an app made of the given function classes only.</summary>
    public static Task<LocalApp> StartAsync(
        Action<FunctionsApplicationBuilder> configure,
        IReadOnlyDictionary<string, string> settings,
        params IReadOnlyList<Type> functions) =>
        // This assembly has no generated code, which would know nothing of a test's functions.
        StartAsync(
            new InProcessProgram(typeof(LocalApp).Assembly, arguments => Run(configure, arguments), null, functions),
            settings);

    /// <summary>Stops as at SIGTERM: what runs is finished.</summary>
    public async Task StopAsync()
    {
        if (stopped) return;
        stopped = true;
        await host.StopAsync();
        await worker.Ended;
    }

    /// <summary>Stops and releases the ports.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await host.DisposeAsync();
    }

    internal static async Task<LocalApp> StartAsync(
        InProcessProgram program, IReadOnlyDictionary<string, string> settings)
    {
        InProcessWorker? launched = null;
        var started = await Host.StartAsync(
            new LaunchOptions(AppContext.BaseDirectory, Configure(settings)),
            (start, parts) => launched = new InProcessWorker(program, settings, start, parts));
        return new LocalApp(started, launched!);
    }

    private static ConfigurationManager Configure(IReadOnlyDictionary<string, string> settings)
    {
        var configuration = new ConfigurationManager { ["LocalHost:Port"] = "0" };
        foreach (var (name, value) in settings)
        {
            // In the worker the environment wins over the command line, by which it gets a test's settings.
            if (Environment.GetEnvironmentVariable(name) is { } other && other != value)
                throw new InvalidOperationException($"The environment's {name} would win over the test's: unset it.");
            configuration[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        }

        return configuration;
    }

    private static void Run(Action<FunctionsApplicationBuilder> configure, string[] arguments)
    {
        var builder = FunctionsApplication.CreateBuilder(arguments);
        configure(builder);
        builder.Build().Run();
    }

    private static void Run(Assembly app, string[] arguments)
    {
        var entry = app.EntryPoint
            ?? throw new InvalidOperationException($"The assembly {app.GetName().Name} has no entry point.");
        object?[] given = entry.GetParameters().Length == 0 ? [] : [arguments];
        var returned = entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, given, null);
        if (returned is Task task) task.GetAwaiter().GetResult();
    }
}
