namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function of the app under a name unique in it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name: a letter, then up to 127 letters, digits, <c>_</c> or <c>-</c>.</summary>
    public string Name { get; } = name;
}
