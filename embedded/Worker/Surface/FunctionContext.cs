namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Names this try; a retry has another.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Names the function; the same in every invocation.</summary>
    public abstract string FunctionId { get; }

    /// <summary>The distributed trace this invocation belongs to.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger said besides its payload.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Which try of a retry policy this is; null without a policy.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this invocation's own scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function as declared.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>A place for middleware to hand things on.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>What the host attached to this invocation.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Fires when the client is gone, the time is up or the host's grace at a stop has ended.</summary>
    public virtual CancellationToken CancellationToken { get; }
}

/// <summary>What the host attached to an invocation, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Attaches a feature, replacing the one of the same type.</summary>
    void Set<T>(T instance);

    /// <summary>The feature of that type, or null.</summary>
    T? Get<T>();
}

/// <summary>The distributed trace of an invocation.</summary>
public abstract class TraceContext
{
    /// <summary>The W3C traceparent.</summary>
    public abstract string TraceParent { get; }

    /// <summary>The W3C tracestate.</summary>
    public abstract string TraceState { get; }

    /// <summary>Attributes of the trace; none on the embedded host.</summary>
    public virtual IReadOnlyDictionary<string, string> Attributes { get; } = new Dictionary<string, string>();

    /// <summary>Baggage of the trace; none on the embedded host.</summary>
    public virtual IReadOnlyDictionary<string, string> Baggage { get; } = new Dictionary<string, string>();
}

/// <summary>Which try of a retry policy an invocation is.</summary>
public abstract class RetryContext
{
    /// <summary>0 for the first try.</summary>
    public abstract int RetryCount { get; }

    /// <summary>The most retries; -1 for ever.</summary>
    public abstract int MaxRetryCount { get; }
}

/// <summary>What a trigger said besides its payload.</summary>
public abstract class BindingContext
{
    /// <summary>Route values, query and headers of a request, or the metadata of a message.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
