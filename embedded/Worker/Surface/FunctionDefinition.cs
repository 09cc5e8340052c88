using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function as declared.</summary>
public abstract class FunctionDefinition
{
    /// <summary>Its parameters in order.</summary>
    public abstract ImmutableArray<FunctionParameter> Parameters { get; }

    /// <summary>The file of the assembly that declares it.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>The full name of its class, a dot, and its method.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>Names it; the same in every run.</summary>
    public abstract string Id { get; }

    /// <summary>Its name.</summary>
    public abstract string Name { get; }

    /// <summary>Its trigger, by parameter name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    /// <summary>Where its results go: <c>$return</c> or the property's name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }
}

/// <summary>One binding of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary>The parameter, the property or <c>$return</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The kind, such as <c>httpTrigger</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Into the function or out of it.</summary>
    public abstract BindingDirection Direction { get; }
}

/// <summary>Which way a binding carries.</summary>
public enum BindingDirection
{
    /// <summary>Into the function.</summary>
    In,

    /// <summary>Out of the function.</summary>
    Out,
}
