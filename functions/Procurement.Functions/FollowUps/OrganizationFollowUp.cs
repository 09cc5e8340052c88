using Procurement.Domain.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of organizations, and what they wait for.</summary>
public sealed class OrganizationFollowUp(AggregateStore store, Lists lists, WorkLists work)
    : FollowUp<Organization, OrganizationEvent>(Kinds.Organizations, store)
{
    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Organization state, long version, CancellationToken cancel)
    {
        var organization = OrganizationKey.Parse(key);
        await lists.PutManyAsync(Listings.Of(organization, state, version), cancel);
        await work.TakeOffAsync(organization, state, version, cancel);
    }
}
