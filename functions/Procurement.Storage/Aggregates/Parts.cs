using Azure.Data.Tables;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// What an aggregate has many of, each kept in a row of its own, so that a command reads and writes only those that it
/// concerns; whatever a rule must know of all of them is a count in the root.
/// </summary>
public abstract class Parts<TState>(string name)
{
    /// <summary>What a part is; its row is named after it.</summary>
    public string Name => name;

    /// <summary>The row of a part.</summary>
    public string RowOf(string id) => $"part-{name}-{id}";

    /// <summary>The state without them: what the head row holds.</summary>
    internal abstract TState Without(TState state);

    /// <summary>The state with those that were read.</summary>
    internal abstract TState With(string table, TState root, IReadOnlyList<TableEntity> rows);

    /// <summary>The record in a row of them, as it would be written today.</summary>
    internal abstract StoredRecord Reread(string table, TableEntity row);

    /// <summary>The rows of those that changed; a part that was not loaded must not exist yet.</summary>
    internal abstract IEnumerable<TableTransactionAction> Changed(string key, TState? before, TState after);
}

/// <summary>Parts of one type, by how the state holds them.</summary>
public sealed class Parts<TState, TPart>(
    string name,
    RecordBook<TPart> records,
    Func<TState, IReadOnlyDictionary<string, TPart>> get,
    Func<TState, IReadOnlyDictionary<string, TPart>, TState> with) : Parts<TState>(name)
    where TPart : class
{
    private static readonly IReadOnlyDictionary<string, TPart> None = new Dictionary<string, TPart>();

    /// <summary>How a part is stored.</summary>
    public RecordBook<TPart> Records => records;

    /// <summary>The part that a row holds.</summary>
    public (string Id, TPart Part) Read(string table, TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var part = records.Read(row.GetRecord(table, "State"), row.In(table));
        return (row.RowKey[RowOf("").Length..], part);
    }

    internal override TState Without(TState state) => with(state, None);

    internal override TState With(string table, TState root, IReadOnlyList<TableEntity> rows)
    {
        var prefix = RowOf("");
        var own = rows.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal))
            .Select(row => Read(table, row));
        return with(root, own.ToDictionary(one => one.Id, one => one.Part, StringComparer.Ordinal));
    }

    internal override StoredRecord Reread(string table, TableEntity row) => records.Write(Read(table, row).Part);

    internal override IEnumerable<TableTransactionAction> Changed(string key, TState? before, TState after)
    {
        var (old, now) = (before is null ? None : get(before), get(after));
        foreach (var (id, part) in now)
        {
            var known = old.TryGetValue(id, out var was);
            if (known && ReferenceEquals(was, part)) continue;
            var row = new TableEntity(key, RowOf(id));
            row.SetRecord("State", records.Write(part));
            // The head's ETag guards every row of the partition.
            yield return known
                ? new(TableTransactionActionType.UpdateReplace, row, Azure.ETag.All)
                : new(TableTransactionActionType.Add, row);
        }
    }
}
