using System.Diagnostics;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Protocol;

/// <summary>The worker as a process of its own, which lives no longer than this one.</summary>
internal sealed class WorkerProcess : IWorker
{
    // Ctrl-C in a terminal reaches all of a session; the worker must first finish what it runs.
    private const string OwnSession = "/usr/bin/setsid";
    private const string OwnSettings = "LocalHost__";

    private static readonly string Hook = Path.Combine(AppContext.BaseDirectory, "Procurement.LocalHost.Hook.dll");

    private readonly Process process;

    private WorkerProcess(Process process)
    {
        this.process = process;
        Ended = EndAsync();
    }

    public Task<string> Ended { get; }

    /// <summary>Starts an app's assembly with our environment; what it prints goes where ours goes.</summary>
    public static WorkerProcess Start(string assembly, WorkerStart start)
    {
        var file = Path.Combine(start.Identity.Folder, assembly);
        if (!File.Exists(file)) throw new HostException($"没有编译好的程序 {file}。There is no built app at {file}.");
        string[] command = [Dotnet(), file, .. start.Arguments];
        if (File.Exists(OwnSession)) command = [OwnSession, .. command];
        var info = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            WorkingDirectory = start.Identity.Folder,
            RedirectStandardInput = true,
        };
        Describe(info.Environment, start);
        return new WorkerProcess(Process.Start(info)!);
    }

    /// <summary>Kills it if it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await Ended;
        process.Dispose();
    }

    private static void Describe(IDictionary<string, string?> environment, WorkerStart start)
    {
        foreach (var name in environment.Keys.ToArray())
        {
            if (name.StartsWith(OwnSettings, StringComparison.Ordinal)) environment.Remove(name);
        }

        environment.TryAdd("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated");
        // Measured: profiling for later optimization costs a young worker more than it earns back here.
        environment.TryAdd("DOTNET_TieredPGO", "0");
        // Two lines a request that would cross to us only to be dropped.
        environment.TryAdd("Logging__LogLevel__Microsoft.AspNetCore", "Warning");
        environment["FUNCTIONS_APPLICATION_DIRECTORY"] = start.Identity.Folder;
        foreach (var (name, value) in start.Settings) environment[name] = value;
        if (!File.Exists(Hook)) return;
        // The hook ends the worker when our end of its standard input closes, however we end.
        environment["LOCALHOST_END_WITH_STDIN"] = "1";
        environment["DOTNET_STARTUP_HOOKS"] = environment.TryGetValue("DOTNET_STARTUP_HOOKS", out var others)
            ? $"{others}{Path.PathSeparator}{Hook}"
            : Hook;
    }

    /// <summary>The dotnet that runs us, unless we are a program of our own.</summary>
    private static string Dotnet() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private async Task<string> EndAsync()
    {
        await process.WaitForExitAsync();
        return $"工作进程自己停了（退出码 {process.ExitCode}）。The worker ended with exit code {process.ExitCode}.";
    }
}
