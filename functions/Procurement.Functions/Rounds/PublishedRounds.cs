using System.Collections.Concurrent;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Rounds;

/// <summary>
/// The settings of published rounds. They never change once published, so what was read once is kept; a draft is
/// not found here.
/// </summary>
public sealed class PublishedRounds(AggregateStore store)
{
    // A district has a handful of rounds a year; the bound only guards against the unforeseen.
    private const int KeptMax = 1000;

    private readonly ConcurrentDictionary<string, RoundSettings> kept = new(StringComparer.Ordinal);

    /// <summary>The settings; throws 404 <c>round.notFound</c>.</summary>
    public async Task<RoundSettings> FindAsync(Caller caller, string round, CancellationToken cancel)
    {
        return await FindOrNullAsync(caller.RoundKey(round), cancel) ?? throw Problems.NotFound("round.notFound");
    }

    /// <summary>The key of a round that the caller may know of; throws 404 <c>round.notFound</c>.</summary>
    public async Task<RoundKey> KnownAsync(Caller caller, string round, CancellationToken cancel)
    {
        var key = caller.RoundKey(round);
        if (await FindOrNullAsync(key, cancel) is not null) return key;

        var draft = caller.MaySeeDrafts() ? (await store.LoadAsync(Kinds.Rounds, key, cancel)).State : null;
        return draft is null ? throw Problems.NotFound("round.notFound") : key;
    }

    /// <summary>The settings, or null for a round that is not there or not published.</summary>
    public async Task<RoundSettings?> FindOrNullAsync(RoundKey key, CancellationToken cancel)
    {
        if (kept.TryGetValue($"{key}", out var known)) return known;

        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        if (stored.State is null or { Phase: RoundPhase.Draft }) return null;
        if (kept.Count >= KeptMax) kept.Clear();
        return kept[$"{key}"] = stored.State.Settings;
    }
}
