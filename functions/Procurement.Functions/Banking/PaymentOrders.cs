using Procurement.Domain.Banking;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Banking;

/// <summary>A payment order: the contract that gave it, and the batch it is or was in.</summary>
public sealed record FoundOrder(
    ContractKey Key, int No, Stored<Contract, ContractEvent> Contract, PaymentOrder Order, BankBatch? Batch)
{
    /// <summary>The payment as files and exceptions name it.</summary>
    public BankPayment Payment => new(Contract.State!.Terms.Fund, Key.Round, Key.Proposal, No);

    /// <summary>The account from which it was sent; null where no released batch has it.</summary>
    public string? SentFrom =>
        Batch is { Status: BankBatchStatus.Released } batch
        && batch.LineOrNull(Order.EndToEndId) is { Status: BankLineStatus.Taken }
            ? batch.Payer.Number
            : null;
}

/// <summary>Finds payment orders: those that wait for a batch, and the one that a key at the bank names.</summary>
public sealed class PaymentOrders(AggregateStore store, Lists lists)
{
    /// <summary>The orders of a fund that are in no batch, those that are due first before the others.</summary>
    public async Task<IReadOnlyList<BankLine>> WaitingAsync(FundKey fund, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fund);
        var rows = await lists.AllAsync(ListNames.PaymentOrders(fund.Tenant, fund.Fund), cancel);
        return
        [
            .. rows.Where(row => row.Batch is null)
                .OrderBy(row => row.DueBy)
                .ThenBy(row => row.EndToEndId, StringComparer.Ordinal)
                .Select(row => new BankLine(
                    row.EndToEndId, row.Round, row.Proposal, row.No, row.Amount, row.Payee)),
        ];
    }

    /// <summary>The order that a key names, or null; whatever a bank writes there is asked for.</summary>
    public async Task<FoundOrder?> FindAsync(string tenant, string? endToEndId, CancellationToken cancel)
    {
        if (!WireRules.IsSlug(endToEndId)) return null;
        var row = await lists.FindAsync(ListNames.EndToEnd(tenant, endToEndId!), ListNames.Only, cancel);
        if (row is null) return null;
        var key = new ContractKey(tenant, row.Round, row.Proposal);
        var contract = await store.LoadAsync(Kinds.Contracts, key, cancel);
        if (contract.State?.Instalment(row.No)?.OrderOf(endToEndId!) is not { } order) return null;
        var batch = order.Batch is { } named
            ? await store.LoadAsync(Kinds.BankBatches, new BankBatchKey(tenant, named), cancel)
            : null;
        return new(key, row.No, contract, order, batch?.State);
    }
}
