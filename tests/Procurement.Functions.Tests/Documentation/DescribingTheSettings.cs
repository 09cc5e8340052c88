namespace Procurement.Functions.Tests.Documentation;

/// <summary>The page of settings names what the sources read, and nothing else.</summary>
public sealed class DescribingTheSettings
{
    private static readonly string Page = Pages.Read("docs/settings.md");

    private static readonly string[] Described =
        [.. Rows("App settings").Concat(Rows("Settings of the local host")).Select(row => Pages.Code(row[0])[0])];

    [Fact]
    public void Names_every_setting_that_is_read() => Assert.Equal(
        NamedSettings.Single.Order(StringComparer.Ordinal), Singles(Described).Order(StringComparer.Ordinal));

    [Fact]
    public void Names_a_setting_of_every_section_that_is_read() => Assert.All(
        NamedSettings.Whole, section => Assert.Contains(Described, name => IsOf(section, name)));

    [Fact]
    public void Names_what_the_local_host_reads_of_host_json() => Assert.Equal(
        NamedSettings.OfHostJson.Order(StringComparer.Ordinal),
        Rows("host.json").Select(row => Pages.Code(row[0])[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Says_what_each_setting_means_its_default_and_an_example() => Assert.All(
        Rows("App settings").Concat(Rows("Settings of the local host")).Concat(Rows("host.json")),
        row => Assert.All(row, cell => Assert.NotEmpty(cell)));

    // Below a section that is read whole, a name need not stand in the sources.
    private static IEnumerable<string> Singles(IEnumerable<string> names) => names.Where(
        name => NamedSettings.Single.Contains(name) || !NamedSettings.Whole.Any(section => IsOf(section, name)));

    private static bool IsOf(string section, string name) => name.StartsWith($"{section}__", StringComparison.Ordinal);

    private static IReadOnlyList<string[]> Rows(string heading) => Pages.Rows(Pages.Section(Page, heading));
}
