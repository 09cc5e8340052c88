using Microsoft.Azure.Functions.Worker;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Timers;

/// <summary>A timer's run as trigger data; there is nothing beside it.</summary>
internal sealed class TimerInput(TimerInfo info) : TriggerInput
{
    public override IReadOnlyDictionary<string, object?> Data { get; } = new Dictionary<string, object?>();

    public override object? Read(Type type, IServiceProvider services) => info;

    public override ValueTask<string?> FindAsync(string name, CancellationToken cancel) =>
        ValueTask.FromResult<string?>(null);
}
