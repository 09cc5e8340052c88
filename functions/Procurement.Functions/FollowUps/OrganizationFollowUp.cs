using Procurement.Domain.Organizations;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Http;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Organizations;

/// <summary>Keeps the list of organizations.</summary>
public sealed class OrganizationFollowUp(AggregateStore store, Lists lists)
    : FollowUp<Organization, OrganizationEvent>(Kinds.Organizations, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Organization state, long version, CancellationToken cancel)
    {
        var tenant = Keys.Split(key, 2)[0];
        return lists.PutAsync(
            ListNames.Organizations(tenant), state.Uscc, version, WireJson.ToText(OrganizationView.Of(state)), cancel);
    }
}
