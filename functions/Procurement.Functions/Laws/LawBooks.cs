using System.Diagnostics;
using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Laws;

/// <summary>
/// The law book as it counts, kept in memory for a short while; a year that it does not have makes it look again at
/// once. Reading it is one storage call, however many values it holds: its rows are one for each parameter.
/// </summary>
public sealed class LawBooks(AggregateStore store)
{
    // By the machine's own clock: a simulated one may stand still.
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(10);

    private volatile Reading? latest;

    /// <summary>What counts now.</summary>
    public async Task<Statutes> ReadAsync(CancellationToken cancel) =>
        latest is { IsFresh: true } fresh ? fresh.Statutes : await ReadAgainAsync(cancel);

    /// <summary>
    /// Last days counted from a day over so many calendar or working days, by a calendar that was read just now where
    /// the one in memory ends before.
    /// </summary>
    public async Task<Deadlines> DeadlinesAsync(DateOnly from, int days, CancellationToken cancel)
    {
        var statutes = await ReadAsync(cancel);
        // Working days, and the longest holidays there are.
        var reach = from.AddDays((2 * days) + 15);
        return statutes.Calendar.IsLoaded(reach.Year)
            ? statutes.Deadlines
            : (await ReadAgainAsync(cancel)).Deadlines;
    }

    /// <summary>What is stored, read now.</summary>
    public async Task<Statutes> ReadAgainAsync(CancellationToken cancel)
    {
        var stored = await store.LoadWholeAsync(Kinds.LawBook, LawBookKey.Only, cancel);
        var statutes = new Statutes(stored.State);
        latest = new Reading(statutes, Stopwatch.GetTimestamp());
        return statutes;
    }

    private sealed record Reading(Statutes Statutes, long At)
    {
        public bool IsFresh => Stopwatch.GetElapsedTime(At) < FreshFor;
    }
}
