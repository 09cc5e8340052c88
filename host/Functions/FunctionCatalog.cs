using System.Text.RegularExpressions;

namespace Procurement.LocalHost.Functions;

/// <summary>The functions of the app in the order of their names, which is the order of their routes.</summary>
internal sealed partial class FunctionCatalog
{
    /// <summary>Takes the functions; a list in host.json's <c>functions</c> leaves out the others.</summary>
    public FunctionCatalog(IEnumerable<HostedFunction> functions, string[] allowed)
    {
        All =
        [
            .. functions.Where(function => allowed.Length == 0 || allowed.Contains(function.Name))
                .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase),
        ];
        for (var i = 0; i < All.Count; i++) Check(All[i], i == 0 ? null : All[i - 1]);
    }

    public IReadOnlyList<HostedFunction> All { get; }

    private static void Check(HostedFunction function, HostedFunction? before)
    {
        if (!Name().IsMatch(function.Name) || Same(function.Name, "host"))
            throw function.Refuse("is not a valid function name");
        if (before is not null && Same(function.Name, before.Name))
            throw function.Refuse("has the name of another function");
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[a-z][a-z0-9_\-]{0,127}$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
