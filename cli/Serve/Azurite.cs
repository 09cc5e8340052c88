using System.Text.RegularExpressions;

namespace Procurement.Cli.Serve;

/// <summary>The storage emulator on free ports, in one process for tables, queues and blobs.</summary>
internal sealed partial class Azurite : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private Azurite(ChildProcess process, string connection) => (Process, Connection) = (process, connection);

    /// <summary>The running program.</summary>
    public ChildProcess Process { get; }

    /// <summary>The connection string of its account.</summary>
    public string Connection { get; }

    /// <summary>Starts it and waits until it has said all its ports.</summary>
    public static async Task<Azurite> StartAsync(Repository repository, AzuriteData data, CancellationToken cancel)
    {
        var output = new OutputLog(data.LogFile);
        var process = ChildProcess.Start("存储 Azurite ", Command(repository, data), [], output, data.Folder);
        var ports = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            return new(process, await process.SaysAsync(line => ConnectionOrNull(line, ports), StartsWithin, cancel));
        }
        catch (TimeoutException late)
        {
            await process.DisposeAsync();
            throw new CommandFailure($"存储 Azurite 在 {StartsWithin.TotalSeconds:0} 秒内没有就绪。", 1, late);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static string[] Command(Repository repository, AzuriteData data) =>
    [
        "node", repository.AzuriteScript, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        .. data.InMemory ? ["--inMemoryPersistence"] : new[] { "--location", data.Folder },
    ];

    private static string? ConnectionOrNull(string line, Dictionary<string, string> ports)
    {
        if (ListeningLine().Match(line) is not { Success: true } match) return null;
        ports[match.Groups["service"].Value] = match.Groups["port"].Value;
        return ports.Count == 3 ? Connect(ports) : null;
    }

    private static string Connect(Dictionary<string, string> ports) =>
        StorageAccount.EmulatorAccount
        + string.Concat(ports.Select(each => $"{each.Key}Endpoint=http://127.0.0.1:{each.Value}/devstoreaccount1;"));

    [GeneratedRegex(
        @"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(?<port>\d+)",
        RegexOptions.None, 1000)]
    private static partial Regex ListeningLine();
}

/// <summary>Where an emulator runs; it keeps its data in that folder or in memory, and a log file if named.</summary>
internal sealed record AzuriteData(string Folder, bool InMemory, string? LogFile = null);
