using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A parameter of a function.</summary>
public class FunctionParameter
{
    /// <summary>A parameter without default and properties.</summary>
    public FunctionParameter(string name, Type type)
        : this(name, type, false, null, ImmutableDictionary<string, object>.Empty)
    {
    }

    /// <summary>A parameter with a default.</summary>
    public FunctionParameter(string name, Type type, bool hasDefaultValue, object? defaultValue)
        : this(name, type, hasDefaultValue, defaultValue, ImmutableDictionary<string, object>.Empty)
    {
    }

    /// <summary>A parameter with properties.</summary>
    public FunctionParameter(string name, Type type, IReadOnlyDictionary<string, object> properties)
        : this(name, type, false, null, properties)
    {
    }

    /// <summary>A parameter with a default and properties.</summary>
    public FunctionParameter(
        string name,
        Type type,
        bool hasDefaultValue,
        object? defaultValue,
        IReadOnlyDictionary<string, object> properties)
    {
        Name = name;
        Type = type;
        HasDefaultValue = hasDefaultValue;
        DefaultValue = defaultValue;
        Properties = properties;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its type.</summary>
    public Type Type { get; }

    /// <summary>Whether it may be left out.</summary>
    public bool HasDefaultValue { get; }

    /// <summary>Whether null is a value of its type.</summary>
    public bool IsReferenceOrNullableType => !Type.IsValueType || Nullable.GetUnderlyingType(Type) is not null;

    /// <summary>Its value when left out.</summary>
    public object? DefaultValue { get; }

    /// <summary>Its binding attribute under <c>bindingAttribute</c>, if any.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; }
}
