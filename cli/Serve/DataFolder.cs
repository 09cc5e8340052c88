using System.Text.Json;

namespace Procurement.Cli.Serve;

/// <summary>What a running service tells other commands: where it answers, and its process.</summary>
internal sealed record RunningService(int Port, int Process, string Storage);

/// <summary>The folder that keeps the data between two starts; one start at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream claim;

    private DataFolder(string path, FileStream claim) => (Root, this.claim) = (path, claim);

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>The emulator's data and log.</summary>
    public AzuriteData Azurite => new(Folder("azurite"), InMemory: false, Path.Combine(Root, "azurite.log"));

    /// <summary>The service's log.</summary>
    public string ServiceLog => Path.Combine(Root, "service.log");

    /// <summary>Claims the folder until disposed. Throws <see cref="CommandFailure"/> while another has it.</summary>
    public static DataFolder Claim(string path)
    {
        try
        {
            var root = Directory.CreateDirectory(path).FullName;
            // The system lets go of the lock when the process ends, however it ends.
            var file = Path.Combine(root, "run.lock");
            return new(root, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (Directory.Exists(path))
        {
            var running = RunningOrNull(path);
            var who = running is null ? "" : $"（进程 {running.Process}，http://127.0.0.1:{running.Port}）";
            throw new CommandFailure($"数据文件夹 {path} 正由另一个 ./run 使用{who}。请先停止它，或用 --data 另选文件夹。");
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"用不了数据文件夹 {path}：{unusable.Message}", 1, unusable);
        }
    }

    /// <summary>What the service of a folder told when it started; null if none runs or ever ran.</summary>
    public static RunningService? RunningOrNull(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RunningService>(File.ReadAllText(Told(path)), JsonSerializerOptions.Web);
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Tells where the service answers.</summary>
    public void Tell(RunningService running) =>
        File.WriteAllText(Told(Root), JsonSerializer.Serialize(running, JsonSerializerOptions.Web));

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(Told(Root));
        claim.Dispose();
    }

    private static string Told(string path) => Path.Combine(path, "service.json");

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}
