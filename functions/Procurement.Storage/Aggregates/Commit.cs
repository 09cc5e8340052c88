using System.Text.Json;
using Azure.Data.Tables;

namespace Procurement.Storage.Aggregates;

/// <summary>What one command writes: its events, a row for its id, and the new head.</summary>
internal sealed class Commit<TState, TEvent>
    where TState : class
    where TEvent : notnull
{
    public Commit(Stored<TState, TEvent> before, IReadOnlyList<TEvent> happened, Stamp stamp)
    {
        Stamp = stamp;
        var (kind, key) = (before.Kind, before.Key);
        var (state, number, previous) = (before.State, before.Version, before.LastHash);
        foreach (var one in happened)
        {
            var record = Record(key, one, ++number, previous);
            state = kind.Apply(state, one, stamp.By);
            previous = record.Hash;
            Rows.Add(new(TableTransactionActionType.Add, Aggregates.Rows.NewEvent(key, record)));
        }

        (After, Version) = (state!, number);
        Rows.Add(new(TableTransactionActionType.Add, Aggregates.Rows.NewCommand(key, stamp, number)));
        var head = Aggregates.Rows.NewHead(key, state, number, previous);
        Rows.Add(before.State is null
            ? new(TableTransactionActionType.Add, head)
            : new(TableTransactionActionType.UpdateReplace, head, before.ETag));
    }

    public Stamp Stamp { get; }

    public TState After { get; }

    public long Version { get; }

    public List<TableTransactionAction> Rows { get; } = [];

    private EventRecord Record(string key, TEvent happened, long number, string previous) => new EventRecord(
        key,
        number,
        happened.GetType().Name,
        JsonSerializer.Serialize(happened, happened.GetType(), StoredJson.Options),
        Stamp.By.Account,
        Stamp.By.At.ToUniversalTime().ToString("O"),
        Stamp.Id,
        previous,
        "").Sealed();
}
