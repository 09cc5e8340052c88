using System.Text.Json;
using Procurement.Domain;
using Procurement.Functions.Storage;

namespace Procurement.Functions.FollowUps;

/// <summary>The work that follows commits to one kind of aggregate.</summary>
public interface IFollowUp
{
    /// <summary>The table of the aggregates.</summary>
    string Table { get; }

    /// <summary>Finishes whatever is unfinished; true when the command has been carried out.</summary>
    Task<bool> FinishAsync(string key, string command, CancellationToken cancel);
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
    /// <inheritdoc/>
    public string Table => kind.Table;

    /// <inheritdoc/>
    public async Task<bool> FinishAsync(string key, string command, CancellationToken cancel)
    {
        if (await FinishPendingAsync(key, command, cancel)) return true;
        if (!await store.WasDoneAsync(kind.Table, key, command, cancel)) return false;

        // It may have been committed between the two looks: only a look after the answer can say that nothing is left.
        await FinishPendingAsync(key, command, cancel);
        return true;
    }

    // True when the command's own events were among those that had work left.
    private async Task<bool> FinishPendingAsync(string key, string command, CancellationToken cancel)
    {
        var seen = false;
        while (true)
        {
            var stored = await store.ReadWithProgressAsync(kind, key, cancel);
            if (stored.Pending <= 0) return seen;

            await foreach (var record in store.EventsAsync(kind.Table, key, stored.FollowedUp, cancel))
            {
                if (record.Number > stored.Events) break;
                seen |= record.Command == command;
                var happened = JsonSerializer.Deserialize(record.Data, kind.EventType(record.Type), StoredJson.Options);
                await AfterAsync(key, stored.State!, record, (TEvent)happened!, cancel);
            }

            await IndexAsync(key, stored.State!, stored.Events, cancel);
            await store.FollowedUpAsync(kind.Table, key, stored, cancel);
        }
    }

    /// <summary>The work after one event; the state is the latest, and may have later events in it.</summary>
    protected virtual Task AfterAsync(
        string key, TState state, EventRecord record, TEvent happened, CancellationToken cancel) =>
        Task.CompletedTask;

    /// <summary>Writes the rows of the lists in which the aggregate appears.</summary>
    protected abstract Task IndexAsync(string key, TState state, long version, CancellationToken cancel);
}

/// <summary>What a piece of follow-up work came to.</summary>
public static class FollowUpOutcome
{
    /// <summary>
    /// Null when done, now or before; the code of the refusal otherwise. A refusal that cannot be (a broken invariant)
    /// throws at the caller that knows it.
    /// </summary>
    public static string? RefusalOrNull<TState>(this Outcome<TState> outcome) =>
        outcome is Outcome<TState>.Refused refused ? refused.Why[0].Code : null;

    /// <summary>Throws unless the work was done.</summary>
    public static void MustBeDone<TState>(this Outcome<TState> outcome, string work)
    {
        if (outcome.RefusalOrNull() is { } code) throw new InvalidOperationException($"{work} was refused: {code}");
    }
}
