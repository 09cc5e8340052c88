using System.Text.Json;
using Azure.Data.Tables;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Verification;

/// <summary>Finds the first column, or member of a record, in which two rows differ.</summary>
internal static class RowComparison
{
    private static readonly HashSet<string> OfEveryRow =
        new(["PartitionKey", "RowKey", "Timestamp", "odata.etag"], StringComparer.Ordinal);

    /// <summary>The columns, in order of their names; null when all agree.</summary>
    public static Difference? FirstOrNull(string table, TableEntity expected, TableEntity found)
    {
        foreach (var column in Columns(expected).Union(Columns(found)).Order(StringComparer.Ordinal))
        {
            var (should, does) = (ValueOf(expected, column), ValueOf(found, column));
            if (Equals(should, does)) continue;
            return Of(table, expected, column, $"{does ?? "nothing"} instead of {should ?? "nothing"}");
        }

        return null;
    }

    /// <summary>Two records, down to the member; null when they agree.</summary>
    public static Difference? FirstOrNull(string table, TableEntity row, StoredRecord expected, StoredRecord found)
    {
        if (expected == found) return null;
        if ((expected.Type, expected.Version) != (found.Type, found.Version))
        {
            var why = $"{found.Type} {found.Version} instead of {expected.Type} {expected.Version}";
            return Of(table, row, "Type", why);
        }

        using var should = JsonDocument.Parse(expected.Json);
        using var does = JsonDocument.Parse(found.Json);
        return FirstOrNull("", should.RootElement, does.RootElement) is var (member, say)
            ? Of(table, row, member, say)
            : null;
    }

    private static object? ValueOf(TableEntity row, string column) =>
        row.TryGetValue(column, out var value) ? value : null;

    private static IEnumerable<string> Columns(TableEntity row) => row.Keys.Where(key => !OfEveryRow.Contains(key));

    private static Difference Of(string table, TableEntity row, string member, string why) =>
        new(table, row.PartitionKey, row.RowKey, member, why);

    private static (string Member, string Why)? FirstOrNull(string path, JsonElement should, JsonElement does) =>
        (should.ValueKind, does.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => OfMembers(path, should, does),
            (JsonValueKind.Array, JsonValueKind.Array) => OfItems(path, should, does),
            _ => JsonElement.DeepEquals(should, does) ? null : (path, $"{does} instead of {should}"),
        };

    private static (string Member, string Why)? OfMembers(string path, JsonElement should, JsonElement does)
    {
        var names = should.EnumerateObject().Concat(does.EnumerateObject()).Select(one => one.Name);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var member = path.Length == 0 ? name : $"{path}.{name}";
            if (!does.TryGetProperty(name, out var there)) return (member, "nothing is there");
            if (!should.TryGetProperty(name, out var wanted)) return (member, $"{there} instead of nothing");
            if (FirstOrNull(member, wanted, there) is { } found) return found;
        }

        return null;
    }

    private static (string Member, string Why)? OfItems(string path, JsonElement should, JsonElement does)
    {
        var (wanted, there) = (should.GetArrayLength(), does.GetArrayLength());
        for (var i = 0; i < Math.Min(wanted, there); i++)
        {
            if (FirstOrNull($"{path}[{i}]", should[i], does[i]) is { } found) return found;
        }

        return wanted == there ? null : (path, $"{there} items instead of {wanted}");
    }
}
