using System.Text.RegularExpressions;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Documentation;

/// <summary>The pages of the repository, as tests read them.</summary>
internal static partial class Pages
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    /// <summary>Every page, by its path from the root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryPaths.Root, "*.md", Everywhere)
            .Select(path => Path.GetRelativePath(RepositoryPaths.Root, path).Replace('\\', '/'))
            .Where(path => !Foreign.IsMatch(path))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string path) => File.ReadAllText(RepositoryPaths.Of(path.Split('/')));

    /// <summary>What stands under a heading of the second level.</summary>
    public static string Section(string page, string heading)
    {
        var start = $"\n## {heading}\n";
        var from = page.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"There is no heading {heading}.");
        var until = page.IndexOf("\n## ", from + start.Length, StringComparison.Ordinal);
        return until < 0 ? page[(from + start.Length)..] : page[(from + start.Length)..until];
    }

    /// <summary>The rows of all tables in a text, their cells without blanks at the ends; no headings.</summary>
    public static IReadOnlyList<string[]> Rows(string text)
    {
        var lines = text.Split('\n');
        var isRow = lines.Select(line => line.StartsWith('|')).ToArray();
        return
        [
            .. lines.Where((_, number) => isRow[number] && number > 1 && isRow[number - 1] && isRow[number - 2])
                .Where(line => !Divider.IsMatch(line))
                .Select(CellsOf),
        ];
    }

    /// <summary>What stands in `code` in a text.</summary>
    public static IReadOnlyList<string> Code(string text) =>
        [.. InCode.Matches(text).Select(one => one.Groups["code"].Value)];

    /// <summary>Where the links of a text lead, but for those to other places of the net.</summary>
    public static IReadOnlyList<string> Links(string text) =>
    [
        .. Link.Matches(text).Select(one => one.Groups["to"].Value.Split('#')[0])
            .Where(to => to.Length > 0 && !to.Contains(':', StringComparison.Ordinal)),
    ];

    // A pipe in a cell is written \|.
    private static string[] CellsOf(string row) =>
    [
        .. Pipe.Split(row.TrimEnd()[1..^1]).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)),
    ];

    [GeneratedRegex(@"(^|/)(node_modules|bin|obj|\.[^/]+)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Foreign { get; }

    [GeneratedRegex(@"^\|[\s:|-]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Divider { get; }

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pipe { get; }

    [GeneratedRegex("`(?<code>[^`\n]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InCode { get; }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link { get; }
}
