using System.Diagnostics;

namespace Procurement.Cli.Serve;

/// <summary>A program that lives no longer than this one, however this one ends.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    // The shell gives the child a process group of its own, so that Ctrl-C reaches only us and we stop things in order;
    // and it sees our end of its standard input close even when we are killed, and then asks the child to stop.
    private const string Guard = """
        trap '' INT TERM HUP
        exec 3<&0
        set -m
        (trap - INT TERM HUP; exec "$@") 3<&- </dev/null & child=$!
        {
          while read -r _ <&3; do :; done
          kill -TERM -- "-$child"; sleep 20; kill -KILL -- "-$child"
        } >/dev/null 2>&1 & watch=$!
        disown "$watch"
        set +m
        exec 3<&- </dev/null
        wait "$child"; status=$?
        kill -KILL -- "-$watch" 2>/dev/null
        exit "$status"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

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
        var start = new ProcessStartInfo("bash", ["-c", Guard, "guard", .. command])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var started = new Process { StartInfo = start };
        started.OutputDataReceived += (_, line) => output.Write(line.Data);
        started.ErrorDataReceived += (_, line) => output.Write(line.Data);
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new(name, started, output);
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
