using Procurement.Domain.Messages;
using Procurement.Domain.Organizations;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of organizations, and what they wait for.</summary>
public sealed class OrganizationFollowUp(AggregateStore store, Lists lists, WorkLists work, MessagePost post)
    : FollowUp<Organization, OrganizationEvent>(Kinds.Organizations, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Organization state, EventRecord record, OrganizationEvent happened, CancellationToken cancel)
    {
        var messages = OrganizationMessages.Of(OrganizationKey.Parse(key).Uscc, state, happened);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Organization state, long version, CancellationToken cancel)
    {
        var organization = OrganizationKey.Parse(key);
        await lists.PutManyAsync(Listings.Of(organization, state, version), cancel);
        await work.TakeOffAsync(organization, state, version, cancel);
    }
}
