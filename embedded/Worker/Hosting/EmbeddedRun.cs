using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Procurement.Embedded.Hosting;

/// <summary>What a test passes to the builder that the app's own code creates: it flows with the async call.</summary>
internal sealed class EmbeddedRun
{
    private static readonly AsyncLocal<EmbeddedRun?> Flowing = new();

    public static EmbeddedRun? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    public Dictionary<string, string?> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Assembly? App { get; init; }

    public IReadOnlyList<Type>? Functions { get; init; }

    /// <summary>Completed with the host when it has started, or with the reason why it could not.</summary>
    public TaskCompletionSource<IHost> Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        foreach (var (name, value) in settings) Settings[name.Replace("__", ":", StringComparison.Ordinal)] = value;
    }
}
