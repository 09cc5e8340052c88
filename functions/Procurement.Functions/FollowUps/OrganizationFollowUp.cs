using Procurement.Domain.Organizations;
using Procurement.Functions.Http;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of organizations.</summary>
public sealed class OrganizationFollowUp(AggregateStore store, Lists lists)
    : FollowUp<Organization, OrganizationEvent>(Kinds.Organizations, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Organization state, long version, CancellationToken cancel)
    {
        var tenant = OrganizationKey.Parse(key).Tenant;
        return lists.PutAsync(
            ListNames.Organizations(tenant), state.Uscc, version, WireJson.ToText(OrganizationView.Of(state)), cancel);
    }
}
