using Azure;
using Azure.Data.Tables;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>
/// Which claim an invoice number belongs to, in one district. A number is taken before the claim is committed, so two
/// contracts can never claim the same one. A number whose claim never came about is free again after a while.
/// </summary>
public sealed class InvoiceRegister(TableServiceClient tables, StorageSettings settings, AggregateStore store)
{
    private const string Row = "claim";

    // By then the claim that took the number has been committed or never will be.
    private static readonly TimeSpan Held = AggregateStore.CommitWithin * 2;

    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Invoices));

    /// <summary>Takes a number for a claim; false when another claim has it.</summary>
    public async Task<bool> TakeAsync(
        ContractKey contract, int instalment, InvoiceNumber number, CancellationToken cancel)
    {
        var row = RowOf(contract, instalment, number);
        try
        {
            await Rows.AddEntityAsync(row, cancel);
            return true;
        }
        catch (RequestFailedException failed) when (failed.Status is 409)
        {
            return await TakeOverAsync(row, number, cancel);
        }
    }

    /// <summary>The rows that follow from a contract: one for each instalment that was claimed.</summary>
    internal static IEnumerable<TableEntity> Expected(ContractKey key, Contract contract)
    {
        foreach (var instalment in contract.Instalments)
        {
            if (!InvoiceNumber.TryParse(instalment.Invoice, out var number)) continue;
            yield return RowOf(key, instalment.No, number);
        }
    }

    private static TableEntity RowOf(ContractKey contract, int instalment, InvoiceNumber number) =>
        new(Keys.Join(contract.Tenant, number.NormalForm), Row)
        {
            ["Contract"] = $"{contract}",
            ["Instalment"] = instalment,
            ["TakenAt"] = TimeProvider.System.GetUtcNow(),
        };

    private async Task<bool> TakeOverAsync(TableEntity row, InvoiceNumber number, CancellationToken cancel)
    {
        while (true)
        {
            var there = await Rows.GetEntityIfExistsAsync<TableEntity>(
                row.PartitionKey, Row, cancellationToken: cancel);
            if (!there.HasValue) return false;
            if (await IsDecidedAsync(there.Value!, row, number, cancel) is { } isOurs) return isOurs;
            try
            {
                await Rows.UpdateEntityAsync(row, there.Value!.ETag, TableUpdateMode.Replace, cancel);
                return true;
            }
            catch (RequestFailedException failed) when (failed.Status is 412)
            {
                // Somebody wrote the row meanwhile; if its reply was lost, we did. The next look tells.
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    // Whether the number is ours; null when it is to be written: for another whose claim never came, or held anew for
    // its owner, because nobody may take it over while the claim that asks now is being committed.
    private async Task<bool?> IsDecidedAsync(
        TableEntity there, TableEntity row, InvoiceNumber number, CancellationToken cancel)
    {
        var (contract, instalment) = (there.GetString("Contract"), there.GetInt32("Instalment"));
        var age = TimeProvider.System.GetUtcNow() - there.GetDateTimeOffset("TakenAt");
        if (contract == row.GetString("Contract") && instalment == row.GetInt32("Instalment"))
        {
            return age < Held - AggregateStore.CommitWithin ? true : null;
        }

        if (age < Held) return false;
        var holder = await store.LoadAsync(Kinds.Contracts, contract, cancel);
        var held = holder.State?.Instalment(instalment!.Value)?.Invoice;
        return InvoiceNumber.TryParse(held, out var other) && other.Equals(number) ? false : null;
    }
}
