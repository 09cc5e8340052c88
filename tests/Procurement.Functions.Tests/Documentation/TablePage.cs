using System.Text.RegularExpressions;

namespace Procurement.Functions.Tests.Documentation;

/// <summary>What the page of a table says: partition keys, rows with their columns, types of columns, events.</summary>
internal sealed partial record TablePage(
    IReadOnlyList<string> PartitionKeys,
    IReadOnlyDictionary<string, IReadOnlySet<string>> ColumnsOfRow,
    IReadOnlyDictionary<string, string> TypeOfColumn,
    IReadOnlyList<string> Events)
{
    // The rows and columns that all aggregates have are described once.
    private const string Shared = "docs/tables/aggregates.md";

    public static TablePage Read(string table)
    {
        var page = Pages.Read($"docs/tables/{table}.md");
        var columns = Pages.Links(page).Contains("aggregates.md") ? Pages.Read(Shared) : page;
        return new(
            [.. Pages.Rows(Pages.Section(page, "Partition keys")).Select(row => Pages.Code(row[0])[0])],
            Pages.Rows(Pages.Section(page, "Rows")).ToDictionary(
                row => Pages.Code(row[0])[0],
                IReadOnlySet<string> (row) => Pages.Code(row[1]).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal),
            Pages.Rows(Pages.Section(columns, "Columns")).ToDictionary(
                row => Pages.Code(row[0])[0], row => row[1], StringComparer.Ordinal),
            page.Contains("\n## Events\n", StringComparison.Ordinal) ? Pages.Code(Pages.Section(page, "Events")) : []);
    }

    /// <summary>The one written form that a key has; fails where none fits, or two.</summary>
    public static string FormOf(IEnumerable<string> forms, string key)
    {
        var fitting = forms.Where(form => Fits(form, key)).ToList();
        Assert.True(fitting.Count == 1, $"{key} fits {fitting.Count} of the keys that are written down.");
        return fitting[0];
    }

    // {name} stands for a part without |, {name…} for whatever follows.
    private static bool Fits(string form, string key)
    {
        var parts = Place.Split(form).Select(Regex.Escape);
        var places = Place.Matches(form)
            .Select(place => place.Value.EndsWith("…}", StringComparison.Ordinal) ? ".+" : "[^|]*");
        var pattern = string.Concat(parts.Zip(places.Append(""), (text, place) => text + place));
        return Regex.IsMatch(key, $@"\A{pattern}\z", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place { get; }
}
