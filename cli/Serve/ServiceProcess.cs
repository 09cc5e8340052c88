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

    /// <summary>Starts the service and waits until its listeners run.</summary>
    public static async Task<ServiceProcess> StartAsync(
        Repository repository, ServiceSettings settings, string? logFile, CancellationToken cancel)
    {
        // The program that runs us is the dotnet that built it.
        string[] command = [Environment.ProcessPath ?? "dotnet", repository.ServiceAssembly];
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new OutputLog(logFile, line =>
        {
            if (ListeningLine().Match(line) is { Success: true } match)
                listening.TrySetResult(new(match.Groups["address"].Value));
        });
        var process = ChildProcess.Start("服务", command, settings.ToEnvironment(), output, repository.ServiceFolder);
        try
        {
            var address = await process.OrEndedAsync(listening.Task.WaitAsync(StartsWithin, cancel));
            await process.OrEndedAsync(UntilRunningAsync(address, cancel).WaitAsync(StartsWithin, cancel));
            return new(process, address);
        }
        catch (TimeoutException late)
        {
            await process.DisposeAsync();
            throw new CommandFailure($"服务在 {StartsWithin.TotalSeconds:0} 秒内没有就绪。\n{process.Tail()}", 1, late);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static async Task<bool> UntilRunningAsync(Uri address, CancellationToken cancel)
    {
        using var probe = new ServiceClient(address, "");
        while (!await probe.IsRunningAsync(cancel)) await Task.Delay(BetweenLooks, cancel);
        return true;
    }

    [GeneratedRegex(@"^Listening on (?<address>http://\S+)", RegexOptions.None, 1000)]
    private static partial Regex ListeningLine();
}
