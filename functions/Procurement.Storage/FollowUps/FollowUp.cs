using Procurement.Storage.Aggregates;

namespace Procurement.Storage.FollowUps;

/// <summary>The work that follows commits to one kind of aggregate.</summary>
public interface IFollowUp
{
    /// <summary>The table of the aggregates.</summary>
    string Table { get; }

    /// <summary>
    /// Finishes whatever is unfinished; true when the command has been carried out. It is cheaper where
    /// <paramref name="first"/> says which number the command's first event would have.
    /// </summary>
    Task<bool> FinishAsync(string key, string command, CancellationToken cancel, long? first = null);

    /// <summary>
    /// Gives up the work after one event, because a person settled it in another way; nothing happens unless it is the
    /// next to be done.
    /// </summary>
    Task SkipAsync(string key, long number, CancellationToken cancel);
}

/// <summary>Whether the work after an event is finished.</summary>
public enum Followed
{
    /// <summary>It is.</summary>
    Done,

    /// <summary>It has more pages: another look goes on, after others had their turn.</summary>
    More,
}

/// <summary>
/// Runs the work after each event that has not had it, in order, then notes how far it came. Two runs at the same time
/// and a run that broke off are both harmless, because each piece of work is carried out at most once by its
/// command id.
/// </summary>
public abstract class FollowUp<TState, TEvent>(AggregateKind<TState, TEvent> kind, AggregateStore store) : IFollowUp
    where TState : class
    where TEvent : notnull
{
    // Nobody waits for this work, and many contracts book on one fund at the same time.
    private const int RacesMax = 200;

    /// <inheritdoc/>
    public string Table => kind.Table;

    /// <inheritdoc/>
    public async Task<bool> FinishAsync(string key, string command, CancellationToken cancel, long? first = null)
    {
        if (await FinishPendingAsync(key, command, first, cancel)) return true;
        if (!await store.WasDoneAsync(kind.Table, key, command, cancel)) return false;

        // It may have been committed between the two looks: only a look after the answer can say that nothing is left.
        await FinishPendingAsync(key, command, first, cancel);
        return true;
    }

    /// <inheritdoc/>
    public async Task SkipAsync(string key, long number, CancellationToken cancel)
    {
        while (await store.LoadWithProgressAsync(kind, key, cancel) is var stored && stored.FollowedUp == number - 1)
        {
            await store.FollowedUpAsync(stored, number, stored.Copied, cancel);
        }
    }

    /// <summary>The work after one event; the state is the latest, and may have later events in it.</summary>
    protected virtual Task<Followed> AfterAsync(
        string key, TState state, EventRecord record, TEvent happened, CancellationToken cancel) =>
        Task.FromResult(Followed.Done);

    /// <summary>Writes the rows of the lists in which the aggregate appears.</summary>
    protected abstract Task IndexAsync(string key, TState state, long version, CancellationToken cancel);

    // True when the command's own events were among those that had work left.
    private async Task<bool> FinishPendingAsync(string key, string command, long? first, CancellationToken cancel)
    {
        var (seen, races) = (false, new Races(RacesMax));
        while (true)
        {
            var (stored, events) = await store.LoadPendingAsync(kind, key, first, cancel);
            if (stored.Pending <= 0) return seen;
            if (events.Count == 0)
            {
                throw new InvalidOperationException($"Event {stored.FollowedUp + 1} of {kind.Table} {key} is missing.");
            }

            try
            {
                var run = await FinishAsync(stored, events, command, cancel);
                seen |= run.Seen;
                // What was committed since has a message of its own.
                if (run.GoesOn || run.IsNoted) return seen || run.GoesOn;
            }
            catch (LostRaceException race)
            {
                await races.PauseAsync(race, cancel);
            }
        }
    }

    private async Task<Run> FinishAsync(
        Stored<TState, TEvent> stored, IReadOnlyList<EventRecord> events, string command, CancellationToken cancel)
    {
        var (seen, done, goesOn) = (false, stored.FollowedUp, false);
        EventWorkException? failed = null;
        await CopyAsync(stored, events, cancel);
        foreach (var record in events.TakeWhile(one => one.Number <= stored.Version))
        {
            seen |= record.Command == command;
            try
            {
                var followed = await AfterAsync(stored.Key, stored.State!, record, kind.Read(record), cancel);
                goesOn = followed is Followed.More;
            }
            catch (Exception thrown) when (thrown is not LostRaceException && !cancel.IsCancellationRequested)
            {
                failed = new EventWorkException(record.Number, thrown);
            }

            if (goesOn) await store.GoOnAsync(kind.Table, stored.Key, record.Command, cancel);
            if (goesOn || failed is not null) break;
            done = record.Number;
        }

        // Work that fails keeps no list from showing what happened, and none of the work before it is done again.
        await IndexAsync(stored.Key, stored.State!, stored.Version, cancel);
        var isNews = done > stored.FollowedUp || stored.Version > stored.Copied;
        var noted = isNews && await store.FollowedUpAsync(stored, done, stored.Version, cancel);
        return failed is null ? new Run(seen, goesOn, noted && done > stored.FollowedUp) : throw failed;
    }

    // Before anything follows from them: work that fails or waits keeps no event from being safe.
    private async Task CopyAsync(
        Stored<TState, TEvent> stored, IReadOnlyList<EventRecord> pending, CancellationToken cancel)
    {
        // Work that was given up may have left events behind.
        var events = stored.Copied < stored.FollowedUp
            ? await store.EventsAsync(kind.Table, stored.Key, stored.Copied, cancel).ToListAsync(cancel)
            : pending;
        var news = events.Where(one => one.Number > stored.Copied && one.Number <= stored.Version);
        await store.CopyAsync(kind.Table, stored.Key, [.. news], cancel);
    }

    // What one look came to: whether the command's events were seen, another look was asked for, and the work noted.
    private readonly record struct Run(bool Seen, bool GoesOn, bool IsNoted);
}
