using Procurement.Domain;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// A kind of aggregate: the table it lives in, the records of its events and heads, how events fold into its state.
/// </summary>
public sealed class AggregateKind<TState, TEvent>(
    string table,
    RecordBook<TEvent> events,
    RecordBook<TState> heads,
    Func<TState?, TEvent, Author, long, TState> apply,
    params IReadOnlyList<Parts<TState>> parts)
    where TState : class
    where TEvent : notnull
{
    /// <summary>A kind whose state does not know the numbers of its events.</summary>
    public AggregateKind(
        string table,
        RecordBook<TEvent> events,
        RecordBook<TState> heads,
        Func<TState?, TEvent, Author, TState> apply,
        params IReadOnlyList<Parts<TState>> parts)
        : this(table, events, heads, (before, happened, by, _) => apply(before, happened, by), parts)
    {
    }

    /// <summary>The table, without the installation's prefix; also the name of the kind in messages.</summary>
    public string Table => table;

    /// <summary>How its events are stored.</summary>
    public RecordBook<TEvent> Events => events;

    /// <summary>How its state without its parts is stored.</summary>
    public RecordBook<TState> Heads => heads;

    /// <summary>What is kept in rows of its own; empty for most kinds.</summary>
    public IReadOnlyList<Parts<TState>> Parts => parts;

    /// <summary>The state after the event with this number.</summary>
    public TState Apply(TState? before, TEvent happened, Author by, long number) =>
        apply(before, happened, by, number);

    /// <summary>The event that a record of the trail holds.</summary>
    public TEvent Read(EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return events.Read(
            new(record.Type, record.TypeVersion, record.Data),
            new(table, record.Aggregate, Rows.Event(record.Number)));
    }
}
