using Microsoft.Azure.Functions.Worker;

namespace Procurement.Embedded.Invocation;

/// <summary>What the function, or a middleware in its place, returned.</summary>
internal sealed class InvocationOutcome
{
    public object? Value { get; set; }
}

internal sealed class UntypedInvocationResult(InvocationOutcome outcome) : InvocationResult
{
    public override object? Value
    {
        get => outcome.Value;
        set => outcome.Value = value;
    }
}

internal sealed class TypedInvocationResult<T>(InvocationOutcome outcome) : InvocationResult<T>
{
    public override T? Value
    {
        get => outcome.Value is T value ? value : default;
        set => outcome.Value = value;
    }
}
