using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Contracts;

/// <summary>What follows from what happens to a supplement: its document, and the books of the fund.</summary>
public sealed class SupplementWork(AggregateStore store, DocumentDrawing drawing, SupplementMoney money)
{
    /// <summary>Draws its document, unless it was withdrawn meanwhile; its date is that of the proposal.</summary>
    public async Task DrawAsync(
        ContractKey key, Contract contract, int no, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(contract);
        if (contract.OpenAmendment is not { } open || open.No != no || contract.Document(no) is not null) return;

        var round = await store.LoadAsync(Kinds.Rounds, new RoundKey(key.Tenant, key.Round), cancel);
        var code = new OrganizationKey(key.Tenant, contract.Terms.Organization);
        var supplier = (await store.LoadAsync(Kinds.Organizations, code, cancel)).State!.Name;
        var data = SupplementData.Of(contract, open, round.State!.Settings.Purchaser, supplier);
        await drawing.DrawAsync(key, new DocumentToDraw(no, SupplementPaper.Of(data, at)), at, cancel);
    }

    /// <inheritdoc cref="SupplementMoney.BookAsync"/>
    public Task BookAsync(
        ContractKey key, Contract contract, ContractAmended amended, EventRecord record, CancellationToken cancel) =>
        money.BookAsync(key, contract, amended, record, cancel);

    /// <inheritdoc cref="SupplementMoney.ReleaseAsync"/>
    public Task ReleaseAsync(
        ContractKey key, Contract contract, int no, DateTimeOffset at, CancellationToken cancel) =>
        money.ReleaseAsync(key, contract, no, at, cancel);
}
