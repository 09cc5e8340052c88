namespace Procurement.Testing;

/// <summary>
/// A real clamd on a socket of its own, with one signature that only these tests know: no network, no update.
/// </summary>
public sealed class Clamd : IAsyncDisposable
{
    /// <summary>What it finds in a file.</summary>
    public const string Signature = "PROCUREMENT-TEST-SIGNATURE-5c1e";

    /// <summary>The name under which it reports that.</summary>
    public const string Found = "Procurement.Test.UNOFFICIAL";

    private const string Program = "/usr/sbin/clamd";
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clamd-");
    private readonly string[] more;
    private ChildProgram? program;

    private Clamd(string[] more) => this.more = more;

    /// <summary>Where it listens, whether it runs or not.</summary>
    public string Socket => Path.Combine(folder.FullName, "socket");

    /// <summary>The settings of the service that name it.</summary>
    public IDictionary<string, string> Settings =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Scanner__Socket"] = Socket };

    /// <summary>One that does not run yet; further lines of its own settings may be added.</summary>
    public static Clamd Stopped(params string[] more) => new(more);

    /// <summary>Starts one and waits until it listens.</summary>
    public static async Task<Clamd> StartAsync(params string[] more)
    {
        var clamd = new Clamd(more);
        await clamd.StartAsync();
        return clamd;
    }

    /// <summary>Starts it, also again.</summary>
    public async Task StartAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"{Program} is missing: install the package clamav-daemon.");
        }

        var database = folder.CreateSubdirectory("database").FullName;
        var hex = Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(Signature));
        await File.WriteAllTextAsync(Path.Combine(database, "test.ndb"), $"Procurement.Test:0:*:{hex}\n");
        string[] lines =
        [
            $"DatabaseDirectory {database}", $"LocalSocket {Socket}", "Foreground yes", "FixStaleSocket yes",
            "StreamMaxLength 250M", "MaxFileSize 250M", "MaxScanSize 500M", "AlertExceedsMax yes", .. more,
        ];
        var settings = Path.Combine(folder.FullName, "clamd.conf");
        // The last of two lines of one name counts.
        await File.WriteAllLinesAsync(settings, lines.Reverse().DistinctBy(line => line.Split(' ')[0]));
        program = ChildProgram.Start([Program, "-c", settings], folder.FullName);
        using var late = new CancellationTokenSource(StartsWithin);
        while (!File.Exists(Socket)) await Task.Delay(20, late.Token);
    }

    /// <summary>Stops it; its socket goes.</summary>
    public async Task StopAsync()
    {
        if (program is null) return;
        await program.DisposeAsync();
        program = null;
        File.Delete(Socket);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Delete(recursive: true);
    }
}
