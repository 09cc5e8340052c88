using System.Text.RegularExpressions;
using Procurement.Cli.Http;

namespace Procurement.Cli.Serve;

/// <summary>The running service and where it answers.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private ServiceProcess(ChildProcess process, Uri address) => (Process, Address) = (process, address);

    /// <summary>The running program.</summary>
    public ChildProcess Process { get; }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts the service, if its storage can be used, and waits until its listeners run.</summary>
    public static async Task<ServiceProcess> StartAsync(
        Repository repository, ServiceSettings settings, string? logFile, CancellationToken cancel)
    {
        await StorageProbe.CheckAsync(settings.Connection, cancel);
        // The program that runs us is the dotnet that built it.
        string[] command =
            [Environment.ProcessPath ?? "dotnet", repository.HostAssembly, "--app", repository.ServiceFolder];
        var output = new OutputLog(logFile);
        var process = ChildProcess.Start("服务", command, settings.ToEnvironment(), output, repository.ServiceFolder);
        try
        {
            var address = await process.SaysAsync(AddressOrNull, StartsWithin, cancel);
            await process.OrEndedAsync(UntilRunningAsync(address, cancel).WaitAsync(StartsWithin, cancel));
            return new(process, address);
        }
        catch (TimeoutException late)
        {
            var tail = process.Tail();
            await process.DisposeAsync();
            throw new CommandFailure($"服务在 {StartsWithin.TotalSeconds:0} 秒内没有就绪。\n{tail}", 1, late);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static Uri? AddressOrNull(string line) =>
        ListeningLine().Match(line) is { Success: true } match ? new(match.Groups["address"].Value) : null;

    private static async Task<bool> UntilRunningAsync(Uri address, CancellationToken cancel)
    {
        using var probe = new ServiceClient(address, "");
        while (!await probe.IsRunningAsync(cancel)) await Task.Delay(BetweenLooks, cancel);
        return true;
    }

    [GeneratedRegex(@"^Listening on (?<address>http://\S+)", RegexOptions.None, 1000)]
    private static partial Regex ListeningLine();
}
