using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Performances;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Performances;

/// <summary>What performance is held against: contract, round, proposal, and the files of the supplier.</summary>
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

    /// <summary>
    /// The same for whoever reads; 404 where there is no contract, 403 for an applicant of another organization.
    /// </summary>
    public async Task<(ContractKey Key, Watched Watched)> ReadAsync(
        Caller caller, string round, string proposal, CancellationToken cancel)
    {
        var key = caller.ContractKey(round, proposal);
        var watched = await FindAsync(key, cancel);
        if (watched.Contract is not { } contract) throw Problems.NotFound(ContractRefusals.NotFound.Code);
        caller.MustBeParty(contract.Terms.Organization);
        return (key, watched);
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
