using Procurement.Domain;
using Procurement.Domain.Draws;
using Procurement.Domain.Rounds;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Draws;

/// <summary>What became of a step, and the round as it was read for it.</summary>
public sealed record DrawStep(RoundKey Key, Round? Round, Saved<RoundDraws> Saved);

/// <summary>The straight line of a step of a draw: load, decide, save.</summary>
public sealed class DrawDesk(AggregateStore store)
{
    /// <summary>Takes a step on the draws of a round.</summary>
    public async Task<DrawStep> TakeAsync(
        Order order,
        string round,
        Func<RoundDraws?, Round?, Task<Decision<DrawEvent>>> decide,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(decide);
        var key = order.Caller.RoundKey(round);
        var found = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        var stored = await store.LoadAsync(Kinds.Draws, key, cancel);
        var decision = await decide(stored.State, found);
        return new(key, found, await store.SaveAsync(stored, decision, order.Stamp, cancel));
    }
}
