using Procurement.Domain.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of organizations.</summary>
public sealed class OrganizationFollowUp(AggregateStore store, Lists lists)
    : FollowUp<Organization, OrganizationEvent>(Kinds.Organizations, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Organization state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(Listings.Of(OrganizationKey.Parse(key), state, version), cancel);
}
