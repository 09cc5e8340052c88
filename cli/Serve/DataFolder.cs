using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Procurement.Cli.Serve;

/// <summary>The folder that keeps the data between two starts; one start at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream claim;

    private DataFolder(string path, FileStream claim) => (Root, this.claim) = (path, claim);

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>The emulator's data and log.</summary>
    public AzuriteData Azurite => new(Folder("azurite"), InMemory: false, Path.Combine(Root, "azurite.log"));

    /// <summary>The key of the service: without it nobody reads the drafts in the folder.</summary>
    public string ServiceKey => Path.Combine(Root, "service.key");

    /// <summary>The root certificate of the folder's own authority, for signatures on this machine.</summary>
    public string AuthorityRoot => AuthorityRootOf(Root);

    /// <summary>The service's log.</summary>
    public string ServiceLog => Path.Combine(Root, "service.log");

    /// <summary>Whether no emulator has used the folder yet, so that it holds no rounds.</summary>
    public bool IsFresh => !Directory.EnumerateFileSystemEntries(Azurite.Folder).Any();

    /// <summary>Claims the folder until disposed. Throws <see cref="CommandFailure"/> while another has it.</summary>
    public static DataFolder Claim(string path)
    {
        Checked(path);
        var file = Path.Combine(path, "run.lock");
        try
        {
            var root = Directory.CreateDirectory(path).FullName;
            // The system lets go of the lock when the process ends, however it ends.
            var locked = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // One that was killed could not take it back.
            File.Delete(Told(root));
            return new(root, locked);
        }
        catch (IOException) when (File.Exists(file))
        {
            var running = RunningOrNull(path);
            var who = running is null ? "" : $"（进程 {running.Process}，{running.Address}）";
            throw new CommandFailure($"数据文件夹 {path} 正由另一个 ./run 使用{who}。请先停止它，或用 --data 另选文件夹。");
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"用不了数据文件夹 {path}：不能在那里建立文件夹和文件。请用 --data 另选文件夹。", 2, unusable);
        }
    }

    /// <summary>The path, if it can be that of a folder. Throws <see cref="CommandFailure"/> otherwise.</summary>
    public static string Checked(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
            throw new CommandFailure("--data 后面应是一个文件夹。", 2);
        return File.Exists(path) ? throw new CommandFailure($"--data 应是文件夹，而 {path} 是文件。", 2) : path;
    }

    /// <summary>The folder of the authority of a data folder.</summary>
    public static string AuthorityOf(string path) => Path.Combine(path, "authority");

    /// <summary>The root certificate in it.</summary>
    public static string AuthorityRootOf(string path) => Path.Combine(AuthorityOf(path), "root.crt");

    /// <summary>What the service of a folder told when it started; null if none runs or ever ran.</summary>
    public static RunningService? RunningOrNull(string path)
    {
        try
        {
            var text = File.ReadAllText(Told(path));
            var told = JsonSerializer.Deserialize<RunningService>(text, JsonSerializerOptions.Web);
            return told is { IsPlausible: true } ? told : null;
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Tells where the service answers, to the owner only: whoever reads it finds the tokens.</summary>
    public void Tell(RunningService running)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(Told(Root), options);
        JsonSerializer.Serialize(file, running, JsonSerializerOptions.Web);
    }

    /// <summary>Where it is kept whether the demonstration of a storage is complete; null for the emulator's.</summary>
    public LoadMarker Marker(string? storage)
    {
        if (storage is null) return new(Path.Combine(Root, "demonstration.loading"));
        // The name tells storages apart without telling anything about them.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StorageAccount.Masked(storage))));
        return new(Path.Combine(Root, $"demonstration-{name[..16]}.loading"));
    }

    /// <summary>Throws away what the emulator has saved.</summary>
    public void Discard() => Directory.Delete(Azurite.Folder, recursive: true);

    /// <summary>Waits until what an earlier start left running has saved its data and ended.</summary>
    public async Task UntilLeftAsync(Action<string> say, CancellationToken cancel)
    {
        string[] logs = [Azurite.LogFile!, ServiceLog];
        if (!logs.Any(ChildProcess.IsThere)) return;
        say("等待上一次启动的程序保存数据……");
        await ChildProcess.UntilGoneAsync(logs, cancel);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(Told(Root));
        claim.Dispose();
    }

    private static string Told(string path) => Path.Combine(path, "service.json");

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}
