using Azure.Data.Tables;
using Procurement.Storage.Account;

namespace Procurement.Storage.Verification;

/// <summary>
/// Verifies some aggregates of each table and goes on there the next time, so that in the course of the nights all of
/// them have their turn. What it found stands in the row of the table until a later look finds it gone.
/// </summary>
public sealed class NightlyVerification(Verifier verifier, TableServiceClient tables, StorageSettings settings)
{
    private const string Cursors = "cursor";

    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Verifications));

    /// <summary>Looks at so many aggregates of each table; gives back every difference.</summary>
    public async Task<IReadOnlyList<Difference>> RunAsync(
        int aggregatesOfEachTable, DateTimeOffset now, CancellationToken cancel)
    {
        List<Difference> found = [];
        foreach (var table in TableNames.Aggregates)
        {
            found.AddRange(await RunAsync(table, aggregatesOfEachTable, now, cancel));
        }

        return found;
    }

    private async Task<List<Difference>> RunAsync(
        string table, int aggregates, DateTimeOffset now, CancellationToken cancel)
    {
        var cursor = await Rows.GetEntityIfExistsAsync<TableEntity>(Cursors, table, cancellationToken: cancel);
        var before = cursor.HasValue ? cursor.Value : null;
        var (found, seen, last) = (new List<Difference>(), 0, before?.GetString("After") ?? "");
        await foreach (var key in Partition.KeysAsync(
            tables.GetTableClient(settings.Table(table)), null, last, cancel))
        {
            if (seen == aggregates) break;
            if ((await verifier.VerifyAsync(table, key, cancel)).Difference is { } difference) found.Add(difference);
            (seen, last) = (seen + 1, key);
        }

        var row = new TableEntity(Cursors, table)
        {
            // Behind the last one it begins again.
            ["After"] = seen < aggregates ? "" : last,
            ["Checked"] = (before?.GetInt64("Checked") ?? 0) + seen,
            ["At"] = now,
            ["Difference"] = found.Count > 0 ? $"{found[0]}" : await StillAsync(before, cancel),
        };
        await Rows.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
        return found;
    }

    // A difference that was found in another night stays until that aggregate has none.
    private async Task<string> StillAsync(TableEntity? before, CancellationToken cancel)
    {
        if (before?.GetString("Difference") is not { Length: > 0 } known) return "";
        var (table, key) = (before.RowKey, known.Split(' ')[1]);
        return (await verifier.VerifyAsync(table, key, cancel)).Difference is { } still ? $"{still}" : "";
    }
}
