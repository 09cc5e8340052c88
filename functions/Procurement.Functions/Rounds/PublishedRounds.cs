using System.Collections.Concurrent;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Rounds;

/// <summary>
/// The settings of published rounds. Once the round opened, only a clarification changes them, before the closing and
/// never to an earlier one: so what was read then is kept, and read again past its closing, lest an applicant be turned
/// away in time that was added. Until the opening it may be withdrawn and changed. A draft is not found here.
/// </summary>
public sealed class PublishedRounds(AggregateStore store, TimeProvider clock)
{
    // A round that is cancelled while it is open takes no more proposals after this long, wherever it was kept.
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    // A district has a handful of rounds a year; the bound only guards against the unforeseen.
    private const int KeptMax = 1000;

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

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

    /// <summary>
    /// The settings of a round that still takes what applicants hand in, as far as it was not cancelled; throws 404
    /// <c>round.notFound</c>, 409 <c>round.cancelled</c>.
    /// </summary>
    public async Task<RoundSettings> TakingAsync(Caller caller, string round, CancellationToken cancel) =>
        (await TakingUnderSealAsync(caller, round, cancel)).Settings;

    /// <summary>The same with the seal that the round was published under, or null.</summary>
    public async Task<(RoundSettings Settings, RoundSeal? Seal)> TakingUnderSealAsync(
        Caller caller, string round, CancellationToken cancel)
    {
        var found = await ReadAsync(caller.RoundKey(round), cancel) ?? throw Problems.NotFound("round.notFound");
        return found.IsCancelled
            ? throw new ProblemException(Problems.Of("round.cancelled"))
            : (found.Settings, found.Seal);
    }

    /// <summary>The settings, or null for a round that is not there or not published.</summary>
    public async Task<RoundSettings?> FindOrNullAsync(RoundKey key, CancellationToken cancel) =>
        (await ReadAsync(key, cancel))?.Settings;

    private async Task<Kept?> ReadAsync(RoundKey key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (kept.TryGetValue($"{key}", out var known) && now < known.Until) return known;

        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        if (stored.State is null or { Phase: RoundPhase.Draft }) return null;
        var settings = stored.State.Settings;
        var isLast = now > settings.ClosesAt || now + KeptFor <= settings.ClosesAt;
        var until = isLast ? now + KeptFor : settings.ClosesAt.AddTicks(1);
        var found = new Kept(settings, stored.State.Seal, stored.State.Phase is RoundPhase.Cancelled, until);
        if (found.IsCancelled || now < settings.OpensAt) return found;
        if (kept.Count >= KeptMax) kept.Clear();
        return kept[$"{key}"] = found;
    }

    private sealed record Kept(RoundSettings Settings, RoundSeal? Seal, bool IsCancelled, DateTimeOffset Until);
}
