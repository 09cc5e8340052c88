using System.Collections.Frozen;
using Azure;
using Procurement.Domain;

namespace Procurement.Functions.Storage;

/// <summary>
/// A kind of aggregate: the table it lives in, how events fold into its state, and the types of its events by the name
/// under which they are stored.
/// </summary>
public sealed class AggregateKind<TState, TEvent>(string table, Func<TState?, TEvent, By, TState> apply)
    where TState : class
    where TEvent : notnull
{
    private readonly FrozenDictionary<string, Type> _events = typeof(TEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(TEvent)))
        .ToFrozenDictionary(type => type.Name);

    /// <summary>The table, without the installation's prefix; also the name of the kind in messages.</summary>
    public string Table => table;

    /// <summary>The state after an event.</summary>
    public TState Apply(TState? before, TEvent happened, By by) => apply(before, happened, by);

    /// <summary>The type that is stored under a name.</summary>
    public Type EventType(string name) => _events[name];
}

/// <summary>
/// An aggregate as read: its state (null when nothing happened yet), how many events it has, how many of them had their
/// follow-up work done, and the ETags to write on; of the progress only if it was read and is there.
/// </summary>
public sealed record Stored<TState>(
    TState? State, long Events, long FollowedUp, string LastHash, ETag ETag, ETag? ProgressETag = null)
    where TState : class
{
    /// <summary>How many events still wait for their follow-up work.</summary>
    public long Pending => Events - FollowedUp;
}

/// <summary>What became of a command.</summary>
public abstract record Outcome<TState>
{
    private Outcome()
    {
    }

    /// <summary>Carried out now, or by an earlier try of the same command; the version counts the events.</summary>
    public sealed record Done(TState State, long Version, bool Repeated) : Outcome<TState>;

    /// <summary>Refused; nothing changed.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Why) : Outcome<TState>;
}
