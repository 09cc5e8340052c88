using System.Text.RegularExpressions;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Documentation;

/// <summary>What the pages say of files is there.</summary>
public sealed partial class NamingFiles
{
    private static readonly string[] Rooms =
        [".", "functions/Procurement.Domain", "functions/Procurement.Functions", "functions/Procurement.Storage"];

    // What is made by a command and is not in the repository.
    private static readonly string[] Made = ["local.settings.json", "outputs.json", "roles.json", "publish"];

    [Fact]
    public void Leads_every_link_to_something() => Assert.Empty(
        from page in Pages.All
        from to in Pages.Links(Pages.Read(page))
        where !Exists(Path.Combine(Path.GetDirectoryName(page)!, to))
        select $"{page}: {to}");

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("TESTING.md")]
    [InlineData("SECURITY.md")]
    [InlineData("docs/rules.md")]
    public void Names_no_file_that_is_not_there(string page) => Assert.All(
        Pages.Code(Pages.Read(page)).Where(code => PathForm.IsMatch(code) && !Made.Contains(code)),
        path => Assert.True(Rooms.Any(room => Exists(Path.Combine(room, path))), path));

    [Fact]
    public void Tells_for_each_word_of_the_trade_where_its_code_is()
    {
        var words = Pages.Rows(Pages.Section(Pages.Read("README.md"), "Where the code is"));

        Assert.InRange(words.Count, 30, 100);
        Assert.Empty(words.SelectMany(row => Missing(row[2], "functions/Procurement.Domain")));
        Assert.Empty(words.SelectMany(row => Missing(row[3], "functions/Procurement.Functions")));
        Assert.DoesNotContain(words, row => row[2].Length == 0 && row[3].Length == 0);
    }

    // After the first file of a cell the others may be named without its folder; another project begins with its name.
    private static IEnumerable<string> Missing(string cell, string project)
    {
        var folder = "";
        foreach (var path in Pages.Code(cell))
        {
            var isWhole = path.StartsWith("Procurement.", StringComparison.Ordinal);
            if (path.Contains('/', StringComparison.Ordinal)) folder = Path.GetDirectoryName(path)!;
            var full = isWhole ? $"functions/{path}" : $"{project}/{folder}/{Path.GetFileName(path)}";
            if (!Exists(full)) yield return full;
        }
    }

    private static bool Exists(string path) => Path.Exists(RepositoryPaths.Of(path.Split('/')));

    [GeneratedRegex(
        @"\A([\w.-]+/)*[\w.-]+(/|\.(cs|md|json|sh|mjs|proto|csproj|props|targets|bicep|sln|txt|yml))\z",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathForm { get; }
}
