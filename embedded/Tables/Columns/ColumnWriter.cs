using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Columns;

/// <summary>
/// Writes a row as the JSON of the service: plain values, and a type annotation where JSON has no such type.
/// </summary>
internal static class ColumnWriter
{
    public static byte[] Write(ITableEntity entity)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in ColumnsOf(entity))
            {
                // The service keeps no nulls, whatever the mode: not sending one is the same.
                if (value is not null) Write(json, name, value);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static IEnumerable<KeyValuePair<string, object?>> ColumnsOf(ITableEntity entity) =>
        entity is IDictionary<string, object?> dictionary
            ? dictionary.Where(column => column.Key is not (ColumnNames.ETag or ColumnNames.Timestamp))
            : EntityShape.Of(entity.GetType()).Read(entity);

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case bool truth: json.WriteBoolean(name, truth); break;
            case int number: json.WriteNumber(name, number); break;
            case double number: Annotate(json, name, "Edm.Double"); json.WriteNumber(name, number); break;
            case long number: Write(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case Guid id: Write(json, name, "Edm.Guid", id.ToString("D")); break;
            case DateTimeOffset time: Write(json, name, "Edm.DateTime", Utc(time.UtcDateTime)); break;
            case DateTime time: Write(json, name, "Edm.DateTime", Utc(time)); break;
            case byte[] bytes: Write(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            case BinaryData bytes: Write(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            default: throw Refuse(name, value.GetType());
        }
    }

    private static void Write(Utf8JsonWriter json, string name, string type, string text)
    {
        Annotate(json, name, type);
        json.WriteString(name, text);
    }

    private static void Annotate(Utf8JsonWriter json, string name, string type) =>
        json.WriteString(name + ColumnNames.TypeSuffix, type);

    private static string Utc(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)
        : throw new NotSupportedException($"DateTime {time} has a Kind of {time.Kind}. A column holds UTC only.");

    // The official client sends decimal and float as bare numbers and reads them back as 0, without a word. Code that
    // loses amounts must not pass here, so the embedded client refuses what no column can hold.
    private static NotSupportedException Refuse(string name, Type type) => new(
        $"Column {name} cannot hold {type}: a column is string, int, long, double, bool, Guid, DateTime, "
        + "DateTimeOffset, byte[] or BinaryData, and an enum only on an entity type of its own.");
}
