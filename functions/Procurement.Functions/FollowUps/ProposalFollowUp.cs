using Procurement.Domain.Messages;
using Procurement.Domain.Proposals;
using Procurement.Functions.Messages;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Keeps the list of submitted proposals: the row of the one that changed, and no other; and tells their organization.
/// </summary>
public sealed class ProposalFollowUp(AggregateStore store, Lists lists, MessagePost post, PublishedRounds rounds)
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
        if (Changed(happened) is not { } id) return Followed.Done;

        var own = ProposalsKey.Parse(key);
        var proposal = await ListAsync(own, id, cancel);
        var round = await rounds.FindOrNullAsync(new RoundKey(own.Tenant, own.Round), cancel);
        var messages = ProposalMessages.Of(
            own.Round, round?.Title ?? own.Round, own.Organization, proposal, happened);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
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

    private async Task<Proposal> ListAsync(ProposalsKey key, string proposal, CancellationToken cancel)
    {
        var found = await proposals.FindPartAsync(
            Kinds.Proposals.Table, $"{key}", Kinds.ProposalParts, proposal, cancel);
        await lists.PutManyAsync(Listings.Of(key, found!), cancel);
        return found!;
    }
}
