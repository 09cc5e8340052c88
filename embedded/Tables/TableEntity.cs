#nullable disable annotations // As the official package: the same code must compile with both.
namespace Azure.Data.Tables;

/// <summary>A row as a dictionary of its columns, for rows without a type of their own.</summary>
public sealed partial class TableEntity : ITableEntity
{
    private readonly Dictionary<string, object> _columns;

    /// <summary>A row without columns.</summary>
    public TableEntity()
        : this(values: null)
    {
    }

    /// <summary>A row with only its keys.</summary>
    public TableEntity(string partitionKey, string rowKey)
        : this(values: null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>A row with a copy of the given columns.</summary>
    public TableEntity(IDictionary<string, object> values) =>
        _columns = values is null ? new(StringComparer.Ordinal) : new(values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => _columns[nameof(PartitionKey)] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => _columns[nameof(RowKey)] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _columns[nameof(Timestamp)] = value;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => new(GetString(Columns.ColumnNames.ETag));
        set => _columns[Columns.ColumnNames.ETag] = value.ToString();
    }

    /// <summary>
    /// The text, or null if absent; InvalidOperationException if the column has another type, as with every
    /// getter.
    /// </summary>
    public string GetString(string key) => Get<string>(key);

    /// <summary>The bytes, or null.</summary>
    public BinaryData GetBinaryData(string key) =>
        Find(key) is byte[] bytes ? new BinaryData(bytes) : Get<BinaryData>(key);

    /// <summary>The bytes, or null.</summary>
    public byte[] GetBinary(string key) => Get<byte[]>(key);

    /// <summary>The truth value, or null.</summary>
    public bool? GetBoolean(string key) => Get<bool?>(key);

    /// <summary>The time as UTC, or null.</summary>
    public DateTime? GetDateTime(string key) =>
        Find(key) is DateTimeOffset time ? time.UtcDateTime : Get<DateTime?>(key);

    /// <summary>The time, or null.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) =>
        Find(key) is DateTime time ? new DateTimeOffset(time) : Get<DateTimeOffset?>(key);

    /// <summary>The number, or null.</summary>
    public double? GetDouble(string key) => Get<double?>(key);

    /// <summary>The identifier, or null.</summary>
    public Guid? GetGuid(string key) => Get<Guid?>(key);

    /// <summary>The number, or null.</summary>
    public int? GetInt32(string key) => Get<int?>(key);

    /// <summary>The number, or null; a column of 32 bits does not convert.</summary>
    public long? GetInt64(string key) => Get<long?>(key);

    private object Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _columns.GetValueOrDefault(key);
    }

    private T Get<T>(string key) => Find(key) switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException(
            $"Cannot return {typeof(T)} type for a {other.GetType()} typed property."),
    };
}
