using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Procurement.LocalHost.Settings;

/// <summary>How bindings read the app's settings.</summary>
internal static partial class AppSettings
{
    /// <summary>Replaces each <c>%Name%</c> by that setting; a missing one is an error, as on the platform.</summary>
    public static string Resolve(this IConfiguration settings, string text) =>
        Percent().Replace(text, match => settings[match.Groups["name"].Value] is { Length: > 0 } value
            ? value
            : throw new HostException($"'%{match.Groups["name"].Value}%' does not resolve to a value."));

    /// <summary>Whether the setting <c>AzureWebJobs.{function}.Disabled</c> turns a function off.</summary>
    public static bool IsDisabled(this IConfiguration settings, string function)
    {
        var value = settings[$"AzureWebJobs.{function}.Disabled"] ?? settings[$"AzureWebJobs:{function}:Disabled"];
        return value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percent();
}
