using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Procurement.Storage.Stored;

/// <summary>
/// The names and versions under which one kind of thing is stored, and how to write the latest version and read every
/// one that was ever written. The names stand here and nowhere else: no class or member can rename what is stored.
/// </summary>
public sealed class RecordBook<T>(IJsonTypeInfoResolver records)
    where T : notnull
{
    private readonly JsonSerializerOptions options = StoredJson.Strict(records);
    private readonly Dictionary<Type, Func<T, StoredRecord>> writers = [];
    private readonly Dictionary<(string Type, int Version), Reader> readers = [];

    /// <summary>The classes that can be written.</summary>
    public IReadOnlyCollection<Type> Types => writers.Keys;

    /// <summary>Every name and version that can be read.</summary>
    public IReadOnlyCollection<(string Type, int Version)> Names => readers.Keys;

    /// <summary>The name and version under which a class is written, and its record.</summary>
    public RecordBook<T> Add<TDomain, TRecord>(
        string type, int version, Func<TDomain, TRecord> write, Func<TRecord, TDomain> read)
        where TDomain : T
        where TRecord : notnull
    {
        writers.Add(typeof(TDomain), one => new(type, version, Text(write((TDomain)one))));
        readers.Add((type, version), new(Parse<TRecord>, record => read((TRecord)record)));
        return this;
    }

    /// <summary>A record that is not written any more, and what it is in the version after it.</summary>
    public RecordBook<T> AddOld<TOld, TNext>(string type, int version, Func<TOld, TNext> upcast)
        where TOld : notnull
        where TNext : notnull
    {
        var next = (type, version + 1);
        readers.Add((type, version), new(Parse<TOld>, old => readers[next].Understand(upcast((TOld)old))));
        return this;
    }

    /// <summary>What is stored of it.</summary>
    public StoredRecord Write(T one) => writers.TryGetValue(one.GetType(), out var write)
        ? write(one)
        : throw new InvalidOperationException($"{one.GetType().Name} has no stored record (docs/stored-records.md).");

    /// <summary>What was stored; anything that no record ever had throws <see cref="StoredRecordException"/>.</summary>
    public T Read(StoredRecord stored, RowAddress row)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (!readers.TryGetValue((stored.Type, stored.Version), out var reader))
        {
            throw new StoredRecordException(row, $"nothing is known by '{stored.Type}' version {stored.Version}.");
        }

        try
        {
            return reader.Understand(reader.Parse(stored.Json));
        }
        catch (Exception why) when (why is JsonException or FormatException or ArgumentException or OverflowException)
        {
            throw new StoredRecordException(row, why.Message, why);
        }
    }

    private string Text<TRecord>(TRecord record) => JsonSerializer.Serialize(record, Info<TRecord>());

    private object Parse<TRecord>(string json) =>
        JsonSerializer.Deserialize(json, Info<TRecord>()) ?? throw new JsonException("null is no record.");

    private JsonTypeInfo<TRecord> Info<TRecord>() => (JsonTypeInfo<TRecord>)options.GetTypeInfo(typeof(TRecord));

    private sealed record Reader(Func<string, object> Parse, Func<object, T> Understand);
}
