using System.Net;
using System.Text.Json.Serialization;

namespace Procurement.Cli.Serve;

/// <summary>
/// What a running service tells other commands: its port, our process, which service it is, and where its own emulator
/// answers (null where the storage was named; a connection string may be a secret).
/// </summary>
internal sealed record RunningService(int Port, int Process, string Instance, string? Storage = null)
{
    /// <summary>Where it answers.</summary>
    [JsonIgnore]
    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Whether it can be true; a file may have been edited.</summary>
    [JsonIgnore]
    public bool IsPlausible => Port is > IPEndPoint.MinPort and <= IPEndPoint.MaxPort && Instance is { Length: > 0 };
}
