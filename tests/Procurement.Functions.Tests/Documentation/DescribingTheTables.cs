using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Procurement.Functions.Tests.Storage.Stored;
using Procurement.Storage.Account;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Documentation;

/// <summary>Each table has a page, and the page is what the service writes.</summary>
public sealed partial class DescribingTheTables(FoundRows found) : IClassFixture<FoundRows>
{
    private static readonly string[] OfEveryRow = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public static TheoryData<string> Tables => [.. TableNames.All];

    [Fact]
    public void Has_a_page_for_each_table_and_no_other() => Assert.Equal(
        TableNames.All.Append("aggregates").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(RepositoryPaths.Of("docs", "tables"))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Tables))]
    public void Names_every_partition_key(string table)
    {
        var page = TablePage.Read(table);

        Assert.Equal(
            page.PartitionKeys.Order(StringComparer.Ordinal),
            found.Of(table).Select(row => TablePage.FormOf(page.PartitionKeys, row.PartitionKey))
                .Distinct()
                .Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Names_every_row_with_its_columns(string table)
    {
        var page = TablePage.Read(table);
        var columnsOf = found.Of(table)
            .GroupBy(row => TablePage.FormOf(page.ColumnsOfRow.Keys, row.RowKey))
            .ToDictionary(rows => rows.Key, rows => NamesOf(rows.SelectMany(ColumnsOf)));

        Assert.Equal(
            page.ColumnsOfRow.Keys.Order(StringComparer.Ordinal), columnsOf.Keys.Order(StringComparer.Ordinal));
        Assert.All(columnsOf, row => Assert.Equal(
            page.ColumnsOfRow[row.Key].Order(StringComparer.Ordinal), row.Value));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Tells_the_type_of_every_column(string table)
    {
        var types = TablePage.Read(table).TypeOfColumn;

        Assert.All(found.Of(table).SelectMany(ColumnsOf), column => Assert.Equal(types[column.Name], column.Type));
    }

    [Fact]
    public void Describes_no_column_of_an_aggregate_that_none_has() => Assert.Equal(
        TablePage.Read(TableNames.Contracts).TypeOfColumn.Keys.Order(StringComparer.Ordinal),
        NamesOf(Books.EventsOf.Keys.SelectMany(found.Of).SelectMany(ColumnsOf)));

    // Names of events are written into the trail and never change.
    [Theory, MemberData(nameof(Tables))]
    public void Names_every_event_that_the_trail_can_hold(string table)
    {
        var events = Books.EventsOf.TryGetValue(table, out var kind)
            ? Books.Stored.Where(one => one.Type.IsSubclassOf(kind)).Select(Books.NameOf)
            : [];

        Assert.Equal(events.Order(StringComparer.Ordinal), TablePage.Read(table).Events.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, string Type)> ColumnsOf(TableEntity row) => row
        .Where(column => !OfEveryRow.Contains(column.Key))
        .Select(column => (Numbered.Replace(column.Key, "{n}"), TypeOf(column.Value)));

    private static IEnumerable<string> NamesOf(IEnumerable<(string Name, string Type)> columns) =>
        columns.Select(column => column.Name).Distinct().Order(StringComparer.Ordinal);

    private static string TypeOf(object value) => value switch
    {
        string => "String",
        long => "Int64",
        int => "Int32",
        DateTimeOffset => "DateTime",
        _ => throw new NotSupportedException($"No column is a {value.GetType().Name}."),
    };

    // A long text stands in several columns.
    [GeneratedRegex(@"\d+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered { get; }
}
