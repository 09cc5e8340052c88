using System.Net;
using System.Text.Json.Serialization;

namespace Procurement.Cli.Serve;

/// <summary>What a running service tells other commands: its port, our process, and which service it is.</summary>
internal sealed record RunningService(int Port, int Process, string Instance)
{
    /// <summary>Where it answers.</summary>
    [JsonIgnore]
    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Whether it can be true; a file may have been edited.</summary>
    [JsonIgnore]
    public bool IsPlausible => Port is > IPEndPoint.MinPort and <= IPEndPoint.MaxPort && Instance is { Length: > 0 };
}
