using Procurement.Domain;

namespace Procurement.Simulation.Books;

/// <summary>Something that happened to an aggregate, by whom, and what it was before and after.</summary>
internal sealed record Happened<TState, TEvent>(
    string Name, long Number, TEvent Event, Author By, TState? Before, TState After)
    where TState : class;

/// <summary>What has follow-up work that is not done.</summary>
internal interface IShelf
{
    /// <summary>How many events it has.</summary>
    long Version { get; }

    /// <summary>After how many of them the follow-up work was noted as done.</summary>
    long Followed { get; }

    /// <summary>One run through the work that is left; each step of it is one write, and it may break off after any.</summary>
    IEnumerable<bool> Follow();
}

/// <summary>
/// One aggregate as the storage keeps it: its events, and the ids of the commands that were carried out, each once. A
/// run of its follow-up work holds the state it began with, however long it takes; several may go on at the same time.
/// </summary>
internal sealed class Shelf<TState, TEvent>(
    string name,
    Func<TState?, TEvent, Author, long, TState> apply,
    Action<Happened<TState, TEvent>> heard,
    Func<TState, Happened<TState, TEvent>, IEnumerable<bool>> after)
    : IShelf
    where TState : class
{
    private readonly List<Happened<TState, TEvent>> _events = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public TState? State { get; private set; }

    /// <summary>What the lists show: the state that the latest finished run began with.</summary>
    public TState? Listed { get; private set; }

    public long Version => _events.Count;

    public long Followed { get; private set; }

    public IReadOnlyList<Happened<TState, TEvent>> Events => _events;

    public bool WasDone(string stamp) => _done.Contains(stamp);

    /// <summary>
    /// Saves a decision under an id: null, or the code of the refusal. What was carried out under the id before is
    /// done, whatever would be decided now; what changes nothing leaves no trace of its id.
    /// </summary>
    public string? Save(Decision<TEvent> decision, string stamp, Author by)
    {
        if (decision is Decision<TEvent>.Refused refused) return WasDone(stamp) ? null : refused.Why[0].Code;
        if (decision is not Decision<TEvent>.Accepted { Events: { Count: > 0 } events } || !_done.Add(stamp)) return null;
        foreach (var one in events)
        {
            var before = State;
            State = apply(before, one, by, _events.Count + 1);
            _events.Add(new(Name, _events.Count + 1, one, by, before, State));
        }

        foreach (var one in _events[^events.Count..]) heard(one);
        return null;
    }

    public IEnumerable<bool> Follow()
    {
        var (state, from, to) = (State!, Followed, Version);
        for (var at = (int)from; at < to; at++)
        {
            foreach (var step in after(state, _events[at])) yield return step;
        }

        Listed = state;
        if (Followed == from) Followed = to;
        yield return true;
    }
}
