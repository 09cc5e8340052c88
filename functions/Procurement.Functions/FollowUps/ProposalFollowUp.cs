using Procurement.Domain.Proposals;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of submitted proposals: the row of the one that changed, and no other.</summary>
public sealed class ProposalFollowUp(AggregateStore store, Lists lists)
    : FollowUp<OrganizationProposals, ProposalEvent>(Kinds.Proposals, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore proposals = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key,
        OrganizationProposals state,
        EventRecord record,
        ProposalEvent happened,
        CancellationToken cancel)
    {
        if (Changed(happened) is { } proposal) await ListAsync(ProposalsKey.Parse(key), proposal, cancel);
        if (happened is ProposalWithdrawn withdrawn) await UnlistAsync(ProposalsKey.Parse(key), withdrawn, cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(
        string key, OrganizationProposals state, long version, CancellationToken cancel) => Task.CompletedTask;

    // A draft is nobody's but its organization's.
    private static string? Changed(ProposalEvent happened) => happened switch
    {
        ProposalSubmitted submitted => submitted.Proposal,
        ProposalRejected rejected => rejected.Proposal,
        ProposalReadmitted readmitted => readmitted.Proposal,
        _ => null,
    };

    // One that was submitted again meanwhile, to the same lot, keeps its row.
    private async Task UnlistAsync(ProposalsKey key, ProposalWithdrawn withdrawn, CancellationToken cancel)
    {
        var found = await proposals.FindPartAsync(
            Kinds.Proposals.Table, $"{key}", Kinds.ProposalParts, withdrawn.Proposal, cancel);
        if (found is { Receipt: not null } again && again.Content.Lot == withdrawn.Lot) return;

        var list = ListNames.Proposals(new RoundKey(key.Tenant, key.Round));
        await lists.RemoveAsync(list, ListNames.InLot(withdrawn.Lot, withdrawn.Proposal), found!.Version, cancel);
    }

    private async Task ListAsync(ProposalsKey key, string proposal, CancellationToken cancel)
    {
        var found = await proposals.FindPartAsync(
            Kinds.Proposals.Table, $"{key}", Kinds.ProposalParts, proposal, cancel);
        await lists.PutManyAsync(Listings.Of(key, found!), cancel);
    }
}
