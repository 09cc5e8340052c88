using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Lots;

/// <summary>Which lot of its round a contract or a proposal belongs to: the proposal says so.</summary>
public sealed class LotOfContract(AggregateStore store)
{
    /// <summary>The lot of a contract.</summary>
    public Task<LotKey> OfAsync(ContractKey contract, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return OfAsync(new RoundKey(contract.Tenant, contract.Round), contract.Proposal, cancel);
    }

    /// <summary>The lot of a submitted proposal.</summary>
    public async Task<LotKey> OfAsync(RoundKey round, string proposal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        var key = ProposalsKey.OfProposal(round.Tenant, round.Round, proposal)!;
        var all = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        return new LotKey(round.Tenant, round.Round, all.State!.Find(proposal)!.Content.Lot);
    }
}
