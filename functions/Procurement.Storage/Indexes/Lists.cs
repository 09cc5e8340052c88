using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>A page of a list: the rows as JSON, and where the next page begins (null after the last).</summary>
public sealed record ListPage(IReadOnlyList<JsonElement> Items, string? Next);

/// <summary>Index rows made for the lists people see; each can be made again from its aggregate.</summary>
public sealed class Lists(TableServiceClient tables, StorageSettings settings)
{
    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Lists));

    /// <summary>Writes a row, unless a newer version of it is there: handlers may run out of order.</summary>
    public async Task PutAsync(string list, string id, long version, string json, CancellationToken cancel)
    {
        var row = new TableEntity(list, id) { ["Version"] = version };
        row.SetLongText("Json", json);
        while (true)
        {
            var there = await Rows.GetEntityIfExistsAsync<TableEntity>(list, id, ["Version"], cancel);
            if (there.HasValue && there.Value!.GetInt64("Version") >= version) return;
            try
            {
                await (there.HasValue
                    ? Rows.UpdateEntityAsync(row, there.Value!.ETag, TableUpdateMode.Replace, cancel)
                    : Rows.AddEntityAsync(row, cancel));
                return;
            }
            catch (RequestFailedException failed) when (failed.Status is 409 or 412)
            {
                // Somebody wrote the row meanwhile: look again whose version is newer.
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Writes a row that only says that something exists; writing it again changes nothing.</summary>
    public Task NoteAsync(string list, string id, CancellationToken cancel) =>
        Rows.UpsertEntityAsync(new TableEntity(list, id) { ["Version"] = 0L }, TableUpdateMode.Replace, cancel);

    /// <summary>All ids of a list.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(string list, CancellationToken cancel)
    {
        List<string> ids = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {list}");
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, null, ["RowKey"], cancel)) ids.Add(row.RowKey);
        return ids;
    }

    /// <summary>
    /// A page of at most <paramref name="limit"/> rows after the id <paramref name="after"/>; where
    /// <paramref name="owner"/> is said, of those rows alone whose ids begin with it and a hyphen.
    /// </summary>
    public async Task<ListPage> PageAsync(
        string list, int limit, string? after, CancellationToken cancel, string? owner = null)
    {
        var from = after ?? "";
        // A full stop is the character after the hyphen.
        var (first, end) = ($"{owner}-", $"{owner}.");
        var filter = owner is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {list} and RowKey gt {from}")
            : TableClient.CreateQueryFilter(
                $"PartitionKey eq {list} and RowKey gt {from} and RowKey ge {first} and RowKey lt {end}");
        List<TableEntity> rows = [];
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, limit + 1, cancellationToken: cancel))
        {
            rows.Add(row);
            if (rows.Count > limit) break;
        }

        var items = rows.Take(limit).Select(row => JsonDocument.Parse(row.GetLongText("Json")).RootElement.Clone());
        return new ListPage([.. items], rows.Count > limit ? rows[limit - 1].RowKey : null);
    }
}

/// <summary>The names of the lists.</summary>
public static class ListNames
{
    /// <summary>Organizations of a district.</summary>
    public static string Organizations(string tenant) => Keys.Join(tenant, "organizations");

    /// <summary>Funds of a district.</summary>
    public static string Funds(string tenant) => Keys.Join(tenant, "funds");

    /// <summary>Rounds of a district.</summary>
    public static string Rounds(string tenant) => Keys.Join(tenant, "rounds");

    /// <summary>Rounds of a district that are published, for those who may not see drafts.</summary>
    public static string PublishedRounds(string tenant) => Keys.Join(tenant, "published-rounds");

    /// <summary>Submitted proposals of a round.</summary>
    public static string Proposals(RoundKey round) => Keys.Join(round.Tenant, round.Round, "proposals");

    /// <summary>Contracts of a round.</summary>
    public static string Contracts(RoundKey round) => Keys.Join(round.Tenant, round.Round, "contracts");

    /// <summary>
    /// Organizations that may have proposals in a round. The row is written before the first draft, so the list can
    /// name too many but never misses one: evaluation must not depend on an index that lags behind.
    /// </summary>
    public static string Applicants(RoundKey round) => Keys.Join(round.Tenant, round.Round, "applicants");
}
