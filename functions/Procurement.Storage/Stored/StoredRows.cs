using System.Globalization;
using Azure.Data.Tables;

namespace Procurement.Storage.Stored;

/// <summary>The columns of a row that holds a record; one that is missing is an error that names the row.</summary>
internal static class StoredRows
{
    public const string Type = "Type";
    public const string TypeVersion = "TypeVersion";

    /// <summary>Writes a record: its name, its version, and its JSON under <paramref name="name"/>.</summary>
    public static void SetRecord(this TableEntity row, string name, StoredRecord record)
    {
        row[Type] = record.Type;
        row[TypeVersion] = record.Version;
        row.SetLongText(name, record.Json);
    }

    /// <summary>The record that <see cref="SetRecord"/> wrote.</summary>
    public static StoredRecord GetRecord(this TableEntity row, string table, string name) => new(
        row.Text(table, Type),
        row.TryGetValue(TypeVersion, out var version) && version is int number
            ? number
            : throw Missing(row, table, TypeVersion),
        row.GetLongText(name) is { Length: > 0 } json ? json : throw Missing(row, table, name));

    /// <summary>A text that must be there.</summary>
    public static string Text(this TableEntity row, string table, string column) =>
        row.TryGetValue(column, out var value) && value is string text ? text : throw Missing(row, table, column);

    /// <summary>A number that must be there.</summary>
    public static long Number(this TableEntity row, string table, string column) =>
        row.TryGetValue(column, out var value) && value is long number ? number : throw Missing(row, table, column);

    /// <summary>A column as a text, whatever it is; empty where it is not there.</summary>
    public static string AsItIs(this TableEntity row, string column) =>
        row.TryGetValue(column, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : "";

    /// <summary>Where the row is.</summary>
    public static RowAddress In(this TableEntity row, string table) => new(table, row.PartitionKey, row.RowKey);

    private static StoredRecordException Missing(TableEntity row, string table, string column) =>
        new(row.In(table), $"the column {column} is missing or of another type.");
}

/// <summary>
/// Keeps a text longer than a table property (64 KiB, 32 Ki UTF-16 characters) in numbered properties; an entity is at
/// most 1 MiB, so a text is at most <see cref="LengthMax"/> characters.
/// </summary>
internal static class LongText
{
    private const int ChunkLength = 31_000;
    private const int ChunksMax = 15;

    /// <summary>The longest text, in UTF-16 characters.</summary>
    public const int LengthMax = ChunkLength * ChunksMax;

    public static void SetLongText(this TableEntity row, string name, string text)
    {
        if (text.Length > LengthMax)
        {
            throw new InvalidOperationException($"{name} has {text.Length} characters; an entity holds {LengthMax}.");
        }

        for (var chunk = 0; chunk * ChunkLength < text.Length; chunk++)
        {
            var start = chunk * ChunkLength;
            row[name + chunk] = text.Substring(start, Math.Min(ChunkLength, text.Length - start));
        }
    }

    // A text of one property is not copied: most are, and many are read at once.
    public static string GetLongText(this TableEntity row, string name) =>
        row.TryGetValue(name + 0, out var first) && first is string whole && !row.ContainsKey(name + 1)
        ? whole
        : string.Concat(Enumerable.Range(0, ChunksMax).Select(
            chunk => row.TryGetValue(name + chunk, out var value) ? value as string : null));

    public static string LongTextAsItIs(this TableEntity row, string name) =>
        string.Concat(Enumerable.Range(0, ChunksMax).Select(chunk => row.AsItIs(name + chunk)));
}
