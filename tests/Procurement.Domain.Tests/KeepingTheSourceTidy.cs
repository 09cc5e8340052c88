using System.Text.RegularExpressions;

namespace Procurement.Domain.Tests;

/// <summary>The numbers of the house style, for everything that is written by hand outside the tests.</summary>
public sealed partial class KeepingTheSourceTidy
{
    private const int FileLinesMax = 250;
    private const int LineColumnsMax = 120;
    private const int MethodLinesMax = 70;

    private static readonly (string Path, string[] Lines)[] Files =
    [
        .. new[] { "functions", "host", "cli" }.SelectMany(SourceFiles.Under)
            .Select(file => (file.Path, file.Text.TrimEnd('\n').Split('\n'))),
    ];

    private static readonly string[] Projects =
    [
        "functions/Procurement.Domain", "functions/Procurement.Storage", "functions/Procurement.Publishing",
        "functions/Procurement.Functions", "host", "cli",
    ];

    [Fact]
    public void Looks_at_every_project() => Assert.All(
        Projects,
        project => Assert.Contains(Files, file => file.Path.StartsWith(project, StringComparison.Ordinal)));

    [Fact]
    public void Keeps_files_short() => Assert.Empty(
        Files.Where(file => file.Lines.Length > FileLinesMax).Select(file => $"{file.Path}: {file.Lines.Length}"));

    [Fact]
    public void Keeps_lines_within_the_page() => Assert.Empty(Files.SelectMany(file => file.Lines
        .Select((line, index) => (Line: line, Number: index + 1))
        .Where(one => one.Line.Length > LineColumnsMax)
        .Select(one => $"{file.Path}:{one.Number}: {one.Line.Length}")));

    [Fact]
    public void Keeps_methods_on_one_screen() => Assert.Empty(Files.SelectMany(file => Members(file.Lines)
        .Where(member => member.Length > MethodLinesMax)
        .Select(member => $"{file.Path}:{member.Line}: {member.Length}")));

    [Fact]
    public void Measures_members_and_not_types() => Assert.Equal(
        [(3, 4), (8, 2)],
        Members(
        [
            "public class A", "{",
            "    public void B()", "    {", "        c();", "    }",
            "",
            "    public int D =>", "        1;",
            "}",
        ]));

    // What belongs to a member is indented deeper than its first line, or closes a brace at the same depth.
    private static IEnumerable<(int Line, int Length)> Members(string[] lines)
    {
        for (var start = 0; start < lines.Length; start++)
        {
            if (!Beginning.IsMatch(lines[start]) || TypeDeclaration.IsMatch(lines[start])) continue;

            var depth = Depth(lines[start]);
            var end = start + 1;
            while (end < lines.Length && BelongsTo(depth, lines[end])) end++;
            yield return (start + 1, lines[start..end].Count(line => line.Length > 0));
        }
    }

    private static bool BelongsTo(int depth, string line) =>
        line.Length == 0 || Depth(line) > depth || (Depth(line) == depth && Continuation.IsMatch(line));

    private static int Depth(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(
        @"^( {4}| {8})(public|private|protected|internal|static|async)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beginning { get; }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeDeclaration { get; }

    [GeneratedRegex(@"^ *[{}\])]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Continuation { get; }
}
