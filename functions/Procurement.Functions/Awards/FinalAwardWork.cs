using Procurement.Domain;
using Procurement.Domain.Awards;
using Procurement.Domain.Challenges;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Rounds;
using Procurement.Functions.Funds;
using Procurement.Functions.Objections;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Awards;

/// <summary>
/// After the final award was decided: the fund sets the money of all awards aside, or of none, and the award is made or
/// taken back.
/// </summary>
public sealed class FinalAwardWork(
    AggregateStore store, ObjectionSettlement objections, Standstills standstills, FundedProjects projects)
{
    private const int LotsAtOnce = 8;

    /// <summary>Reserves and settles; a second run comes to the same end.</summary>
    public async Task SettleAsync(RoundKey key, EventRecord decided, CancellationToken cancel)
    {
        var round = await store.LoadAsync(Kinds.Rounds, key, cancel);
        if (round.State is not { Phase: RoundPhase.Finalizing } state) return;

        // Under the cause the fund's answer is recorded, so that every run after the same event gets the same one.
        var cause = $"{key} final award {decided.Number}";
        var at = decided.Author.At;
        var refusal = await RefusalOrNullAsync(key, state, cause, at, cancel);
        var stamp = Stamp.FollowUp($"{key} settle {decided.Number}", at);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var settle = Finalizing.Decide(stored.State, new SettleFinalAward(refusal?.Code, cause, stamp.By));
        await store.SaveAsync(stored, settle, stamp, cancel);
    }

    /// <summary>Gives back what a cause did not draw.</summary>
    public async Task ReleaseAsync(
        RoundKey key, Round round, string cause, DateTimeOffset at, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{cause} release", at);
        var fund = await FundAsync(key, round, cause, cancel);
        var decision = Reserving.Decide(fund.State, new ReleaseReservation(cause, stamp.By));
        (await store.SaveAsync(fund, decision, stamp, cancel)).MustBeDone($"Releasing {cause}");
    }

    // An objection or a challenge may have been committed while the award was being decided.
    private async Task<Refusal?> RefusalOrNullAsync(
        RoundKey key, Round round, string cause, DateTimeOffset at, CancellationToken cancel)
    {
        if (await objections.IsAnyOpenAsync(key, cancel))
        {
            await ReleaseAsync(key, round, cause, at, cancel);
            return AwardRefusals.ObjectionUnresolved;
        }

        if (await standstills.CaseOrNullAsync(store, key, at, cancel) is not null)
        {
            await ReleaseAsync(key, round, cause, at, cancel);
            return StandstillRefusals.KeptBack;
        }

        var stamp = Stamp.FollowUp($"{cause} reserve", at);
        var total = await TotalAsync(key, round, cancel);
        var fund = await FundAsync(key, round, cause, cancel);
        var bySource = fund.State is null || fund.State.Reservations.ContainsKey(cause)
            ? null
            : await projects.RefusalToReserveAsync(key, round, fund.State, cancel);
        var decision = Reserving.Decide(fund.State, new ReserveMoney(cause, total, stamp.By), bySource);
        var asked = await store.SaveAsync(fund, decision, stamp, cancel);
        return asked.MustBeDone($"Asking the fund for {cause}").RefusalOf(cause);
    }

    // Of the lots themselves, not of a count that follows them; a round has at most a hundred.
    private async Task<Money> TotalAsync(RoundKey key, Round round, CancellationToken cancel)
    {
        var total = Money.Zero;
        foreach (var some in round.Settings.Lots.Chunk(LotsAtOnce))
        {
            var lots = await Task.WhenAll(some.Select(
                lot => store.LoadAsync(Kinds.Lots, new LotKey(key.Tenant, key.Round, lot.Ref), cancel)));
            total += Money.Sum(lots.SelectMany(lot => lot.State!.Awarded).Select(one => one.Requested));
        }

        return total;
    }

    private Task<Stored<Fund, FundEvent>> FundAsync(
        RoundKey key, Round round, string cause, CancellationToken cancel) => store.LoadAsync(
            Kinds.Funds,
            new FundKey(key.Tenant, round.Settings.Fund),
            [Kinds.FundReservations.RowOf(cause)],
            cancel);
}
