namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What ties a parameter, a return value or a property to something outside the function.</summary>
public abstract class BindingAttribute : Attribute
{
    /// <summary>Creates the binding.</summary>
    protected BindingAttribute()
    {
    }
}

/// <summary>The binding that starts a function; a function has exactly one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute
{
    /// <summary>Creates the binding.</summary>
    protected TriggerBindingAttribute()
    {
    }
}

/// <summary>A binding that carries what a function returns.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public abstract class OutputBindingAttribute : BindingAttribute
{
    /// <summary>Creates the binding.</summary>
    protected OutputBindingAttribute()
    {
    }
}
