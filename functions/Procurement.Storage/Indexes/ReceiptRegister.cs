using Azure;
using Azure.Data.Tables;
using Procurement.Domain.Receivables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>
/// Which debtor's receipt a reference of the bank belongs to, in one district: one transfer is never booked for two. A
/// reference is taken before the receipt is committed; one whose receipt never came about is free again after a while.
/// Within one account its own parts keep it from being booked twice.
/// </summary>
public sealed class ReceiptRegister(TableServiceClient tables, StorageSettings settings, AggregateStore store)
{
    private const string Row = "receipt";

    // By then the receipt that took the reference has been committed or never will be.
    private static readonly TimeSpan Held = AggregateStore.CommitWithin * 2;

    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Invoices));

    /// <summary>Takes a reference for a receipt of a debtor; false when another debtor has it.</summary>
    public async Task<bool> TakeAsync(DebtorKey debtor, string reference, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(debtor);
        var row = RowOf(debtor, ReceiptReference.NormalForm(reference));
        while (true)
        {
            var there = await Rows.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, Row, null, cancel);
            if (there.HasValue && await IsAnothersAsync(there.Value!, debtor, reference, cancel)) return false;
            try
            {
                // Also for its owner: nobody may take it over while the receipt that asks now is being committed.
                await (there.HasValue
                    ? Rows.UpdateEntityAsync(row, there.Value!.ETag, TableUpdateMode.Replace, cancel)
                    : Rows.AddEntityAsync(row, cancel));
                return true;
            }
            catch (RequestFailedException failed) when (failed.Status is 404 or 409 or 412)
            {
                // Somebody wrote the row meanwhile; if its reply was lost, we did. The next look tells.
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>The rows that follow from an account: one for each reference.</summary>
    internal static IEnumerable<TableEntity> Expected(DebtorKey debtor, DebtorAccount account) =>
        account.References.Keys.Select(reference => RowOf(debtor, reference));

    private static TableEntity RowOf(DebtorKey debtor, string normalForm) =>
        new(Keys.Join(debtor.Tenant, normalForm), Row)
        {
            ["Debtor"] = $"{debtor}",
            ["TakenAt"] = TimeProvider.System.GetUtcNow(),
        };

    private async Task<bool> IsAnothersAsync(
        TableEntity there, DebtorKey debtor, string reference, CancellationToken cancel)
    {
        var holder = there.GetString("Debtor");
        if (holder == $"{debtor}") return false;
        if (TimeProvider.System.GetUtcNow() - there.GetDateTimeOffset("TakenAt") < Held) return true;
        var row = Kinds.ReceiptReferences.RowOf(ReceiptReference.NormalForm(reference));
        var account = await store.LoadAsync(Kinds.Receivables, holder, [row], cancel);
        return account.State?.References.Count > 0;
    }
}
