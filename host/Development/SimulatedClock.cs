using System.IO.MemoryMappedFiles;

namespace Procurement.LocalHost.Development;

/// <summary>
/// Business time that stands still until it is set; waiting and measuring stay real. It lies in a file that the hook
/// maps into the worker, so both processes see a move at once.
/// </summary>
internal sealed class SimulatedClock : TimeProvider, IDisposable
{
    /// <summary>The variable that tells the hook where the file is.</summary>
    public const string FileVariable = "LOCALHOST_CLOCK_FILE";

    private readonly MemoryMappedFile mapped;
    private readonly MemoryMappedViewAccessor ticks;

    public SimulatedClock(DateTimeOffset start)
    {
        SharedFile = Path.Combine(Path.GetTempPath(), $"clock-{Guid.NewGuid():N}");
        mapped = MemoryMappedFile.CreateFromFile(SharedFile, FileMode.CreateNew, mapName: null, sizeof(long));
        ticks = mapped.CreateViewAccessor();
        Set(start);
    }

    public string SharedFile { get; }

    public override DateTimeOffset GetUtcNow() => new(ticks.ReadInt64(0), TimeSpan.Zero);

    public void Set(DateTimeOffset now) => ticks.Write(0, now.UtcTicks);

    /// <summary>Removes the file's name: who has mapped it keeps it, and not even a kill leaves it behind.</summary>
    public void Hide() => File.Delete(SharedFile);

    public void Dispose()
    {
        ticks.Dispose();
        mapped.Dispose();
        Hide();
    }
}
