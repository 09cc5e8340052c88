using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Payments;

/// <summary>The files that suppliers hand in as invoices: attachments of theirs under the round.</summary>
public sealed class InvoiceFiles(AggregateStore store)
{
    /// <summary>The supplier's folder with this file, or null where none is named.</summary>
    public async Task<AttachmentFolder?> FolderAsync(
        ContractKey key, Contract? contract, string? file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (contract is null || file is null) return null;
        var folder = new AttachmentsKey(key.Tenant, key.Round, contract.Terms.Organization);
        return (await store.LoadAsync(Kinds.Attachments, folder, [Kinds.AttachmentParts.RowOf(file)], cancel)).State;
    }
}
