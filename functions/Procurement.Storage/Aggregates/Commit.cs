using Azure.Data.Tables;

namespace Procurement.Storage.Aggregates;

/// <summary>What one command writes: its events, a row for its id, and the new head.</summary>
internal sealed class Commit<TState, TEvent>
    where TState : class
    where TEvent : notnull
{
    // What one transaction of the table service holds.
    private const int RowsMax = 100;

    public Commit(Stored<TState, TEvent> before, IReadOnlyList<TEvent> happened, Stamp stamp)
    {
        Stamp = stamp;
        var (kind, key) = (before.Kind, before.Key);
        var (state, number, previous) = (before.State, before.Version, before.LastHash);
        foreach (var one in happened)
        {
            var record = Record(kind, key, one, ++number, previous);
            state = kind.Apply(state, one, stamp.By, number);
            previous = record.Hash;
            Rows.Add(new(TableTransactionActionType.Add, Aggregates.Rows.NewEvent(key, record)));
        }

        (After, Version) = (state!, number);
        Rows.Add(new(TableTransactionActionType.Add, Aggregates.Rows.NewCommand(key, stamp, number)));
        Rows.AddRange(kind.Parts.SelectMany(parts => parts.Changed(key, before.State, After)));
        var root = kind.Parts.Aggregate(After, (without, parts) => parts.Without(without));
        var head = Aggregates.Rows.NewHead(key, kind.Heads.Write(root), number, previous);
        Rows.Add(before.State is null
            ? new(TableTransactionActionType.Add, head)
            : new(TableTransactionActionType.UpdateReplace, head, before.ETag));
        if (Rows.Count > RowsMax)
        {
            throw new InvalidOperationException(
                $"A command on {kind.Table} {key} has {Rows.Count} rows; a transaction holds {RowsMax}.");
        }
    }

    public Stamp Stamp { get; }

    public TState After { get; }

    public long Version { get; }

    public List<TableTransactionAction> Rows { get; } = [];

    /// <summary>The rows of the parts that the command changes.</summary>
    public IEnumerable<string> Parts => Rows.Select(row => row.Entity.RowKey)
        .Where(row => row.StartsWith("part-", StringComparison.Ordinal));

    private EventRecord Record(
        AggregateKind<TState, TEvent> kind, string key, TEvent happened, long number, string previous)
    {
        var stored = kind.Events.Write(happened);
        var (account, at) = Stamp.By;
        return new EventRecord(
            key,
            number,
            stored.Type,
            stored.Version,
            stored.Json,
            account,
            at.ToUniversalTime().ToString("O"),
            Stamp.Id,
            Stamp.Digest,
            previous,
            "").Sealed();
    }
}
