using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Simulation.Harness;

/// <summary>
/// Each row as a line. Where chance is in the events of an aggregate, their hashes differ from course to course too:
/// there they are not compared with another course's but recomputed, each with the one before it.
/// </summary>
internal static class RowTexts
{
    private const string Head = "head";
    private const string CommandRow = "command-";
    private const string GrantRow = "list.grant";
    private static readonly string[] Records = ["State", "Data", "Row"];

    /// <summary>The lines, without the columns that storage or the system's clock stamps.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(
        IReadOnlyList<(string Table, TableEntity Row)> rows, Meaning meaning, IReadOnlySet<string> without)
    {
        List<string> texts = [];

        // Proposals first: what they say opens the files that other rows name.
        var ordered = rows.OrderBy(one => one.Table is TableNames.Proposals ? 0 : 1)
            .GroupBy(one => (one.Table, one.Row.PartitionKey));
        foreach (var partition in ordered)
        {
            var hasChance = false;
            List<SortedDictionary<string, object?>> lines = [];
            foreach (var (table, row) in partition)
            {
                var (line, isOpened) = await LineAsync(table, row, meaning, without);
                lines.Add(line);
                hasChance |= isOpened;
            }

            var texted = partition.Zip(lines, (one, line) => (one.Row, Line: line)).ToList();
            if (hasChance && texted.Any(one => one.Row.RowKey is Head)) CheckHashes(texted);
            texts.AddRange(texted.Select(one => Text(partition.Key.Table, one.Row, one.Line)));
        }

        // In the order in which the tables give them, as a course without chance has them.
        return [.. texts.Order(StringComparer.Ordinal)];
    }

    private static async Task<(SortedDictionary<string, object?> Line, bool IsOpened)> LineAsync(
        string table, TableEntity row, Meaning meaning, IReadOnlySet<string> without)
    {
        var line = new SortedDictionary<string, object?>(
            row.Where(column => !without.Contains(column.Key)).ToDictionary(), StringComparer.Ordinal);

        // It says how new the contract was when the work came to it, which may be newer than what the row tells.
        if (line.GetValueOrDefault("Type") is GrantRow) line.Remove("Version");
        var isOpened = false;
        foreach (var record in Records)
        {
            if (RecordOf(row, record) is not { } json) continue;
            var said = await meaning.OfAsync(row.PartitionKey, json);
            if (said == json) continue;
            isOpened = true;
            foreach (var column in line.Keys.Where(key => IsOf(record, key)).ToList()) line.Remove(column);
            line[record] = said;
        }

        if (table is TableNames.DraftKeys && meaning.HasDraftKey(row))
        {
            (line["KeyId"], line["Wrapped"]) = ("today's", "opens");
        }

        if (CommandOf(row) is not { } command) return (line, isOpened);
        isOpened |= IsPut(command);
        if (line.ContainsKey("Command")) line["Command"] = Named(command);
        if (table is not TableNames.Proposals || row.GetString("Digest") is not { } digest) return (line, isOpened);
        line["Digest"] = meaning.OfDigest(row.PartitionKey, command, digest);
        return (line, isOpened || !digest.Equals(line["Digest"]));
    }

    private static string? CommandOf(TableEntity row) =>
        row.RowKey.StartsWith(CommandRow, StringComparison.Ordinal)
            ? row.RowKey[CommandRow.Length..]
            : row.ContainsKey("Command") ? row.GetString("Command") : null;

    // The id of a PUT is new each time.
    private static bool IsPut(string command) => Person.Puts.ContainsKey(command);

    private static string Named(string command) => Person.Puts.GetValueOrDefault(command, command);

    private static string RowOf(TableEntity row) => row.RowKey.StartsWith(CommandRow, StringComparison.Ordinal)
        ? CommandRow + Named(row.RowKey[CommandRow.Length..])
        : row.RowKey;

    private static void CheckHashes(IReadOnlyList<(TableEntity Row, SortedDictionary<string, object?> Line)> rows)
    {
        var previous = "";
        foreach (var (row, line) in rows.Where(one => one.Row.ContainsKey("Hash"))
            .OrderBy(one => one.Row.GetInt64("Number")))
        {
            Assert.True(Event(row).IsIntact, $"{row.PartitionKey} {row.RowKey} is not what was sealed.");
            Assert.Equal(previous, row.GetString("Previous"));
            previous = row.GetString("Hash");
            (line["Hash"], line["Previous"]) = ("right", "right");
        }

        var (head, its) = rows.First(one => one.Row.RowKey is Head);
        Assert.Equal(previous, head.GetString("LastHash"));
        its["LastHash"] = "right";
    }

    private static EventRecord Event(TableEntity row) => new(
        row.PartitionKey,
        row.GetInt64("Number")!.Value,
        row.GetString("Type"),
        row.GetInt32("TypeVersion")!.Value,
        RecordOf(row, "Data")!,
        row.GetString("By"),
        row.GetString("At"),
        row.GetString("Command"),
        row.GetString("Digest"),
        row.GetString("Previous"),
        row.GetString("Hash"));

    private static string? RecordOf(TableEntity row, string name)
    {
        var columns = row.Where(one => IsOf(name, one.Key))
            .OrderBy(one => one.Key.Length).ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => (string)one.Value)
            .ToList();
        return columns.Count == 0 ? null : string.Concat(columns);
    }

    private static bool IsOf(string record, string column) =>
        column.StartsWith(record, StringComparison.Ordinal) && int.TryParse(column[record.Length..], out _);

    private static string Text(string table, TableEntity row, SortedDictionary<string, object?> line) =>
        $"{table} {row.PartitionKey} {RowOf(row)} " + string.Join("; ", line.Select(one => $"{one.Key}={one.Value}"));
}
