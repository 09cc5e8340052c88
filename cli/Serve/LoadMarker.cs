namespace Procurement.Cli.Serve;

/// <summary>How far the demonstration came.</summary>
internal enum LoadState
{
    /// <summary>No load is known to have been broken off.</summary>
    Settled,

    /// <summary>A load into storage of its own was broken off before anybody could write anything else there.</summary>
    Discardable,

    /// <summary>A load was broken off or failed, and the storage may hold what others wrote.</summary>
    Incomplete,
}

/// <summary>A file that lies there while the demonstration is loaded, and stays where that fails.</summary>
internal sealed class LoadMarker(string file)
{
    private const string Fresh = "fresh";

    /// <summary>What the file tells.</summary>
    public LoadState State => !File.Exists(file) ? LoadState.Settled
        : File.ReadAllText(file) == Fresh ? LoadState.Discardable : LoadState.Incomplete;

    /// <summary>A load begins, in fresh storage or in one that was there before.</summary>
    public void Begin(bool fresh) => File.WriteAllText(file, fresh ? Fresh : "shared");

    /// <summary>The address is about to be told: from now on others may write, so nothing is thrown away.</summary>
    public void Settle(bool complete)
    {
        if (complete) File.Delete(file);
        else File.WriteAllText(file, "incomplete");
    }
}
