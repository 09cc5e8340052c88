using Azure;
using Azure.Data.Tables;
using Procurement.Domain.Surveys;
using Procurement.Storage.Account;

namespace Procurement.Storage.Surveys;

/// <summary>
/// The links and answers of surveys while they run. It is no aggregate: a trail says who did what, when and in which
/// order, and by that an answer could be traced to the client whose link gave it. A link that is used is deleted in the
/// transaction that adds the answer under a random name, so that nothing says which was whose (decision 0048).
/// </summary>
public sealed partial class SurveyBoxes(TableServiceClient tables, StorageSettings settings)
{
    private const string Gate = "gate";
    private const string NonceRow = "nonce";
    private const string CodeRow = "survey";

    // A transaction holds 100 rows; two of a seat, and the gate.
    private const int SeatsOfTransaction = 49;

    private TableClient Table => tables.GetTableClient(settings.Table(TableNames.SurveyBoxes));

    /// <summary>The nonce of a survey, made when it is first asked for; nobody sees it before the draw.</summary>
    public async Task<string> NonceAsync(SurveyBoxKey key, string made, CancellationToken cancel)
    {
        if (await NonceOrNullAsync(key, cancel) is { } known) return known;
        try
        {
            await Table.AddEntityAsync(new TableEntity($"{key}", NonceRow) { ["Nonce"] = made }, cancel);
            return made;
        }
        catch (RequestFailedException failed) when (failed.Status is 409)
        {
            return (await NonceOrNullAsync(key, cancel))!;
        }
    }

    /// <summary>The nonce that a plan is committed to, or null where it is lost: then the survey is given up.</summary>
    public async Task<string?> NonceOrNullAsync(SurveyBoxKey key, CancellationToken cancel)
    {
        var row = await Table.GetEntityIfExistsAsync<TableEntity>($"{key}", NonceRow, cancellationToken: cancel);
        return row.HasValue ? row.Value!.GetString("Nonce") : null;
    }

    /// <summary>The survey that a link belongs to, or null.</summary>
    public async Task<SurveyBoxKey?> FindAsync(string link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        var row = await Table.GetEntityIfExistsAsync<TableEntity>(
            CodeKey(link[..SurveyLink.CodeLength]), CodeRow, cancellationToken: cancel);
        return row.HasValue ? SurveyBoxKey.Parse(row.Value!.GetString("Box")) : null;
    }

    /// <summary>
    /// Makes a seat for everybody of the sample, each once however often this runs: a seat that is gone was used.
    /// </summary>
    public async Task OpenAsync(SurveyBoxKey key, IReadOnlyList<SurveyClient> sample, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        await Table.UpsertEntityAsync(
            new TableEntity(CodeKey(key.Code), CodeRow) { ["Box"] = $"{key}" }, TableUpdateMode.Replace, cancel);
        var batches = sample.Select((client, at) => IdleRow(key, at, client.Group)).Chunk(SeatsOfTransaction).ToList();
        for (var at = 0; at < batches.Count; at++)
        {
            List<TableEntity> rows = [new TableEntity($"{key}", $"batch-{at:D4}"), .. batches[at]];
            if (at == batches.Count - 1) rows.Add(new TableEntity($"{key}", Gate));
            await AddOnceAsync(rows, cancel);
        }
    }

    /// <summary>How many seats have no link yet, how many links wait, and how many answers there are.</summary>
    public async Task<SurveyCounts> CountAsync(SurveyBoxKey key, CancellationToken cancel)
    {
        var names = await RowsAsync(key, ["RowKey"], cancel).Select(one => one.RowKey).ToListAsync(cancel);
        return new(Count("idle-"), Count("link-"), Count("answer-"), Count("paper-"));

        int Count(string prefix) => names.Count(one => one.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>Lets no more answers in, and tells everything that came.</summary>
    public async Task<SurveyHarvest> CloseAsync(SurveyBoxKey key, CancellationToken cancel)
    {
        await Table.DeleteEntityAsync($"{key}", Gate, cancellationToken: cancel);
        return await ReadAsync(key, cancel);
    }

    /// <summary>What came so far.</summary>
    public async Task<SurveyHarvest> ReadAsync(SurveyBoxKey key, CancellationToken cancel)
    {
        var rows = await RowsAsync(key, null, cancel).ToListAsync(cancel);
        var answers = rows.Where(row => row.RowKey.StartsWith("answer-", StringComparison.Ordinal)).ToList();
        return new(
            [.. answers.Select(row => new SurveyAnswer(row.GetString("Group"), ScoresOf(row.GetString("Scores"))))],
            [.. answers.Select(row => row.GetString("Pair")).OfType<string>().GroupBy(one => one).Select(PairOf)
                .OrderBy(one => one.One, StringComparer.Ordinal).ThenBy(one => one.Other, StringComparer.Ordinal)],
            [.. rows.Where(row => row.RowKey.StartsWith("text-", StringComparison.Ordinal))
                .Select(row => row.GetString("Text")).Order(StringComparer.Ordinal)],
            PapersOf(rows).Count);
    }

    /// <summary>Opens it again, where the survey could not be counted after all.</summary>
    public Task ReopenAsync(SurveyBoxKey key, CancellationToken cancel) =>
        Table.UpsertEntityAsync(new TableEntity($"{key}", Gate), TableUpdateMode.Replace, cancel);

    /// <summary>
    /// Forgets links and answers of a survey that is over. What tells that its seats were made stays, so that none is
    /// made again.
    /// </summary>
    public async Task EmptyAsync(SurveyBoxKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        await Table.DeleteEntityAsync(CodeKey(key.Code), CodeRow, cancellationToken: cancel);
        var rows = await RowsAsync(key, ["PartitionKey", "RowKey"], cancel)
            .Where(row => !row.RowKey.StartsWith("batch-", StringComparison.Ordinal))
            .ToListAsync(cancel);
        foreach (var row in rows)
            await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancel);
    }

    private static string CodeKey(string code) => $"survey|{code}";

    private static TableEntity IdleRow(SurveyBoxKey key, int seat, string? group) =>
        new($"{key}", $"idle-{seat:D5}") { ["Seat"] = seat, ["Group"] = group };

    private static IReadOnlyList<int> ScoresOf(string text) => [.. text.Select(one => one - '0')];

    private static PaperPair PairOf(IGrouping<string, string> papers) =>
        papers.Key.Split('|') is [var one, var other]
            ? new(one, other, papers.Count())
            : throw new FormatException(papers.Key);

    // A paper whose link was used on a phone meanwhile waits for nothing.
    private static IReadOnlyList<(string Hash, PaperForm Form)> PapersOf(IReadOnlyList<TableEntity> rows)
    {
        var alive = rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from row in rows
               where row.RowKey.StartsWith("paper-", StringComparison.Ordinal)
               let hash = row.RowKey["paper-".Length..]
               where alive.Contains($"link-{hash}")
               select (hash, FormOf(row)),
        ];
    }

    private IAsyncEnumerable<TableEntity> RowsAsync(
        SurveyBoxKey key, IEnumerable<string>? columns, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {$"{key}"}");
        return Table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancel);
    }

    private async Task AddOnceAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancel)
    {
        try
        {
            await Table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancel);
        }
        catch (RequestFailedException failed) when (failed.Status is 409)
        {
            // By an earlier run, or ours whose reply was lost.
        }
    }
}

/// <summary>How far the answers of a survey are.</summary>
public sealed record SurveyCounts(int WithoutLink, int LinksWaiting, int Answered, int PapersWaiting);

/// <summary>
/// Everything that a survey brought: answers, who entered papers, sorted texts, papers that still wait.
/// </summary>
public sealed record SurveyHarvest(
    IReadOnlyList<SurveyAnswer> Answers,
    IReadOnlyList<PaperPair> Papers,
    IReadOnlyList<string> Texts,
    int PapersWaiting);
