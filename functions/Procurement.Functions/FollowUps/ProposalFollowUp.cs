using Procurement.Domain.Messages;
using Procurement.Domain.Proposals;
using Procurement.Functions.Messages;
using Procurement.Functions.Proposals;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Keeps the list of submitted proposals: the row of the one that changed, and no other; and tells their organization.
/// </summary>
public sealed class ProposalFollowUp(
    AggregateStore store,
    Lists lists,
    MessagePost post,
    PublishedRounds rounds,
    DraftContents drafts,
    EnclosedKeys enclosed)
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
            await drafts.ForgetAsync(ProposalsKey.Parse(key), submitted.Seal, cancel);
            await enclosed.ForgetAsync(
                ProposalsKey.Parse(key), submitted.Proposal, submitted.Receipt.Files, cancel);
        }

        if (Changed(happened) is { } proposal) await ListAsync(ProposalsKey.Parse(key), proposal, cancel);
        if (happened is ProposalWithdrawn withdrawn) await UnlistAsync(ProposalsKey.Parse(key), withdrawn, cancel);
        await TellAsync(ProposalsKey.Parse(key), record, happened, cancel);
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
        ItemsMarked marked => marked.Proposal,
        ProposalReturned returned => returned.Proposal,
        ProposalCorrected corrected => corrected.Proposal,
        ProposalPassed passed => passed.Proposal,
        _ => null,
    };

    // Nothing of its content, which may be sealed.
    private async Task TellAsync(
        ProposalsKey own, EventRecord record, ProposalEvent happened, CancellationToken cancel)
    {
        if (Changed(happened) is null && happened is not ProposalWithdrawn) return;
        var round = await rounds.FindOrNullAsync(new RoundKey(own.Tenant, own.Round), cancel);
        var messages = ProposalMessages.Of(
            own.Round, round?.Title ?? own.Round, own.Organization, happened, record.Author.At);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
    }

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
        await lists.PutManyAsync(Listings.Of(key, await FindAsync($"{key}", proposal, cancel)), cancel);
    }

    private async Task<Proposal> FindAsync(string key, string proposal, CancellationToken cancel) =>
        (await proposals.FindPartAsync(Kinds.Proposals.Table, key, Kinds.ProposalParts, proposal, cancel))!;
}
