using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;

namespace Procurement.Functions.Identity;

/// <summary>One function of the app: its name, its method, and its HTTP trigger if it has one.</summary>
public sealed record CatalogedFunction(string Name, MethodInfo Method, HttpTriggerAttribute? Http)
{
    /// <summary>Class and method as the platform names them, <c>Namespace.Class.Method</c>.</summary>
    public string EntryPoint { get; } = $"{Method.DeclaringType!.FullName}.{Method.Name}";

    /// <summary>The roles of which one suffices; null where the method names none.</summary>
    public IReadOnlyList<Role>? Roles { get; } = Method.GetCustomAttribute<AllowRolesAttribute>()?.Roles;

    /// <summary>Whether an applicant may call it that acts for no organization yet.</summary>
    public bool TakesWithoutOrganization { get; } =
        Method.GetCustomAttribute<AllowRolesAttribute>()?.WithoutOrganization is true;

    /// <summary>Whether a caller that has another role as well may not call it.</summary>
    public bool IsForOneRole { get; } = Method.GetCustomAttribute<AllowRolesAttribute>()?.Alone is true;

    /// <summary>Whether everybody may call it.</summary>
    public bool IsPublic { get; } = Method.IsDefined(typeof(AllowPublicAttribute));

    /// <summary>Whether it asks no storage, and so need not wait for it.</summary>
    public bool NeedsNoStorage { get; } = Method.IsDefined(typeof(NeedsNoStorageAttribute));

    /// <summary>What its order says in the body, or null for nothing.</summary>
    public Type? Body { get; } = Method.GetCustomAttribute<DescribeAttribute>()?.Body;

    /// <summary>Whether it may also be called without a body.</summary>
    public bool IsBodyOptional { get; } = Method.GetCustomAttribute<DescribeAttribute>()?.BodyOptional is true;
}

/// <summary>Every function of some classes, by reflection, once.</summary>
public sealed class FunctionCatalog(IEnumerable<Type> classes)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, CatalogedFunction> byEntryPoint =
        Find(classes).ToDictionary(function => function.EntryPoint, StringComparer.Ordinal);

    /// <summary>All functions, by name.</summary>
    public IReadOnlyList<CatalogedFunction> All =>
        [.. byEntryPoint.Values.OrderBy(function => function.Name, StringComparer.Ordinal)];

    /// <summary>The functions of a whole assembly.</summary>
    public static FunctionCatalog Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new(assembly.GetTypes());
    }

    /// <summary>The function that the platform calls by this entry point, or null.</summary>
    public CatalogedFunction? FindOrNull(string entryPoint) => byEntryPoint.GetValueOrDefault(entryPoint);

    private static IEnumerable<CatalogedFunction> Find(IEnumerable<Type> classes) =>
        from type in classes
        from method in type.GetMethods(Declared)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        let trigger = method.GetParameters().Select(at => at.GetCustomAttribute<HttpTriggerAttribute>())
        select new CatalogedFunction(function.Name, method, trigger.FirstOrDefault(found => found is not null));
}
