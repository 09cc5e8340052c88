using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

#pragma warning disable CA1050, MA0047 // The runtime looks for this name outside any namespace.

/// <summary>Runs before the app's own code: gives it the host's clock, and ends it with the host.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("LOCALHOST_END_WITH_STDIN") == "1")
            new Thread(EndWithInput) { IsBackground = true }.Start();
        if (Environment.GetEnvironmentVariable("LOCALHOST_CLOCK_FILE") is { Length: > 0 } file)
            DiagnosticListener.AllListeners.Subscribe(new Finder(new HostClock(file)));
    }

    /// <summary>The input ends when the host closes it or dies, however it dies.</summary>
    private static void EndWithInput()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
            // Nothing is said on it; its end is the message.
        }

        Environment.Exit(1);
    }

    private sealed class Finder(TimeProvider clock) : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(new Installer(clock));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    /// <summary>Hears of a host before it is built, when the app has registered its own: the last one wins.</summary>
    private sealed class Installer(TimeProvider clock) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
                builder.ConfigureServices(services => services.AddSingleton(clock));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class HostClock(string file) : TimeProvider
    {
        private readonly MemoryMappedViewAccessor ticks = MemoryMappedFile.CreateFromFile(file).CreateViewAccessor();

        public override DateTimeOffset GetUtcNow() => new(ticks.ReadInt64(0), TimeSpan.Zero);
    }
}
