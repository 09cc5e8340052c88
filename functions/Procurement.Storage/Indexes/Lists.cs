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
    // What one transaction of the table service holds.
    private const int RowsMax = 100;

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

    /// <summary>
    /// Writes the rows of something that is new, a hundred at once; where some are there already, an earlier run wrote
    /// them, and the version of each decides.
    /// </summary>
    public async Task AddManyAsync(
        string list, long version, IEnumerable<(string Id, string Json)> rows, CancellationToken cancel)
    {
        foreach (var some in Transactions(rows))
        {
            try
            {
                await Rows.SubmitTransactionAsync(some.Select(one => Added(list, version, one)), cancel);
            }
            catch (RequestFailedException failed) when (failed.Status is 409)
            {
                foreach (var (id, json) in some) await PutAsync(list, id, version, json, cancel);
            }
        }
    }

    /// <summary>Writes a row that only says that something exists; writing it again changes nothing.</summary>
    public Task NoteAsync(string list, string id, CancellationToken cancel) =>
        Rows.UpsertEntityAsync(new TableEntity(list, id) { ["Version"] = 0L }, TableUpdateMode.Replace, cancel);

    /// <summary>Writes rows that never change, together; a null item only says that something exists.</summary>
    public async Task PutManyAsync(
        string list, IEnumerable<(string Id, string? Json)> rows, CancellationToken cancel)
    {
        foreach (var some in rows.DistinctBy(row => row.Id).Chunk(RowsMax))
        {
            await Rows.SubmitTransactionAsync(some.Select(Row), cancel);
        }

        TableTransactionAction Row((string Id, string? Json) one)
        {
            var row = new TableEntity(list, one.Id) { ["Version"] = 0L };
            if (one.Json is not null) row.SetLongText("Json", one.Json);
            return new(TableTransactionActionType.UpsertReplace, row);
        }
    }

    /// <summary>Takes a row off its list; one that is not there changes nothing.</summary>
    public Task RemoveAsync(string list, string id, CancellationToken cancel) =>
        Rows.DeleteEntityAsync(list, id, ETag.All, cancel);

    /// <summary>At most so many ids of a list, after an id.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(
        string list, int limit, string? after, CancellationToken cancel)
    {
        List<string> ids = [];
        var filter = after is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {list}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {list} and RowKey gt {after}");
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, Math.Min(limit, 1000), ["RowKey"], cancel))
        {
            ids.Add(row.RowKey);
            if (ids.Count == limit) break;
        }

        return ids;
    }

    private static TableTransactionAction Added(string list, long version, (string Id, string Json) one)
    {
        var row = new TableEntity(list, one.Id) { ["Version"] = version };
        row.SetLongText("Json", one.Json);
        return new(TableTransactionActionType.Add, row);
    }

    // What one transaction of the table service holds: a hundred rows and 4 MiB, of which a character takes up to three
    // bytes and its envelope the rest.
    private static IEnumerable<List<(string Id, string Json)>> Transactions(IEnumerable<(string Id, string Json)> rows)
    {
        List<(string Id, string Json)> some = [];
        var length = 0;
        foreach (var row in rows)
        {
            if (some.Count == 100 || (some.Count > 0 && length + row.Json.Length > 1_000_000))
            {
                yield return some;
                (some, length) = ([], 0);
            }

            some.Add(row);
            length += row.Json.Length;
        }

        if (some.Count > 0) yield return some;
    }

    /// <summary>A page of at most <paramref name="limit"/> rows after the id <paramref name="after"/>.</summary>
    public async Task<ListPage> PageAsync(string list, int limit, string? after, CancellationToken cancel)
    {
        var filter = after is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {list}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {list} and RowKey gt {after}");
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

    /// <summary>The ranking of a round with what has become of each proposal, by lot in the round's order and rank.</summary>
    public static string Ranking(RoundKey round) => Keys.Join(round.Tenant, round.Round, "ranking");

    /// <summary>Awards and reserve of each lot of a round, lots in their order.</summary>
    public static string LotResults(RoundKey round) => Keys.Join(round.Tenant, round.Round, "lot-results");

    /// <summary>Objections of a round.</summary>
    public static string Objections(RoundKey round) => Keys.Join(round.Tenant, round.Round, "objections");

    /// <summary>
    /// Objections of a round that may lack an answer: written before the objection, so that the list can name too many
    /// but never misses one, because the final award must not depend on an index that lags behind.
    /// </summary>
    public static string OpenObjections(RoundKey round) => Keys.Join(round.Tenant, round.Round, "open-objections");

    /// <summary>Which document each public page of a round shows.</summary>
    public static string PublicPages(RoundKey round) => Keys.Join(round.Tenant, round.Round, "public-pages");

    /// <summary>Contracts of a round.</summary>
    public static string Contracts(RoundKey round) => Keys.Join(round.Tenant, round.Round, "contracts");

    /// <summary>
    /// Organizations that may have proposals in a round. The row is written before the first draft, so the list can
    /// name too many but never misses one: evaluation must not depend on an index that lags behind.
    /// </summary>
    public static string Applicants(RoundKey round) => Keys.Join(round.Tenant, round.Round, "applicants");

    /// <summary>The proposals to score, by lot and proposal, from the opening of evaluation.</summary>
    public static string Entries(RoundKey round) => Keys.Join(round.Tenant, round.Round, "entries");

    /// <summary>Who of the committee keeps out of a lot, by lot and account; found while evaluation opens.</summary>
    public static string Exclusions(RoundKey round) => Keys.Join(round.Tenant, round.Round, "exclusions");

    /// <summary>
    /// Score books that may lack sheets, by evaluator and lot: the list can name too many but never misses one.
    /// </summary>
    public static string IncompleteBooks(RoundKey round) => Keys.Join(round.Tenant, round.Round, "incomplete-books");
}
