using System.Text.Json;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Protocol;

/// <summary>Reads what a worker says of a function, and refuses what this host cannot run.</summary>
internal static class FunctionReader
{
    private static readonly string[] Triggers = ["httpTrigger", "queueTrigger", "timerTrigger"];

    public static HostedFunction Read(RpcFunctionMetadata metadata)
    {
        var bindings = metadata.RawBindings.Select(text => JsonSerializer.Deserialize<JsonElement>(text)).ToArray();
        var triggers = bindings.Where(binding => Type(binding).EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));
        if (triggers.ToArray() is not [var trigger])
            throw new HostException($"The function '{metadata.Name}' must have exactly one trigger.");

        var function = new HostedFunction(metadata.FunctionId, metadata.Name, trigger, Retry(metadata.RetryOptions));
        if (!Array.Exists(Triggers, function.Is))
            throw function.Refuse($"has the trigger '{Type(trigger)}', which this host does not know");
        if (bindings.FirstOrDefault(IsUnknownOutput) is { ValueKind: JsonValueKind.Object } output)
            throw function.Refuse($"has the output '{Type(output)}', which this host does not send");
        if (function.Retry is not null && !function.Is("timerTrigger"))
            throw function.Refuse("has a retry attribute, which only timer functions may have");
        return function;
    }

    private static bool IsUnknownOutput(JsonElement binding) =>
        Text(binding, "direction").Equals("out", StringComparison.OrdinalIgnoreCase)
        && !Type(binding).Equals("http", StringComparison.OrdinalIgnoreCase);

    private static RetryRule? Retry(RpcRetryOptions? options) => options switch
    {
        null => null,
        { RetryStrategy: RpcRetryOptions.Types.RetryStrategy.FixedDelay } =>
            new(options.MaxRetryCount, options.DelayInterval.ToTimeSpan(), PauseMax: null),
        _ => new(options.MaxRetryCount, options.MinimumInterval.ToTimeSpan(), options.MaximumInterval.ToTimeSpan()),
    };

    private static string Type(JsonElement binding) => Text(binding, "type");

    private static string Text(JsonElement binding, string name) =>
        binding.TryGetProperty(name, out var value) ? $"{value}" : "";
}
