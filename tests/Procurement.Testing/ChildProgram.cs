using System.Diagnostics;
using System.Text;

namespace Procurement.Testing;

/// <summary>A program of the repository as a process of its own, which ends with this one, however this one ends.</summary>
public sealed class ChildProgram : IAsyncDisposable
{
    // The shell sees its standard input close when we stop or are killed, and then stops the program.
    private const string Guard = """
        exec 3<&0
        "$@" </dev/null 3<&- & child=$!
        { cat <&3 >/dev/null; kill -TERM "$child" 2>/dev/null; } >/dev/null 2>&1 &
        exec 3<&-
        wait "$child"
        """;

    private readonly StringBuilder _said = new();
    private readonly Process _process;
    private readonly Action<string> _hear;

    private ChildProgram(Process process, Action<string> hear) => (_process, _hear) = (process, hear);

    /// <summary>The process that watches over it; the program is below.</summary>
    public int Guardian => _process.Id;

    /// <summary>What it printed so far.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <summary>
    /// Starts a .NET program by its assembly, with settings added to the environment and each line it prints handed on.
    /// </summary>
    public static ChildProgram Start(
        string assembly,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>>? settings = null,
        Action<string>? hear = null) =>
        Start(["dotnet", assembly, .. arguments], Path.GetDirectoryName(assembly)!, settings, hear);

    /// <summary>Starts any program in a folder.</summary>
    public static ChildProgram Start(
        IEnumerable<string> command,
        string folder,
        IEnumerable<KeyValuePair<string, string>>? settings = null,
        Action<string>? hear = null)
    {
        var start = new ProcessStartInfo("bash", ["-c", Guard, "guard", .. command])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings ?? []) start.Environment[name] = value;
        var child = new ChildProgram(new Process { StartInfo = start }, hear ?? (_ => { }));
        child.Run();
        return child;
    }

    /// <summary>Waits until it ends, and answers its exit code.</summary>
    public async Task<int> EndAsync(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, and kills it if it does not within ten seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        var ended = _process.WaitForExitAsync();
        var late = Task.Delay(TimeSpan.FromSeconds(10));
        if (await Task.WhenAny(ended, late) != ended) _process.Kill(entireProcessTree: true);
        await ended;
        _process.Dispose();
    }

    private void Run()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.AppendLine(line);
        _hear(line);
    }
}
