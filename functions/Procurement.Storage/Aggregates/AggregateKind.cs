using System.Collections.Frozen;
using System.Text.Json;
using Procurement.Domain;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// A kind of aggregate: the table it lives in, how events fold into its state, and the types of its events by the name
/// under which they are stored.
/// </summary>
public sealed class AggregateKind<TState, TEvent>(string table, Func<TState?, TEvent, Author, TState> apply)
    where TState : class
    where TEvent : notnull
{
    private readonly FrozenDictionary<string, Type> events = typeof(TEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(TEvent)))
        .ToFrozenDictionary(type => type.Name);

    /// <summary>The table, without the installation's prefix; also the name of the kind in messages.</summary>
    public string Table => table;

    /// <summary>The state after an event.</summary>
    public TState Apply(TState? before, TEvent happened, Author by) => apply(before, happened, by);

    /// <summary>The event that a record of the trail holds.</summary>
    public TEvent Read(EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (TEvent)JsonSerializer.Deserialize(record.Data, events[record.Type], StoredJson.Options)!;
    }
}
