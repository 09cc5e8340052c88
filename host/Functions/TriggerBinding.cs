using System.Text.Json;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Functions;

/// <summary>What a trigger's binding says, by the platform's names.</summary>
internal static class TriggerBinding
{
    public static bool Is(this HostedFunction function, string trigger) =>
        string.Equals(function.Text("type"), trigger, StringComparison.OrdinalIgnoreCase);

    public static string? Text(this HostedFunction function, string name) =>
        function.Trigger.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static bool Flag(this HostedFunction function, string name, bool otherwise) =>
        function.Trigger.TryGetProperty(name, out var value) && bool.TryParse($"{value}", out var flag)
            ? flag
            : otherwise;

    /// <summary>Whether the parameter wants more than a text, which the platform sends by reference.</summary>
    public static bool TakesTheMessageItself(this HostedFunction function) =>
        function.Trigger.TryGetProperty("properties", out var properties)
        && properties.TryGetProperty("supportsDeferredBinding", out var deferred)
        && bool.TryParse($"{deferred}", out var itself) && itself;

    public static HostException Refuse(this HostedFunction function, string why) =>
        new($"The function '{function.Name}' {why}.");
}
