using System.Reflection;
using System.Text.RegularExpressions;

namespace Procurement.Embedded.Tests.Official;

/// <summary>The public signatures of the official packages, by type, as <c>official-api.txt</c> lists them.</summary>
internal static partial class OfficialSurface
{
    private static readonly IReadOnlyDictionary<string, HashSet<string>> Types = Read();

    /// <summary>The members of a type in the form of <see cref="Signatures"/>, or null if it is not listed.</summary>
    public static IReadOnlySet<string>? MembersOf(Type type) =>
        Types.GetValueOrDefault($"{type.Namespace}.{type.Name.Split('`')[0]}`{type.GetGenericArguments().Length}");

    private static Dictionary<string, HashSet<string>> Read()
    {
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        string space = "", type = "";
        foreach (var line in Text().Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal)))
        {
            if (NamespaceLine.Match(line) is { Success: true } named) space = named.Groups["name"].Value;
            else if (TypeLine.Match(line) is { Success: true } found) types[type = NameOf(space, found)] = [];
            else if (line.Length > 0) types[type].Add(Plain(line));
        }

        return types;
    }

    private static string NameOf(string space, Match type) =>
        $"{space}.{type.Groups["name"].Value}`{(type.Groups["generic"].Success ? 1 : 0)}";

    // Without what a caller does not see: modifiers, constraints, and which default an optional parameter has.
    private static string Plain(string line)
    {
        var plain = Modifier.Replace(line.Trim(), "");
        return Default.Replace(Constraint.Replace(plain, ""), " = …");
    }

    private static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("official-api.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespaceLine { get; }

    [GeneratedRegex(
        @"^public .*?\b(class|struct|interface|enum|delegate) (?<name>\w+)(?<generic><\w+>)?",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex TypeLine { get; }

    [GeneratedRegex(@"^((public|protected|static|virtual|abstract|override) )+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Modifier { get; }

    [GeneratedRegex(@" where .*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constraint { get; }

    [GeneratedRegex(@" = [\w.]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Default { get; }
}
