namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation returns, as an object.</summary>
public abstract class InvocationResult : InvocationResult<object>
{
}

/// <summary>What an invocation returns; middleware may read or replace it.</summary>
public abstract class InvocationResult<T>
{
    /// <summary>The value; null when the function returned nothing.</summary>
    public abstract T? Value { get; set; }
}
