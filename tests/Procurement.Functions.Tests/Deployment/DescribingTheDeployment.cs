using System.Text.Json;
using System.Text.RegularExpressions;
using Procurement.Domain.Laws;
using Procurement.Functions.Tests.Documentation;
using Procurement.Storage.Account;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Deployment;

public sealed partial class DescribingTheDeployment
{
    private static readonly string Bicep = File.ReadAllText(RepositoryPaths.Of("infra", "main.bicep"));

    [Fact]
    public void Names_every_table_of_the_app() => Assert.Equal(
        TableNames.All.Order(StringComparer.Ordinal),
        Quoted(Between(Bicep, "tables: [", "]")).Order(StringComparer.Ordinal));

    // A key of a draft that is forgotten must be gone: it is in no copy and in no export (decision 0038). So must be who
    // answered what in a survey (decision 0048).
    [Fact]
    public void Exports_every_table() => Assert.Equal(
        TableNames.All.Except([TableNames.DraftKeys, TableNames.SurveyBoxes]),
        Between(Pages.Read("docs/operations.md"), "for t in ", ";").Split(' '));

    [Theory]
    [InlineData("procurementFile", "retention.years")]
    [InlineData("accounting", "retention.accountingYears")]
    public void Keeps_what_is_stored_as_long_as_the_law_book_says(string kind, string key)
    {
        var shipped = ShippedLaw.Entries.Where(one => one.Key == key).Max(one => int.Parse(one.Value!));
        var years = Between(Bicep, "} = {", "}").Split('\n').Single(line => line.Contains($"{kind}:", StringComparison.Ordinal));

        Assert.Equal(shipped, int.Parse(years.Split(':')[1]));
        Assert.Contains("'documents', 'copies', 'archive', 'files'", Bicep, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("infra/README.md")]
    public void Publishes_with_what_the_Functions_host_reads(string page) => Assert.Contains(
        "dotnet publish functions/Procurement.Functions -c Release -p:WithFunctionsExtensions=true",
        Pages.Read(page),
        StringComparison.Ordinal);

    [Fact]
    public void Sets_every_setting_that_a_trigger_needs()
    {
        var needed = Directory.EnumerateFiles(RepositoryPaths.Of("functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => SettingForm.Matches(File.ReadAllText(file)).Select(one => one.Groups["name"].Value))
            .Distinct()
            .ToList();

        Assert.Contains("FollowUpQueue", needed);
        Assert.All(needed, name => Assert.Contains($"{name}:", Bicep, StringComparison.Ordinal));
        Assert.All(needed, name => Assert.True(Example().TryGetProperty(name, out _), name));
    }

    private static JsonElement Example() => JsonDocument
        .Parse(File.ReadAllText(RepositoryPaths.Of("local.settings.example.json")))
        .RootElement.GetProperty("Values");

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Quoted(string text) =>
        QuotedForm.Matches(text).Select(one => one.Groups["text"].Value);

    [GeneratedRegex("Trigger\\(\"%(?<name>[A-Za-z]+)%\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingForm { get; }

    [GeneratedRegex("'(?<text>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedForm { get; }
}
