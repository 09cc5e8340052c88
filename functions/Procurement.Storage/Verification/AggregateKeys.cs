using Azure.Data.Tables;
using Procurement.Storage.Account;

namespace Procurement.Storage.Verification;

/// <summary>Which aggregates there are.</summary>
public sealed class AggregateKeys(TableServiceClient tables, StorageSettings settings)
{
    /// <summary>The keys of a table in their order, perhaps of one district: a call each.</summary>
    public IAsyncEnumerable<string> ReadAsync(string table, string? tenant, CancellationToken cancel) =>
        Partition.KeysAsync(tables.GetTableClient(settings.Table(table)), tenant, "", cancel);
}
