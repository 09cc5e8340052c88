using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using Procurement.Documents;
using Procurement.Domain;
using Procurement.LocalHost.Functions;
using Procurement.Publishing;
using Procurement.Storage.Aggregates;
using Procurement.Testing;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Procurement.Functions.Tests.Layers;

/// <summary>Who may know whom: the projects, and the folders inside them, which are namespaces.</summary>
public sealed class KeepingLayersApart
{
    private static readonly Assembly TheDomain = typeof(Money).Assembly;
    private static readonly Assembly TheStorage = typeof(AggregateStore).Assembly;
    private static readonly Assembly ThePages = typeof(PublicSite).Assembly;
    private static readonly Assembly TheFunctions = typeof(HttpContract).Assembly;
    private static readonly Assembly TheDocuments = typeof(DocumentPdf).Assembly;
    private static readonly Assembly TheHost = typeof(HostedFunction).Assembly;

    private static readonly Architecture All =
        new ArchLoader().LoadAssemblies(TheDomain, TheStorage, ThePages, TheDocuments, TheFunctions, TheHost).Build();

    /// <summary>Each product project with the projects that it may name.</summary>
    public static TheoryData<string, string[]> Projects => new()
    {
        { "functions/Procurement.Domain/Procurement.Domain.csproj", [] },
        { "functions/Procurement.BankFiles/Procurement.BankFiles.csproj", ["Procurement.Domain"] },
        { "functions/Procurement.Documents/Procurement.Documents.csproj", ["Procurement.Domain"] },
        { "functions/Procurement.Storage/Procurement.Storage.csproj", ["Procurement.Domain"] },
        {
            "functions/Procurement.Functions/Procurement.Functions.csproj",
            [
                "Procurement.BankFiles", "Procurement.Documents", "Procurement.Domain", "Procurement.Publishing",
                "Procurement.Storage",
            ]
        },
        {
            "functions/Procurement.Publishing/Procurement.Publishing.csproj",
            ["Procurement.Domain", "Procurement.Storage"]
        },
        { "host/Procurement.LocalHost.csproj", ["Procurement.LocalHost.Hook"] },
        { "host/Hook/Procurement.LocalHost.Hook.csproj", [] },
        {
            "cli/Procurement.Cli.csproj",
            ["Procurement.Documents", "Procurement.Domain", "Procurement.Publishing", "Procurement.Storage"]
        },
    };

    [Theory, MemberData(nameof(Projects))]
    public void Names_no_other_project(string project, string[] others) =>
        Assert.Equal(others, ReferencesOf(RepositoryPaths.Of(project.Split('/'))).Order(StringComparer.Ordinal));

    [Fact]
    public void Looks_at_every_project_that_is_no_test() => Assert.Equal(
        Projects.Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
        ProjectFiles("cli", "functions", "host").Order(StringComparer.Ordinal));

    [Fact]
    public void Lets_nobody_but_tests_know_the_functions() => Assert.All(
        ProjectFiles(".").Where(project => ReferencesOf(RepositoryPaths.Of(project)).Contains("Procurement.Functions")),
        project => Assert.StartsWith("tests/", project, StringComparison.Ordinal));

    [Fact]
    public void Lets_the_domain_know_nobody() => Holds(
        NoneKnows(TheDomain, TheStorage, ThePages, TheDocuments, TheFunctions, TheHost));

    [Fact]
    public void Lets_storage_know_the_domain_only() => Holds(
        NoneKnows(TheStorage, ThePages, TheDocuments, TheFunctions, TheHost));

    [Fact]
    public void Lets_the_pages_of_residents_know_no_function() => Holds(NoneKnows(ThePages, TheFunctions, TheHost));

    [Fact]
    public void Lets_the_documents_know_the_domain_only() => Holds(
        NoneKnows(TheDocuments, TheStorage, ThePages, TheFunctions, TheHost));

    [Fact]
    public void Lets_the_functions_know_no_host() => Holds(NoneKnows(TheFunctions, TheHost));

    [Fact]
    public void Lets_the_host_know_nothing_of_the_app() =>
        Holds(NoneKnows(TheHost, TheDomain, TheStorage, ThePages, TheDocuments, TheFunctions));

    // A folder and those inside it are one room.
    [Theory]
    [InlineData("Procurement.Functions")]
    [InlineData("Procurement.Storage")]
    [InlineData("Procurement.Publishing")]
    [InlineData("Procurement.Documents")]
    [InlineData("Procurement.LocalHost")]
    public void Has_no_circle_of_folders(string root) => Holds(
        SliceRuleDefinition.Slices().Matching($"{root}.(*)").Should().BeFreeOfCycles());

    [Fact]
    public void Looks_at_every_folder_of_the_app() => Assert.Equal(
        Directory.EnumerateDirectories(RepositoryPaths.Of("functions", "Procurement.Functions"))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name is not "bin" and not "obj")
            .Order(StringComparer.Ordinal),
        All.Types.Select(type => type.Namespace.FullName.Split('.'))
            .Where(parts => parts is ["Procurement", "Functions", _, ..])
            .Select(parts => parts[2])
            .Distinct()
            .Order(StringComparer.Ordinal));

    private static IArchRule NoneKnows(Assembly those, params Assembly[] others) =>
        Types().That().ResideInAssembly(those)
            .Should().NotDependOnAny(Types().That().ResideInAssembly(others[0], others[1..]));

    private static void Holds(IArchRule rule)
    {
        var broken = rule.Evaluate(All).Where(result => !result.Passed).Select(result => result.Description);
        Assert.Equal("", string.Join('\n', broken));
    }

    private static IEnumerable<string> ProjectFiles(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(
            RepositoryPaths.Of(folder), "*.csproj", new EnumerationOptions { RecurseSubdirectories = true }))
        .Select(path => Path.GetRelativePath(RepositoryPaths.Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)
            && !path.Contains("node_modules/", StringComparison.Ordinal));

    private static IEnumerable<string> ReferencesOf(string project) => XDocument.Load(project)
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
}
