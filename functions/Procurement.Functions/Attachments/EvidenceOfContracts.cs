using Procurement.Domain.Contracts;
using Procurement.Domain.Performances;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Attachments;

/// <summary>
/// Files that show how the contracts of an organization in a round are performed: brought while one is in force, kept
/// once a visit, a report or a voucher names them.
/// </summary>
public sealed class EvidenceOfContracts(AggregateStore store)
{
    /// <summary>Whether a contract of the organization in the round is in force.</summary>
    public async Task<bool> IsTakenAsync(AttachmentsKey key, CancellationToken cancel)
    {
        foreach (var contract in await ContractsAsync(key, cancel))
        {
            if ((await store.LoadAsync(Kinds.Contracts, contract, cancel)).State is { Status: ContractStatus.InForce })
                return true;
        }

        return false;
    }

    /// <summary>Whether the performance of one of its contracts names the file.</summary>
    public async Task<bool> NamesAsync(AttachmentsKey key, string attachment, CancellationToken cancel)
    {
        foreach (var contract in await ContractsAsync(key, cancel))
        {
            NamedFile? named = await store.FindPartAsync(
                Kinds.Performances.Table, $"{contract}", Kinds.NamedFileParts, attachment, cancel);
            if (named is not null) return true;
        }

        return false;
    }

    // A contract is named by its proposal; a handful at most, for a round limits them.
    private async Task<IReadOnlyList<ContractKey>> ContractsAsync(AttachmentsKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var own = new ProposalsKey(key.Tenant, key.Round, key.Organization);
        var all = await store.LoadWholeAsync(Kinds.Proposals, own, cancel);
        return
        [
            .. (all.State?.Proposals.Values ?? []).Where(one => one.Receipt is not null)
                .Select(one => new ContractKey(key.Tenant, key.Round, one.Id)),
        ];
    }
}
