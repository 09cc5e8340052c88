using System.Text;
using Azure.Data.Tables;
using Procurement.Benchmarks.Commands;
using Procurement.Storage.Account;

namespace Procurement.Benchmarks.Growth;

/// <summary>The largest rows of the measured district that a command reads or writes again, in bytes.</summary>
internal sealed record RowSizes(string Table, int Head, int Part)
{
    private static readonly string[] Tables =
    [
        TableNames.Rounds, TableNames.Lots, TableNames.Proposals, TableNames.ScoreBooks, TableNames.Objections,
        TableNames.Funds, TableNames.Contracts, TableNames.Organizations,
    ];

    public static async Task<IReadOnlyList<RowSizes>> ReadAsync(TestSite site)
    {
        List<RowSizes> sizes = [];
        foreach (var table in Tables) sizes.Add(await ReadAsync(site, table));
        return sizes;
    }

    private static async Task<RowSizes> ReadAsync(TestSite site, string table)
    {
        var client = site.Get<TableServiceClient>().GetTableClient(site.Get<StorageSettings>().Table(table));
        var (first, last) = ($"{World.Tenant}|", $"{World.Tenant}}}");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {first} and PartitionKey lt {last} and RowKey ge {"head"} and RowKey lt {"part."}");
        var (head, part) = (0, 0);
        await foreach (var row in client.QueryAsync<TableEntity>(filter))
        {
            if (row.RowKey == "head") head = Math.Max(head, BytesOf(row));
            else if (row.RowKey.StartsWith("part-", StringComparison.Ordinal)) part = Math.Max(part, BytesOf(row));
        }

        return new(table, head, part);
    }

    private static int BytesOf(TableEntity row) =>
        row.Select(one => one.Value).OfType<string>().Sum(Encoding.UTF8.GetByteCount);
}
