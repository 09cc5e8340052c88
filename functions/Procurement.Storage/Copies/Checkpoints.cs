using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Copies;

/// <summary>
/// The hash of every head on a day, in the container of the copies: whoever holds one can prove later that no trail was
/// written anew, whole partitions included.
/// </summary>
public sealed class Checkpoints(CopiesContainer container, TableServiceClient tables, StorageSettings settings)
{
    /// <summary>The blob of a table and day.</summary>
    public static string NameOf(DateOnly day, string table) => $"checkpoints/{day:yyyy-MM-dd}/{table}.jsonl";

    /// <summary>Writes that of a day, a table at a time; those that are there stay, so a broken run goes on.</summary>
    public async Task WriteAsync(DateOnly day, CancellationToken cancel)
    {
        foreach (var table in TableNames.Aggregates)
        {
            var blob = container.Client.GetBlockBlobClient(NameOf(day, table));
            if (!await blob.ExistsAsync(cancel)) await WriteAsync(blob, table, cancel);
        }
    }

    private async Task WriteAsync(BlockBlobClient blob, string table, CancellationToken cancel)
    {
        var once = new BlockBlobOpenWriteOptions
        {
            OpenConditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        try
        {
            await using var lines = await blob.OpenWriteAsync(overwrite: true, once, cancel);
            await foreach (var head in tables.GetTableClient(settings.Table(table)).QueryAsync<TableEntity>(
                $"RowKey eq '{Rows.Head}'", null, ["PartitionKey", "Events", "LastHash"], cancel))
            {
                var (events, hash) = (head.GetInt64("Events"), head.GetString("LastHash"));
                var line = new { aggregate = head.PartitionKey, events, hash };
                await lines.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line) + "\n"), cancel);
            }
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            // Another run was faster.
        }
    }
}
