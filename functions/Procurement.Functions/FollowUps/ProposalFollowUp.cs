using Procurement.Domain.Proposals;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>Keeps the list of submitted proposals: the row of the one that changed, and no other.</summary>
public sealed class ProposalFollowUp(AggregateStore store, Lists lists, DraftContents drafts)
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
        // Before the trail of its draft can be read by anybody who finds the key of the service.
        if (happened is ProposalSubmitted { Seal: not null } submitted)
        {
            var draft = (await FindAsync(key, submitted.Proposal, cancel)).DraftedBy;
            await drafts.ForgetAsync(ProposalsKey.Parse(key), draft, cancel);
        }

        if (Changed(happened) is { } proposal) await ListAsync(ProposalsKey.Parse(key), proposal, cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(
        string key, OrganizationProposals state, long version, CancellationToken cancel) => Task.CompletedTask;

    // A draft is nobody's but its organization's.
    private static string? Changed(ProposalEvent happened) => happened switch
    {
        ProposalSubmitted submitted => submitted.Proposal,
        ProposalUnsealed unsealed => unsealed.Proposal,
        ProposalRejected rejected => rejected.Proposal,
        ProposalReadmitted readmitted => readmitted.Proposal,
        _ => null,
    };

    private async Task ListAsync(ProposalsKey key, string proposal, CancellationToken cancel)
    {
        await lists.PutManyAsync(Listings.Of(key, await FindAsync($"{key}", proposal, cancel)), cancel);
    }

    private async Task<Proposal> FindAsync(string key, string proposal, CancellationToken cancel) =>
        (await proposals.FindPartAsync(Kinds.Proposals.Table, key, Kinds.ProposalParts, proposal, cancel))!;
}
