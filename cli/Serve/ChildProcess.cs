using System.Diagnostics;
using System.Globalization;

namespace Procurement.Cli.Serve;

/// <summary>A program that lives no longer than this one, however this one ends.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    // The shell gives the child a process group of its own, so that Ctrl-C reaches only us and we stop things in order;
    // and it sees our end of its standard input close even when we are killed, and then asks the child to stop. It
    // leaves the child's number beside the log, for the next start to wait until the child has saved its data.
    private const string Guard = """
        log=$1; shift
        exec >>"$log" 2>&1
        trap '' INT TERM HUP
        exec 3<&0
        set -m
        (trap - INT TERM HUP; exec "$@") 3<&- </dev/null & child=$!
        echo "$child" >"$log.pid"
        {
          while read -r _ <&3; do :; done
          kill -TERM -- "-$child"; sleep 20; kill -KILL -- "-$child"
        } >/dev/null 2>&1 & watch=$!
        disown "$watch"
        set +m
        exec 3<&- </dev/null
        wait "$child"; status=$?
        kill -KILL -- "-$watch" 2>/dev/null
        if [ "$(cat "$log.pid")" = "$child" ]; then rm -f -- "$log.pid"; fi
        exit "$status"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan GuardsPatience = TimeSpan.FromSeconds(25);
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly Process process;
    private readonly OutputLog output;

    private ChildProcess(string name, Process process, OutputLog output)
    {
        (Name, this.process, this.output) = (name, process, output);
        Exited = process.WaitForExitAsync();
    }

    /// <summary>What the user calls it.</summary>
    public string Name { get; }

    /// <summary>Ends when the program has ended.</summary>
    public Task Exited { get; }

    /// <summary>Starts a program in a folder, with settings added to ours; the log takes its output.</summary>
    public static ChildProcess Start(
        string name, IEnumerable<string> command, IEnumerable<KeyValuePair<string, string>> settings,
        OutputLog output, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-c", Guard, "guard", output.Path, .. command])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
        };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var started = new Process { StartInfo = start };
        started.Start();
        return new(name, started, output);
    }

    /// <summary>Whether the program that an earlier start let print into a log is still there.</summary>
    public static bool IsThere(string log)
    {
        try
        {
            using var found = Process.GetProcessById(int.Parse(File.ReadAllText($"{log}.pid"), Invariant));
            return !found.HasExited;
        }
        catch (Exception gone) when (gone is IOException or FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Waits until earlier programs have ended; their guards kill them if they take too long.</summary>
    public static async Task UntilGoneAsync(string[] logs, CancellationToken cancel)
    {
        // Bounded, since the number may by now belong to somebody else's program.
        var since = Stopwatch.StartNew();
        while (logs.Any(IsThere) && since.Elapsed < GuardsPatience) await Task.Delay(BetweenLooks, cancel);
    }

    /// <summary>Waits for a line in which the reader finds something, as <see cref="OrEndedAsync"/>.</summary>
    public async Task<T> SaysAsync<T>(Func<string, T?> find, TimeSpan within, CancellationToken cancel)
        where T : class
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            return await OrEndedAsync(output.FirstAsync(find, enough.Token).WaitAsync(within, cancel));
        }
        finally
        {
            await enough.CancelAsync();
        }
    }

    /// <summary>Waits for something of the program; if it ends before, throws with its last lines.</summary>
    public async Task<T> OrEndedAsync<T>(Task<T> wanted) =>
        await Task.WhenAny(wanted, Exited) == wanted ? await wanted : throw Ended();

    /// <summary>The last lines that the program printed.</summary>
    public string Tail() => output.Tail();

    /// <summary>The failure that tells how the program ended, with the last lines it printed.</summary>
    public CommandFailure Ended() => new($"{Name}自己停了（退出码 {process.ExitCode}）。它最后的输出：\n{output.Tail()}");

    /// <summary>Asks the program to stop and waits; one that does not is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        if (await Task.WhenAny(Exited, Task.Delay(Patience)) != Exited) process.Kill(entireProcessTree: true);
        await Exited;
        process.Dispose();
        output.Dispose();
    }
}
