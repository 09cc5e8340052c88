namespace Procurement.Cli.Play;

/// <summary>
/// Where the result of a play goes: a file, which is tried before the play and not after it, or standard output.
/// </summary>
internal sealed class ResultOutput : IDisposable
{
    private readonly string? path;
    private bool isEmptyAndNew;

    private ResultOutput(string? path, bool isNew) => (this.path, isEmptyAndNew) = (path, isNew);

    /// <summary>Standard output for null. A path that cannot be written ends the command with code 2.</summary>
    public static ResultOutput Open(string? path, string roundFile)
    {
        if (path is null) return new(null, false);
        if (path.Length == 0) throw Wrong("--out 后面要写文件名。");
        if (Directory.Exists(path)) throw Wrong($"{path} 是文件夹。");
        if (Path.GetFullPath(path) == Path.GetFullPath(roundFile)) throw Wrong($"{path} 就是轮次文件。");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) throw Wrong($"没有文件夹 {folder}。");
        try
        {
            var isNew = !File.Exists(path);
            File.Open(path, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
            return new(path, isNew);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"{path} 不能写入。", failed);
        }
    }

    /// <summary>Writes the result; where the file can no longer be written, to standard output, and says so.</summary>
    public async Task WriteAsync(string result, CancellationToken cancel)
    {
        try
        {
            if (path is null) await Console.Out.WriteAsync(result);
            else await File.WriteAllTextAsync(path, result, cancel);
            isEmptyAndNew = false;
        }
        catch (Exception failed) when (path is not null && failed is IOException or UnauthorizedAccessException)
        {
            await Console.Out.WriteAsync(result);
            throw new CommandFailure($"演练完了，但写不了 {path}：结果写到了标准输出。", 1, failed);
        }
        catch (IOException failed)
        {
            throw new CommandFailure("演练完了，但标准输出不能写入，结果没有保存。", 1, failed);
        }
    }

    /// <summary>Takes away a file that was made to try whether it can be, if no result came.</summary>
    public void Dispose()
    {
        if (isEmptyAndNew && path is not null && new FileInfo(path) is { Exists: true, Length: 0 }) File.Delete(path);
    }

    private static CommandFailure Wrong(string sentence, Exception? inner = null) =>
        new($"写不了结果：{sentence}", 2, inner);
}
