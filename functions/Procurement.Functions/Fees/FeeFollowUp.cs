using Procurement.Domain.Fees;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;

namespace Procurement.Functions.Fees;

/// <summary>The ledger of a contract stands in no list: who reads a contract reads it.</summary>
public sealed class FeeFollowUp(AggregateStore store) : FollowUp<FeeBook, FeeEvent>(Kinds.FeeBooks, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, FeeBook state, long version, CancellationToken cancel) =>
        Task.CompletedTask;
}
