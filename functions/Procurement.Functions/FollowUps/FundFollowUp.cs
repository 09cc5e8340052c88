using Procurement.Domain.Funds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of funds.</summary>
public sealed class FundFollowUp(AggregateStore store, Lists lists) : FollowUp<Fund, FundEvent>(Kinds.Funds, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Fund state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(Listings.Of(FundKey.Parse(key), state, version), cancel);
}
