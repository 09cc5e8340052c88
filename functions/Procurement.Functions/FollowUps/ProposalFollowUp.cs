using Procurement.Domain.Proposals;
using Procurement.Functions.Http;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of submitted proposals.</summary>
public sealed class ProposalFollowUp(AggregateStore store, Lists lists)
    : FollowUp<OrganizationProposals, ProposalEvent>(Kinds.Proposals, store)
{
    /// <inheritdoc/>
    protected override async Task IndexAsync(
        string key, OrganizationProposals state, long version, CancellationToken cancel)
    {
        var proposals = ProposalsKey.Parse(key);
        var list = ListNames.Proposals(new RoundKey(proposals.Tenant, proposals.Round));
        foreach (var one in state.Proposals.Where(one => one.Receipt is not null))
        {
            await lists.PutAsync(list, one.Id, version, WireJson.ToText(ProposalView.Of(proposals, one)), cancel);
        }
    }
}
