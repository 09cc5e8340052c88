using Procurement.Domain.Attachments;
using Procurement.Domain.Performances;
using Procurement.Functions.Contracts;
using Procurement.Functions.Identity;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Performances;

/// <summary>What the performance of a contract is held against: contract, round, proposal, and the supplier's files.</summary>
public sealed class WatchedContracts(AggregateStore store, PublishedRounds rounds)
{
    /// <summary>The contract and what was agreed; three storage calls at the same time.</summary>
    public async Task<Watched> FindAsync(ContractKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var contract = store.LoadAsync(Kinds.Contracts, key, cancel);
        var round = rounds.FindOrNullAsync(new RoundKey(key.Tenant, key.Round), cancel);
        var proposals = ProposalsKey.OfProposal(key.Tenant, key.Round, key.Proposal);
        var proposal = proposals is null ? null : await store.FindPartAsync(
            Kinds.Proposals.Table, $"{proposals}", Kinds.ProposalParts, key.Proposal, cancel);
        return new((await contract).State, await round, proposal?.Content);
    }

    /// <summary>The same for somebody of the supplier; 403 for anybody else.</summary>
    public async Task<Watched> OwnAsync(Caller caller, ContractKey key, CancellationToken cancel)
    {
        var watched = await FindAsync(key, cancel);
        caller.MustActFor(watched.Contract?.Terms.Organization);
        return watched;
    }

    /// <summary>Those of the supplier's files that are named; null where none is.</summary>
    public async Task<AttachmentFolder?> FolderAsync(
        ContractKey key, Watched watched, IReadOnlyList<string> files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(watched);
        if (files.Count is 0 || watched.Contract is not { } contract) return null;
        var folder = new AttachmentsKey(key.Tenant, key.Round, contract.Terms.Organization);
        return (await store.LoadAsync(
            Kinds.Attachments, folder, [.. files.Select(Kinds.AttachmentParts.RowOf)], cancel)).State;
    }
}
