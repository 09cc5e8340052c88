namespace Procurement.Cli.Serve;

/// <summary>
/// The scanner of files, where this machine has ClamAV and its signatures; nobody waits for its start.
/// </summary>
internal sealed class Scanner : IAsyncDisposable
{
    private const string Program = "/usr/sbin/clamd";
    private const string Signatures = "/var/lib/clamav";

    private readonly ChildProcess process;

    private Scanner(ChildProcess process, string socket) => (this.process, Socket) = (process, socket);

    /// <summary>Where it listens once it has read its signatures.</summary>
    public string Socket { get; }

    /// <summary>Starts it, or says in a sentence what follows without it.</summary>
    public static Scanner? StartOrNull(DataFolder data, Action<string> say)
    {
        if (!File.Exists(Program) || !HasSignatures())
        {
            say($"没有可用的 ClamAV（{Program} 和 {Signatures} 里的病毒库）：上传的附件一直等待扫描，能随申报提交，不能下载。");
            return null;
        }

        // A socket's path has at most 108 bytes, and the data folder may lie deep.
        var socket = Path.Combine(Path.GetTempPath(), $"procurement-clamd-{Environment.ProcessId}");
        var settings = Path.Combine(data.Root, "clamd.conf");
        File.WriteAllLines(settings,
        [
            $"DatabaseDirectory {Signatures}", $"LocalSocket {socket}", "Foreground yes", "FixStaleSocket yes",
            "StreamMaxLength 250M", "MaxFileSize 250M", "MaxScanSize 500M", "AlertExceedsMax yes",
        ]);
        var output = new OutputLog(Path.Combine(data.Root, "clamd.log"));
        return new(ChildProcess.Start("扫描 ClamAV ", [Program, "-c", settings], [], output, data.Root), socket);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static bool HasSignatures() => Directory.Exists(Signatures)
        && Directory.EnumerateFiles(Signatures).Any(file => Path.GetExtension(file) is ".cvd" or ".cld");
}
