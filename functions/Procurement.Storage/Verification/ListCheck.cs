using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Verification;

/// <summary>Compares rows of lists with those that follow from an aggregate.</summary>
internal sealed class ListCheck(TableClient lists)
{
    // The lists that hold exactly what follows from the aggregates; others may name more.
    private static readonly string[] Exact =
    [
        "|organizations", "|funds", "|rounds", "|published-rounds", "|proposals", "|objections", "|contracts",
        "|contracts-of", "|payment-orders", "|end-to-end", "|assessments", "|enrolments", "|enrolments-of",
        "|evaluators",
        "|undelivered", "|questions", "|bank-batches", "|bank-releases", "|bank-answers", "|bank-days", "|bank-told",
        "|bank-exceptions", "|open-bank-exceptions", "|bank-decisions", "|challenges", "|complaints", "|complaints-of",
        .. WorkRows.OfRounds.Concat(WorkRows.OfContracts).Concat(WorkRows.OfOrganizations)
            .Concat([WorkKind.ToResolve, WorkKind.ToVerify, WorkKind.ToVerifyEvaluators])
            .Select(kind => $"|work-{kind}"),
    ];

    /// <summary>The first row that is missing or says something else; null when there is none.</summary>
    public async Task<Difference?> FirstOrNullAsync(IEnumerable<ListRow> expected, CancellationToken cancel)
    {
        foreach (var row in expected)
        {
            var there = await lists.GetEntityIfExistsAsync<TableEntity>(row.List, row.Id, cancellationToken: cancel);
            if (!there.HasValue) return Of(row, "", "the row is missing");
            if (FirstOrNull(row, there.Value!) is { } difference) return difference;
        }

        return null;
    }

    /// <summary>A row of a list that follows from no aggregate; null when there is none.</summary>
    public async Task<Difference?> OrphanOrNullAsync(
        string? tenant, IReadOnlySet<(string List, string Id)> expected, CancellationToken cancel)
    {
        await foreach (var row in OrphansAsync(tenant, expected, cancel))
        {
            return new(TableNames.Lists, row.PartitionKey, row.RowKey, "", "it follows from no aggregate");
        }

        return null;
    }

    /// <summary>The rows of lists that follow from no aggregate.</summary>
    public async IAsyncEnumerable<TableEntity> OrphansAsync(
        string? tenant,
        IReadOnlySet<(string List, string Id)> expected,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = tenant is null
            ? null
            : TableClient.CreateQueryFilter($"PartitionKey gt {$"{tenant}|"} and PartitionKey lt {$"{tenant}}}"}");
        await foreach (var row in lists.QueryAsync<TableEntity>(filter, null, ["PartitionKey", "RowKey"], cancel))
        {
            var isExact = Exact.Any(name => row.PartitionKey.EndsWith(name, StringComparison.Ordinal));
            if (isExact && !expected.Contains((row.PartitionKey, row.RowKey))) yield return row;
        }
    }

    private static Difference? FirstOrNull(ListRow expected, TableEntity there)
    {
        var stored = there.GetRecord(TableNames.Lists, "Row");
        // One of an older record is replaced by the aggregate's next event, or by a rebuild.
        if (stored.Type == expected.Record.Type && stored.Version < expected.Record.Version)
        {
            return null;
        }

        var version = there.Number(TableNames.Lists, "Version");
        // A row that says the same since an earlier event need not have been written again.
        return RowComparison.FirstOrNull(TableNames.Lists, there, expected.Record, stored)
            ?? (version <= expected.Version
                ? null
                : Of(expected, "Version", $"{version} instead of {expected.Version}"));
    }

    private static Difference Of(ListRow row, string member, string why) =>
        new(TableNames.Lists, row.List, row.Id, member, why);
}
