using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Challenges;

/// <summary>
/// Begins and ends what a case keeps back. When the last one ends, the days for signing begin anew for the contracts of
/// the round that could not be signed meanwhile; only then is the case taken off, so that none lapses in between.
/// </summary>
public sealed class StandstillWork(AggregateStore store, OpenChallenges open, Lists lists, LawBooks laws)
{
    private const int RacesMax = 40;

    /// <summary>The note of a case, or null.</summary>
    public Task<NotedCase?> FindAsync(RoundKey round, string id, CancellationToken cancel) =>
        open.FindAsync(round, id, cancel);

    /// <summary>Keeps a case on the list that keeps the procurement back, and takes off one that does not.</summary>
    public async Task SettleAsync(
        ChallengesKey key, string id, NotedCase? noted, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var file = (await store.LoadAsync(Kinds.Challenges, key, [ChallengesKey.RowOf(id)], cancel)).State!;
        var complaint = file.Complaints.GetValueOrDefault(id);
        if (complaint?.KeepsBack(ChinaTime.DayOf(at)) ?? file.Challenges[id].KeepsBack)
        {
            if (noted is null) await open.NoteAsync(key.InRound, id, cancel);
            return;
        }

        if (noted is null) return;
        var loser = complaint?.Decision?.Ruling.Proposal
            ?? file.Challenges.GetValueOrDefault(id)?.Reply?.Ruling.Proposal;
        await ProlongAsync(key.InRound, id, loser, at, cancel);
        await open.RemoveAsync(key.InRound, noted, cancel);
    }

    // The contract of a proposal that lost its award gets no days: it is to lapse.
    private async Task ProlongAsync(
        RoundKey key, string id, string? except, DateTimeOffset at, CancellationToken cancel)
    {
        var round = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        if (round?.Phase is not RoundPhase.Final) return;
        if ((await open.FirstAsync(key, 2, cancel)).Any(other => other.Id != id)) return;
        await foreach (var one in lists.EachAsync(ListNames.Contracts(key), cancel))
        {
            if (one.Status is not ContractStatus.AwaitingSignatures || one.Terms.Proposal == except) continue;
            await ProlongAsync(new ContractKey(key.Tenant, key.Round, one.Terms.Proposal), round, id, at, cancel);
        }
    }

    private async Task ProlongAsync(
        ContractKey key, Round round, string id, DateTimeOffset at, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} prolong signing {id} {at.UtcTicks}", at);
        var days = round.Settings.Contract.SignWithinDays;
        var deadlines = await laws.DeadlinesAsync(ChinaTime.DayOf(at), days, cancel);
        var prolong = new ProlongSigning(ChinaTime.DayOf(at), days, stamp.By);
        await Races.WinAsync(RacesMax, async () =>
        {
            var contract = await store.LoadAsync(Kinds.Contracts, key, cancel);
            var decision = Signing.Decide(contract.State, prolong, deadlines);
            return (await store.SaveAsync(contract, decision, stamp, cancel)).MustBeDone($"Prolonging {key}");
        }, cancel);
    }
}
