using Procurement.Domain.Archives;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Archives;

/// <summary>Keeps the list of contracts that are held.</summary>
public sealed class ArchiveFollowUp(AggregateStore store, Lists lists)
    : FollowUp<Archive, ArchiveEvent>(Kinds.Archives, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Archive state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(Listings.Of(ContractKey.Parse(key), state, version), cancel);
}
