using System.Collections;
using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace Procurement.Embedded.Invocation;

internal sealed class EmbeddedFunctionContext : FunctionContext
{
    public const string HttpContextKey = "HttpRequestContext";

    public EmbeddedFunctionContext(FunctionDescriptor function, TriggerInput input)
    {
        Function = function;
        Input = input;
        BindingContext = new Binding(input);
        Features.Set(Outcome);
    }

    public FunctionDescriptor Function { get; }

    public TriggerInput Input { get; }

    public InvocationOutcome Outcome { get; } = new();

    public required CancellationToken Cancellation { get; init; }

    public required RetryContext? Retry { get; init; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Definition.Id;

    public override TraceContext TraceContext => field ??= new Trace(Input);

    public override BindingContext BindingContext { get; }

    // The platform's property is not declared nullable and is null without a retry policy.
    public override RetryContext RetryContext => Retry!;

    public override required IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken => Cancellation;

    private sealed class Binding(TriggerInput input) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => input.Data;
    }

    private sealed class Trace(TriggerInput input) : TraceContext
    {
        public override string TraceParent { get; } = input.Trace.Parent ?? Activity.Current?.Id ?? "";

        public override string TraceState { get; } = input.Trace.State ?? Activity.Current?.TraceStateString ?? "";
    }

    private sealed class InvocationFeatures : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> features = [];

        public void Set<T>(T instance) => features[typeof(T)] = instance!;

        public T? Get<T>() => features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
