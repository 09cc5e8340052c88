namespace Procurement.Cli.Serve;

/// <summary>
/// The file that a program prints into. It is no pipe: a program that is still saving its data when we were killed
/// would fail as soon as it prints, for nobody reads the other end any more.
/// </summary>
internal sealed class OutputLog : IDisposable
{
    private const int LinesShown = 20;
    private const int BytesShownMax = 16 << 10;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly bool temporary;
    private readonly StreamReader reader;
    private string unfinished = "";

    /// <summary>Empties the file, or takes one that is deleted in the end.</summary>
    public OutputLog(string? file)
    {
        temporary = file is null;
        Path = file ?? System.IO.Path.GetTempFileName();
        reader = new(Open(FileMode.Create, FileAccess.ReadWrite));
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Waits for the first line in which the reader finds something, and answers what it found.</summary>
    public async Task<T> FirstAsync<T>(Func<string, T?> find, CancellationToken cancel)
        where T : class
    {
        while (true)
        {
            foreach (var line in NewLines())
            {
                if (find(line) is { } found) return found;
            }

            await Task.Delay(BetweenLooks, cancel);
        }
    }

    /// <summary>The last lines.</summary>
    public string Tail()
    {
        using var file = Open(FileMode.Open, FileAccess.Read);
        file.Seek(-Math.Min(file.Length, BytesShownMax), SeekOrigin.End);
        using var end = new StreamReader(file);
        var lines = end.ReadToEnd().TrimEnd().Split('\n');
        return string.Join('\n', lines.TakeLast(LinesShown).Select(line => "  " + line));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        if (temporary) File.Delete(Path);
    }

    // The last line may be half written.
    private IEnumerable<string> NewLines()
    {
        unfinished += reader.ReadToEnd();
        for (int end; (end = unfinished.IndexOf('\n', StringComparison.Ordinal)) >= 0;)
        {
            var line = unfinished[..end];
            unfinished = unfinished[(end + 1)..];
            yield return line;
        }
    }

    private FileStream Open(FileMode mode, FileAccess access) =>
        new(Path, mode, access, FileShare.ReadWrite | FileShare.Delete);
}
