using Procurement.Domain;
using Procurement.Domain.Archives;
using Procurement.Domain.Contracts;
using Procurement.Domain.Performances;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Attachments;

/// <summary>
/// Files that show how the contracts of an organization in a round are performed: brought while one is in force, kept
/// once a visit, a report, a voucher or a claim names
/// them.
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

    /// <summary>Whether the performance of one of its contracts, or a claim under it, names the file.</summary>
    public async Task<bool> NamesAsync(AttachmentsKey key, string attachment, CancellationToken cancel)
    {
        foreach (var contract in await ContractsAsync(key, cancel))
        {
            NamedFile? named = await store.FindPartAsync(
                Kinds.Performances.Table, $"{contract}", Kinds.NamedFileParts, attachment, cancel);
            if (named is not null || await IsInvoiceAsync(contract, attachment, cancel)) return true;
        }

        return false;
    }

    private async Task<bool> IsInvoiceAsync(ContractKey contract, string attachment, CancellationToken cancel) =>
        (await store.LoadAsync(Kinds.Contracts, contract, cancel)).State?.Instalments
            .Any(one => one.InvoicePaper?.File == attachment) is true;

    /// <summary>
    /// Why nothing that belongs to its contracts is taken away, or null: a hold stands on one of them.
    /// </summary>
    public async Task<Refusal?> HeldAsync(AttachmentsKey key, CancellationToken cancel)
    {
        foreach (var contract in await ContractsAsync(key, cancel))
        {
            if ((await store.LoadAsync(Kinds.Archives, contract, cancel)).State is { IsHeld: true })
                return ArchiveRefusals.Held;
        }

        return null;
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
