namespace Procurement.Cli.Documents;

/// <summary>Files with keys: for their owner only, and never in place of another.</summary>
internal static class PrivateFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        if (File.Exists(path)) throw new CommandFailure($"{path} 已经存在，没有改动它。请用 --out 另选文件名。", 2);
        var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, mode);
        file.Write(content);
    }
}
