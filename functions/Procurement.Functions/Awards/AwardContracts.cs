using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using Procurement.Functions.Lots;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;

namespace Procurement.Functions.Awards;

/// <summary>
/// After the final award: lot by lot and award by award, the money of each is committed out of what was reserved, then
/// its contract is offered. In pages, so that hundreds of awards are no more for any step than one.
/// </summary>
public sealed class AwardContracts(AggregateStore store, ContractOffers offers, FinalAwardWork reservation)
{
    /// <summary>How far the work is, in the round's partition.</summary>
    public const string Work = "contracts";

    /// <summary>How many contracts one page offers.</summary>
    public const int AwardsOfPage = 20;

    /// <summary>Offers the next contracts, then gives back what was not needed; a page twice changes nothing.</summary>
    public async Task<Followed> ContinueAsync(
        RoundKey key, Round round, FinalAwardMade made, EventRecord record, CancellationToken cancel)
    {
        var work = await store.LoadWorkAsync(Kinds.Rounds.Table, key, Work, cancel)
            ?? new WorkProgress(Work, 0, round.Notice!.Awards, "0|0");
        for (var left = AwardsOfPage; left > 0;)
        {
            var (index, behind) = Position(work.Next!);
            if (index == round.Settings.Lots.Count)
            {
                await reservation.ReleaseAsync(key, round, made.Cause, record.Author.At, cancel);
                return Followed.Done;
            }

            var lotKey = new LotKey(key.Tenant, key.Round, round.Settings.Lots[index].Ref);
            var awards = await AwardedAsync(lotKey, made.Day, record, cancel);
            var some = awards.Skip(behind).Take(left).ToList();
            foreach (var award in some)
            {
                await CommitAsync(lotKey, round, award, made.Cause, record, cancel);
                await offers.OfferAsync(lotKey, round, award, made.Day, record.Author.At, cancel);
            }

            left -= Math.Max(1, some.Count);
            var next = behind + some.Count < awards.Count ? $"{index}|{behind + some.Count}" : $"{index + 1}|0";
            work = work with { Done = work.Done + some.Count, Next = next };
            await store.SaveWorkAsync(Kinds.Rounds.Table, key, work, cancel);
        }

        return Followed.More;
    }

    // What the final award awarded, whatever became of it since: who succeeds gets its contract by the lot's own work.
    private async Task<IReadOnlyList<LotStanding>> AwardedAsync(
        LotKey key, DateOnly day, EventRecord record, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} award", record.Author.At);
        var lot = await store.LoadAsync(Kinds.Lots, key, cancel);
        var decision = LotSteps.Decide(lot.State, new AwardLot(day, stamp.By));
        var saved = await store.SaveAsync(lot, decision, stamp, cancel);
        return [.. saved.MustBeDone($"Awarding the lot {key}").Standings.Where(one => one.Final)];
    }

    private async Task CommitAsync(
        LotKey lot, Round round, LotStanding award, string cause, EventRecord record, CancellationToken cancel)
    {
        var contract = new ContractKey(lot.Tenant, lot.Round, award.Proposal).InFund;
        var stamp = Stamp.FollowUp($"{cause} commit {contract}", record.Author.At);
        string[] parts = [Kinds.FundReservations.RowOf(cause), Kinds.FundCommitments.RowOf(contract)];
        var fund = await store.LoadAsync(
            Kinds.Funds, new FundKey(lot.Tenant, round.Settings.Fund), parts, cancel);
        var commit = new CommitReserved(cause, contract, award.Requested, stamp.By);
        var saved = await store.SaveAsync(fund, Reserving.Decide(fund.State, commit), stamp, cancel);
        saved.MustBeDone($"Committing the money of {contract}");
    }

    // The lot, and how many of its awards have their contracts.
    private static (int Index, int Behind) Position(string next)
    {
        var parts = next.Split('|');
        return (int.Parse(parts[0]), int.Parse(parts[1]));
    }
}
