using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Columns;

/// <summary>A row as the service sent it: values as JSON has them, and the types it annotated.</summary>
internal sealed class RawRow
{
    private readonly Dictionary<string, string?> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public RawRow(JsonElement row)
    {
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name.EndsWith(ColumnNames.TypeSuffix, StringComparison.Ordinal))
            {
                _types[property.Name[..^ColumnNames.TypeSuffix.Length]] = property.Value.GetString();
            }
            else if (property.Name != ColumnNames.Metadata)
            {
                _values[property.Name] = Plain(property.Value);
            }
        }
    }

    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <summary>Makes the row an entity of the caller's type, which needs a constructor without parameters.</summary>
    public T To<T>() where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        if (entity is IDictionary<string, object?> dictionary)
        {
            foreach (var (name, value) in _values) dictionary[name] = Typed(name, value);
        }
        else
        {
            EntityShape.Of(typeof(T)).Fill(entity, this);
        }

        return entity;
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Null => null,
        _ => throw new NotSupportedException($"The service sent a column of JSON kind {value.ValueKind}."),
    };

    private object? Typed(string name, object? value)
    {
        if (name == ColumnNames.Timestamp && value is string) return ColumnParser.Time(value);
        return value is null ? null : _types.GetValueOrDefault(name) switch
        {
            null or "Edm.String" or "Edm.Int32" or "Edm.Boolean" => value,
            "Edm.Binary" => Convert.FromBase64String((string)value),
            "Edm.DateTime" => ColumnParser.Time(value),
            "Edm.Guid" => Guid.Parse((string)value),
            "Edm.Int64" => long.Parse((string)value, CultureInfo.InvariantCulture),
            "Edm.Double" => ColumnParser.Double(value),
            var type => throw new NotSupportedException($"The service sent column {name} of the unknown type {type}."),
        };
    }
}
