using System.Text.Json;

namespace Procurement.LocalHost.Functions;

/// <summary>A function as the worker describes it.</summary>
/// <param name="Id">The worker's id of it.</param>
/// <param name="Name">The name in <c>[Function]</c>.</param>
/// <param name="Trigger">Its trigger binding: <c>type</c>, <c>name</c> and what the attribute says.</param>
/// <param name="Retry">How often a failed run is tried again, or null.</param>
public sealed record HostedFunction(string Id, string Name, JsonElement Trigger, RetryRule? Retry);

/// <summary>How a failed run is repeated; with a maximum the pauses grow from the first to it.</summary>
/// <param name="CountMax">How many repetitions; -1 for no end.</param>
/// <param name="Pause">The pause, or the first of growing ones.</param>
/// <param name="PauseMax">The longest pause, or null where all are equal.</param>
public sealed record RetryRule(int CountMax, TimeSpan Pause, TimeSpan? PauseMax);

/// <summary>What starts one run of a function that is no HTTP function.</summary>
/// <param name="Data">The value of the trigger parameter: a text, or JSON where <paramref name="IsJson"/>.</param>
/// <param name="IsJson">Whether <paramref name="Data"/> goes as JSON.</param>
/// <param name="Metadata">The trigger's named data, each as JSON text.</param>
/// <param name="Try">Which repetition this is, and of how many; null where the function has no retry rule.</param>
public sealed record TriggerInput(
    string Data, bool IsJson, IReadOnlyDictionary<string, string> Metadata, (int Count, int Max)? Try = null);

/// <summary>Runs functions in the worker; queues and timers know nothing else of it.</summary>
public interface IFunctionRunner
{
    /// <summary>Runs it once; <see cref="FunctionFailedException"/> with the worker's reason if it failed.</summary>
    Task RunAsync(HostedFunction hosted, TriggerInput input, CancellationToken cancel);
}

/// <summary>A function failed; the message is the worker's.</summary>
public sealed class FunctionFailedException(string message) : Exception(message);

/// <summary>The worker ended before the function did: whether it would have failed, nobody knows.</summary>
public sealed class WorkerGoneException(string message) : Exception(message);
