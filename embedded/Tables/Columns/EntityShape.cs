using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Columns;

/// <summary>
/// Which public members of an entity type are columns: all that are not marked IgnoreDataMember; DataMember
/// renames.
/// </summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Known = new();

    private readonly (string Column, PropertyInfo Property)[] _members;

    private EntityShape(Type type) => _members =
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.GetIndexParameters().Length == 0 && !IsSystem(property.Name)
           where !property.IsDefined(typeof(IgnoreDataMemberAttribute))
           select (property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name, property),
    ];

    public static EntityShape Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    public IEnumerable<KeyValuePair<string, object?>> Read(ITableEntity entity)
    {
        yield return new(ColumnNames.PartitionKey, entity.PartitionKey);
        yield return new(ColumnNames.RowKey, entity.RowKey);
        foreach (var (column, property) in _members)
        {
            if (property.GetMethod is not { IsPublic: true }) continue;
            var value = property.GetValue(entity);
            yield return new(column, value is Enum ? value.ToString() : value);
        }
    }

    public void Fill(ITableEntity entity, RawRow row)
    {
        // Through the interface, because a type may implement it explicitly.
        if (row.Values.TryGetValue(ColumnNames.PartitionKey, out var key)) entity.PartitionKey = key as string;
        if (row.Values.TryGetValue(ColumnNames.RowKey, out key)) entity.RowKey = key as string;
        if (row.Values.TryGetValue(ColumnNames.Timestamp, out var time) && time is string)
        {
            entity.Timestamp = ColumnParser.Time(time);
        }

        if (row.Values.TryGetValue(ColumnNames.ETag, out var tag) && tag is string text) entity.ETag = new ETag(text);

        foreach (var (column, property) in _members)
        {
            if (property.SetMethod is { IsPublic: true } && row.Values.TryGetValue(column, out var value)
                && ColumnParser.TryParse(column, value, property.PropertyType, out var parsed))
            {
                property.SetValue(entity, parsed);
            }
        }
    }

    private static bool IsSystem(string name) => name
        is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey)
        or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag);
}
