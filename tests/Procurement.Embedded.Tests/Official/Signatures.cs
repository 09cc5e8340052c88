using System.Reflection;
using System.Runtime.CompilerServices;

namespace Procurement.Embedded.Tests.Official;

/// <summary>Writes the public members of a type as <c>official-api.txt</c> does.</summary>
internal static class Signatures
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double", [typeof(byte)] = "byte",
    };

    /// <summary>
    /// The members that a type declares itself; operators and overrides of what it inherits are left out.
    /// </summary>
    public static IEnumerable<string> Of(Type type)
    {
        if (type.IsEnum) return [$"{{ {string.Join(", ", Enum.GetNames(type).Select(name => Constant(type, name)))} }}"];

        var constructors = type.GetConstructors(Declared).Select(one => $"{Bare(type)}({Parameters(one)})");
        var properties = type.GetProperties(Declared).Where(one => IsNew(one.GetMethod!)).Select(Property);
        var methods = type.GetMethods(Declared)
            .Where(one => !one.IsSpecialName && IsNew(one))
            .Select(one => $"{Name(one.ReturnType)} {one.Name}{Generic(one)}({Parameters(one)})");
        return [.. constructors, .. properties, .. methods];
    }

    private static bool IsNew(MethodInfo method) =>
        method.GetBaseDefinition() == method && method.Name is not nameof(Equals);

    private static string Property(PropertyInfo one)
    {
        var name = one.GetIndexParameters() is [var key] ? $"this[{Name(key.ParameterType)}]" : one.Name;
        return $"{Name(one.PropertyType)} {name} {{ get;{(one.SetMethod?.IsPublic is true ? " set;" : "")} }}";
    }

    private static string Parameters(MethodBase method)
    {
        var first = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return first + string.Join(
            ", ",
            method.GetParameters().Select(
                one => $"{Name(one.ParameterType)} {one.Name}{(one.IsOptional ? " = …" : "")}"));
    }

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsByRef) return $"out {Name(type.GetElementType()!)}";
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Name(value)}?";
        var outer = type is { IsNested: true, IsGenericParameter: false } ? $"{Bare(type.DeclaringType!)}." : "";
        var name = outer + Bare(type);
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }

    private static string Bare(Type type) => type.Name.Split('`')[0];

    private static string Constant(Type type, string name) => $"{name}={(int)Enum.Parse(type, name)}";
}
