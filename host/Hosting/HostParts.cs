using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Hosting;

/// <summary>What is known before the worker is started.</summary>
/// <param name="Address">Where callers reach the host, without a slash at the end.</param>
/// <param name="Settings">The settings of the app and ours.</param>
/// <param name="Host">host.json.</param>
/// <param name="Log">The host's own log.</param>
internal sealed record HostParts(string Address, ConfigurationManager Settings, JobHostSettings Host, ILogger Log)
{
    /// <summary>The app's name, for what two hosts of one app share.</summary>
    public required string App { get; init; }

    /// <summary>
    /// The platform's setting, else the machine and the app, so that two hosts of an app share their timers.
    /// </summary>
    public string Id
    {
        get
        {
            if (Settings["AzureFunctionsWebHost:hostid"] is { Length: > 0 } id) return id;
            var name = $"{Environment.MachineName}-{App}".ToLowerInvariant();
            const int lengthMax = 32;
            var kept = name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').TakeLast(lengthMax);
            return string.Concat(kept).Trim('-');
        }
    }

    /// <summary>Settings that the worker gets beside those of the environment.</summary>
    public Dictionary<string, string> WorkerSettings { get; } = new(StringComparer.Ordinal);

    /// <summary>The time of a test's or a simulated app; null for the system's.</summary>
    public TimeProvider? Clock { get; set; }
}

/// <summary>What is known when the worker has loaded its functions.</summary>
internal sealed record LoadedParts(HostParts Before, FunctionCatalog Functions, IFunctionRunner Runner);
