using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace Procurement.Embedded.Invocation;

/// <summary>The functions of the app in the order of their names, which is the order of their routes.</summary>
internal sealed partial class FunctionCatalog
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private FunctionCatalog(IReadOnlyList<FunctionDescriptor> all) => All = all;

    public IReadOnlyList<FunctionDescriptor> All { get; }

    /// <summary>Finds the functions; a list in host.json's <c>functions</c> leaves out the others.</summary>
    public static FunctionCatalog Discover(IEnumerable<Type> classes, string[] allowed)
    {
        var found = classes.SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(FunctionDescriptor.Of)
            .Where(function => allowed.Length == 0 || allowed.Contains(function.Name))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase);
        return new FunctionCatalog([.. found]);
    }

    public FunctionDescriptor? Find(string name) =>
        All.FirstOrDefault(function => string.Equals(function.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Refuses what the platform refuses, and what this host cannot do.</summary>
    public void Check(bool servesHttp)
    {
        foreach (var function in All)
        {
            if (!Name().IsMatch(function.Name) || Same(function.Name, "host"))
                throw function.Refuse("is not a valid function name");
            if (function.Trigger is HttpTriggerAttribute && !servesHttp)
                throw function.Refuse("needs ConfigureFunctionsWebApplication(); HttpRequestData is not supported");
        }

        for (var i = 1; i < All.Count; i++)
        {
            if (Same(All[i].Name, All[i - 1].Name))
                throw All[i].Refuse($"has the same name as {All[i - 1].Definition.EntryPoint}");
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[a-z][a-z0-9_\-]{0,127}$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
