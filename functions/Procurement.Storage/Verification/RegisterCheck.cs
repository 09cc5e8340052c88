using Azure.Data.Tables;
using Procurement.Storage.Account;

namespace Procurement.Storage.Verification;

/// <summary>Whether the register of invoices and receipts has the rows that follow from an aggregate.</summary>
internal sealed class RegisterCheck(TableClient register)
{
    public async Task<Difference?> FirstOrNullAsync(IEnumerable<TableEntity> rows, CancellationToken cancel)
    {
        foreach (var expected in rows)
        {
            var there = await register.GetEntityIfExistsAsync<TableEntity>(
                expected.PartitionKey, expected.RowKey, cancellationToken: cancel);
            if (!there.HasValue)
            {
                return new(TableNames.Invoices, expected.PartitionKey, expected.RowKey, "", "the row is missing");
            }

            expected["TakenAt"] = there.Value!["TakenAt"];
            var difference = RowComparison.FirstOrNull(TableNames.Invoices, expected, there.Value);
            if (difference is not null) return difference;
        }

        return null;
    }
}
