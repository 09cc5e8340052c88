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
        Assert.All(words, word => Assert.NotEmpty(Pages.Code(word[2] + word[3])));
        Assert.All(
            words.SelectMany(word => Pages.Code(word[2])), path => Assert.True(IsIn("Procurement.Domain", path), path));
        Assert.All(
            words.SelectMany(word => Pages.Code(word[3])),
            path => Assert.True(IsIn("Procurement.Functions", path) || IsIn("Procurement.Storage", path), path));
    }

    private static bool IsIn(string project, string path) => Exists($"functions/{project}/{path}");

    private static bool Exists(string path) => Path.Exists(RepositoryPaths.Of(path.Split('/')));

    [GeneratedRegex(
        @"\A([\w.-]+/)*[\w.-]+(/|\.(cs|md|json|sh|mjs|proto|csproj|props|targets|bicep|sln|txt|yml))\z",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathForm { get; }
}
