using Procurement.Domain.Lots;
using Procurement.Domain.Objections;
using Procurement.Domain.Rounds;
using Procurement.Functions.Lots;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Objections;

/// <summary>What an answered objection brings, and whether a round has one that waits for its answer.</summary>
public sealed class ObjectionSettlement(
    AggregateStore store, OpenObjections open, LotOfContract lotOf, LotFollowUp lots)
{
    private const int LooksAtOnce = 8;

    // Answers are settled one by one as they come; only a crash leaves any of them to whoever looks here.
    private const int LooksMax = 25;

    /// <summary>
    /// Whether an objection of the round waits for its answer, or may still be on its way into storage. Looks at the
    /// first that are noted, and settles those that were answered all the same.
    /// </summary>
    public async Task<bool> IsAnyOpenAsync(RoundKey round, CancellationToken cancel)
    {
        for (var look = 0; look < LooksMax; look++)
        {
            var first = await open.FirstAsync(round, LooksAtOnce, cancel);
            if (first.Count is 0) return false;
            foreach (var noted in first)
            {
                if (await IsOpenAsync(round, noted, cancel)) return true;
            }
        }

        return true;
    }

    /// <summary>Carries out what an answer brings, then takes the objection off the list of open ones.</summary>
    public async Task SettleAsync(RoundKey round, Objection answered, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(answered);
        if (answered.Answer!.Upheld)
        {
            await DisqualifyAsync(round, answered.Proposal, answered.Id, answered.Answer.At, cancel);
        }

        await open.RemoveAsync(round, answered.Id, cancel);
    }

    /// <summary>
    /// Takes its award from a proposal, under a cause. The lot decides what it costs; its follow-up work is done here,
    /// so that the next step sees all of it.
    /// </summary>
    public async Task DisqualifyAsync(
        RoundKey round, string proposal, string cause, DateTimeOffset at, CancellationToken cancel)
    {
        var key = await lotOf.OfAsync(round, proposal, cancel);
        var settings = (await store.LoadAsync(Kinds.Rounds, round, cancel)).State!.Lot(key.Lot)!;
        var stamp = Stamp.FollowUp($"{key} disqualify {cause}", at);
        await Races.WinAsync(LooksMax, async () =>
        {
            var lot = await store.LoadAsync(Kinds.Lots, key, cancel);
            var disqualify = new DisqualifyProposal(proposal, cause, stamp.By);
            var decision = LosingAnAward.Decide(lot.State, disqualify, settings);
            return (await store.SaveAsync(lot, decision, stamp, cancel)).MustBeDone($"Settling {cause}");
        }, cancel);
        await lots.FinishAsync($"{key}", stamp.Id, cancel);
    }

    private async Task<bool> IsOpenAsync(RoundKey round, NotedCase noted, CancellationToken cancel)
    {
        var key = ObjectorKey.OfObjection(round, noted.Id)!;
        var file = await store.LoadAsync(Kinds.Objections, key, [Kinds.ObjectionParts.RowOf(noted.Id)], cancel);
        var objection = file.State?.Objections.GetValueOrDefault(noted.Id);
        if (objection is null ? noted.MayStillCome : objection.Answer is null) return true;

        if (objection is null) await open.RemoveAsync(round, noted.Id, cancel);
        else await SettleAsync(round, objection, cancel);
        return false;
    }
}
