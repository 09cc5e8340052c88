namespace Procurement.Cli.Serve;

/// <summary>What a program prints: its last lines, kept for when it fails, and a file if there is one.</summary>
internal sealed class OutputLog(string? file = null, Action<string>? printed = null) : IDisposable
{
    private const int LinesKept = 20;

    private readonly Lock gate = new();
    private readonly Queue<string> lines = new();
    private readonly StreamWriter? writer = file is null ? null : new(file, append: false) { AutoFlush = true };
    private bool closed;

    /// <summary>Takes a line; null, the end of a stream, is passed over.</summary>
    public void Write(string? line)
    {
        if (line is null) return;
        lock (gate)
        {
            if (closed) return;
            lines.Enqueue(line);
            if (lines.Count > LinesKept) lines.Dequeue();
            writer?.WriteLine(line);
        }

        printed?.Invoke(line);
    }

    /// <summary>The last lines.</summary>
    public string Tail()
    {
        lock (gate) return string.Join('\n', lines.Select(line => "  " + line));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            writer?.Dispose();
        }
    }
}
