using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Procurement.Embedded.Hosting;

namespace Procurement.Embedded.Invocation;

/// <summary>
/// Where functions are looked for: the app's assembly and those it references that use the worker too.
/// </summary>
internal static class FunctionClasses
{
    private static readonly string Worker = typeof(FunctionAttribute).Assembly.GetName().Name!;
    private static readonly string[] Foreign = ["System", "Microsoft", "Azure", "netstandard", "mscorlib"];

    public static IEnumerable<Type> Of(EmbeddedRun? run)
    {
        if (run?.Functions is { } given) return given;
        return (run?.App ?? Assembly.GetEntryAssembly()) is { } app
            ? WithReferences(app).SelectMany(assembly => assembly.GetTypes())
            : [];
    }

    private static IEnumerable<Assembly> WithReferences(Assembly app) =>
        app.GetReferencedAssemblies()
            .Where(name => name.Name != Worker && !Array.Exists(Foreign, prefix => Begins(name.Name!, prefix)))
            .Select(Assembly.Load)
            .Where(assembly => Array.Exists(assembly.GetReferencedAssemblies(), name => name.Name == Worker))
            .Prepend(app);

    private static bool Begins(string name, string prefix) =>
        name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal);
}
