using System.Collections.Concurrent;
using Procurement.Cli.Http;
using Procurement.Cli.RoundFiles;

namespace Procurement.Cli.Play;

/// <summary>A round being played: its file, the service, and what the service has answered so far.</summary>
internal sealed class Stage(ServiceClient service, SimulatedClock clock, RoundFile file, string round)
{
    /// <summary>The file.</summary>
    public RoundFile File => file;

    /// <summary>The service.</summary>
    public ServiceClient Service => service;

    /// <summary>The clock that the service lives by.</summary>
    public SimulatedClock Clock => clock;

    /// <summary>The path of the round under <c>/api</c>.</summary>
    public string Path { get; } = $"rounds/{round}";

    /// <summary>The service's ids of the drafts, by the file's name of the proposal.</summary>
    public ConcurrentDictionary<string, string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The proposals that were accepted on submission.</summary>
    public HashSet<string> Submitted { get; } = new(StringComparer.Ordinal);

    /// <summary>The codes of those that were refused.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Organizations whose code was refused.</summary>
    public ConcurrentBag<string> RefusedOrganizations { get; } = [];

    /// <summary>Refused objections, by their place in the file.</summary>
    public SortedDictionary<int, (string Step, string Code)> RefusedObjections { get; } = [];

    /// <summary>Refused steps, by their number.</summary>
    public SortedDictionary<int, string> RefusedSteps { get; } = [];

    /// <summary>Warnings for whoever plays: where the service refused otherwise than the file expects.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>The path of a proposal's contract; one the service never saw goes by its name in the file.</summary>
    public string Contract(string proposal) =>
        $"{Path}/contracts/{Uri.EscapeDataString(Ids.GetValueOrDefault(proposal, proposal))}";
}
