namespace Procurement.Embedded.Invocation;

/// <summary>What started an invocation: the value of the trigger's parameter and named data beside it.</summary>
internal abstract class TriggerInput
{
    /// <summary>What <see cref="Microsoft.Azure.Functions.Worker.BindingContext"/> shows.</summary>
    public abstract IReadOnlyDictionary<string, object?> Data { get; }

    /// <summary>The W3C trace it belongs to, if it came with one.</summary>
    public virtual (string? Parent, string? State) Trace => default;

    /// <summary>The trigger's value as a parameter of that type.</summary>
    public abstract object? Read(Type type, IServiceProvider services);

    /// <summary>The text under a name, any case; null when there is none.</summary>
    public abstract ValueTask<string?> FindAsync(string name, CancellationToken cancel);
}
