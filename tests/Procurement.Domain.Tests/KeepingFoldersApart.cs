using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Procurement.Domain.Tests;

/// <summary>Who may know whom inside the domain; a folder is a namespace.</summary>
public sealed class KeepingFoldersApart
{
    private const string Root = "Procurement.Domain";

    private static readonly Architecture Domain = new ArchLoader().LoadAssemblies(typeof(Money).Assembly).Build();

    [Fact]
    public void Has_no_circle_of_folders() => Holds(
        SliceRuleDefinition.Slices().Matching($"{Root}.(*)").Should().BeFreeOfCycles());

    [Fact]
    public void Lets_what_all_share_know_no_folder() => Holds(
        Types().That().ResideInNamespace(Root)
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^{Root}\.")));

    [Fact]
    public void Looks_at_every_folder() => Assert.Equal(
        SourceFiles.Under("functions/Procurement.Domain")
            .Select(file => Path.GetDirectoryName(file.Path)!["functions/".Length..].Replace('/', '.'))
            .Distinct()
            .Order(),
        Domain.Types.Where(type => type.Namespace.FullName.StartsWith(Root, StringComparison.Ordinal))
            .Select(type => type.Namespace.FullName)
            .Distinct()
            .Order());

    private static void Holds(IArchRule rule)
    {
        var broken = rule.Evaluate(Domain).Where(result => !result.Passed).Select(result => result.Description);
        Assert.Equal("", string.Join('\n', broken));
    }
}
