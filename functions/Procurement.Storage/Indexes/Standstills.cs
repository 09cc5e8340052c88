using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Challenges;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>
/// Which challenge or complaint keeps a round back, asked whenever something is to be saved that it keeps back
/// (<see cref="Standstill"/>): so no command can forget it.
/// </summary>
public sealed class Standstills(OpenChallenges open) : IStandstills
{
    // More than so many of one round is no number at which anybody awards, signs or pays.
    private const int LooksMax = 50;

    /// <inheritdoc/>
    public async Task<Decision<TEvent>> OverAsync<TEvent>(
        AggregateStore store, string key, Decision<TEvent> decision, DateTimeOffset at, CancellationToken cancel)
        where TEvent : notnull
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(key);
        if (!Standstill.Concerns(decision)) return decision;

        // Rounds and contracts alone: their keys begin with the round.
        var parts = key.Split('|');
        var kept = await CaseOrNullAsync(store, new(parts[0], parts[1]), at, cancel);
        return Standstill.Over(decision, kept);
    }

    /// <summary>The first case that keeps the round back at a moment, or null.</summary>
    public async Task<string?> CaseOrNullAsync(
        AggregateStore store, RoundKey round, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var noted = await open.FirstAsync(round, LooksMax + 1, cancel);
        if (noted.Count > LooksMax) return noted[0].Id;
        foreach (var one in noted)
        {
            if (await KeepsBackAsync(store, round, one, at, cancel)) return one.Id;
        }

        return null;
    }

    /// <summary>
    /// Whether the days for signing a contract stand still: as long as anything is noted, also what keeps nothing back
    /// any more while its end is being carried out; but not for a proposal that lost its award by it.
    /// </summary>
    public async Task<bool> HoldsSigningAsync(
        AggregateStore store, RoundKey round, string proposal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var noted = await open.FirstAsync(round, LooksMax, cancel);
        foreach (var one in noted)
        {
            var key = ChallengesKey.OfCase(round, one.Id)!;
            var file = (await store.LoadAsync(Kinds.Challenges, key, [ChallengesKey.RowOf(one.Id)], cancel)).State;
            if (file?.Complaints.GetValueOrDefault(one.Id)?.Decision?.Ruling.Proposal == proposal) return false;
            if (file?.Challenges.GetValueOrDefault(one.Id)?.Reply?.Ruling.Proposal == proposal) return false;
        }

        return noted.Count > 0;
    }

    private static async Task<bool> KeepsBackAsync(
        AggregateStore store, RoundKey round, NotedCase noted, DateTimeOffset at, CancellationToken cancel)
    {
        var key = ChallengesKey.OfCase(round, noted.Id)!;
        var file = await store.LoadAsync(Kinds.Challenges, key, [ChallengesKey.RowOf(noted.Id)], cancel);
        if (file.State?.Complaints.GetValueOrDefault(noted.Id) is { } complaint)
        {
            // A suspension that is being ordered counts from its note on.
            return complaint.KeepsBack(ChinaTime.DayOf(at)) || (complaint.IsOpen && noted.MayStillCome);
        }

        return file.State?.Challenges.GetValueOrDefault(noted.Id) is { } challenge
            ? challenge.KeepsBack
            : noted.MayStillCome;
    }
}
