using System.Collections.Concurrent;
using Procurement.Domain.Rounds;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Rounds;

/// <summary>
/// The settings of published rounds. They never change once published, so what was read once is kept; a draft is
/// not found here.
/// </summary>
public sealed class PublishedRounds(AggregateStore store)
{
    // A district has a handful of rounds a year; the bound only guards against the unforeseen.
    private const int KeptMax = 1000;

    private readonly ConcurrentDictionary<string, RoundSettings> _kept = new(StringComparer.Ordinal);

    /// <summary>The settings, or 404 <c>round.notFound</c>.</summary>
    public async Task<Read<RoundSettings>> FindAsync(Caller caller, string round, CancellationToken cancel)
    {
        var key = Address.Round(caller, round);
        if (key.Problem is { } unknown) return unknown;
        if (_kept.TryGetValue(key.Value.ToString(), out var known)) return known;

        var stored = await store.ReadAsync(Kinds.Rounds, key.Value.ToString(), cancel);
        if (stored.State is null or { Phase: RoundPhase.Draft }) return Problems.Of("round.notFound");
        if (_kept.Count >= KeptMax) _kept.Clear();
        _kept[key.Value.ToString()] = stored.State.Settings;
        return stored.State.Settings;
    }

    /// <summary>The key of a round that the caller may know of, or 404 <c>round.notFound</c>.</summary>
    public async Task<Read<RoundKey>> KnownAsync(Caller caller, string round, CancellationToken cancel)
    {
        var key = Address.Round(caller, round);
        if (key.Problem is not null || (await FindAsync(caller, round, cancel)).Problem is not { } unknown) return key;
        if (!caller.MaySeeDrafts()) return unknown;

        var draft = await store.ReadAsync(Kinds.Rounds, key.Value.ToString(), cancel);
        return draft.State is null ? unknown : key;
    }
}
