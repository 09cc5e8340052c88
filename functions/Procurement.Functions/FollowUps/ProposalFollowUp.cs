using Procurement.Domain.Proposals;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of submitted proposals.</summary>
public sealed class ProposalFollowUp(AggregateStore store, Lists lists)
    : FollowUp<OrganizationProposals, ProposalEvent>(Kinds.Proposals, store)
{
    /// <inheritdoc/>
    protected override Task IndexAsync(
        string key, OrganizationProposals state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(Listings.Of(ProposalsKey.Parse(key), state, version), cancel);
}
