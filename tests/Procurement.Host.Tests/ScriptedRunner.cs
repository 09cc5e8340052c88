using System.Collections.Concurrent;
using Procurement.LocalHost.Functions;

namespace Procurement.Host.Tests;

/// <summary>In place of the worker: notes what it is asked to run, and does what the test says.</summary>
internal sealed class ScriptedRunner(Func<TriggerInput, CancellationToken, Task>? script = null) : IFunctionRunner
{
    private int atOnce;

    public ConcurrentQueue<TriggerInput> Asked { get; } = new();

    /// <summary>What ended well.</summary>
    public ConcurrentQueue<string> Done { get; } = new();

    public int MostAtOnce { get; private set; }

    public IEnumerable<string> Tries => Asked.Select(input => input.Metadata["DequeueCount"]);

    public static ScriptedRunner Failing() => new((_, _) => throw new FunctionFailedException("on purpose"));

    public async Task RunAsync(HostedFunction hosted, TriggerInput input, CancellationToken cancel)
    {
        Asked.Enqueue(input);
        lock (Asked) MostAtOnce = Math.Max(MostAtOnce, ++atOnce);
        try
        {
            await (script?.Invoke(input, cancel) ?? Task.CompletedTask);
            Done.Enqueue(input.Data);
        }
        finally
        {
            lock (Asked) atOnce--;
        }
    }
}
