using Azure;
using Azure.Data.Tables;
using Procurement.Domain.Surveys;
using Procurement.Storage.Account;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Surveys;

namespace Procurement.Storage.Surveys;

/// <content>Giving links out, and what comes by them.</content>
public sealed partial class SurveyBoxes
{
    // A link that is used while others are replaced makes a transaction fail; then it is looked at again.
    private const int TriesMax = 20;

    /// <summary>
    /// New links for these seats of the sample, or for all that were not used; the links before them are dead. A seat
    /// that was used gets none.
    /// </summary>
    public async Task<IReadOnlyList<IssuedLink>> IssueAsync(
        SurveyBoxKey key, IReadOnlyCollection<int>? seats, CancellationToken cancel)
    {
        List<IssuedLink> issued = [];
        var rows = await SeatsAsync(key, seats, cancel);
        foreach (var some in rows.Select(row => SeatOf(row)).Chunk(SeatsOfTransaction))
        {
            issued.AddRange(await IssueSomeAsync(key, some, cancel));
        }

        return [.. issued.OrderBy(one => one.Seat)];
    }

    /// <summary>How many of these seats have no link yet, and how many have one that was not used.</summary>
    public async Task<(int Unlinked, int Linked)> CountSeatsAsync(
        SurveyBoxKey key, IReadOnlyCollection<int> seats, CancellationToken cancel)
    {
        var rows = await SeatsAsync(key, seats, cancel);
        var unlinked = rows.Count(row => row.RowKey.StartsWith("idle-", StringComparison.Ordinal));
        return (unlinked, rows.Count - unlinked);
    }

    /// <summary>Whether a link may still be used.</summary>
    public async Task<bool> IsAliveAsync(SurveyBoxKey key, string hash, CancellationToken cancel) =>
        (await RowOrNullAsync(key, $"link-{hash}", cancel)) is not null;

    /// <summary>
    /// Takes an answer and the link with it; null when it counts, else why it does not. The pair is who entered it from
    /// a paper.
    /// </summary>
    public async Task<SurveyFate> AnswerAsync(
        SurveyBoxKey key,
        string hash,
        IReadOnlyList<int> scores,
        string? text,
        PaperPair? pair,
        CancellationToken cancel)
    {
        if (await RowOrNullAsync(key, $"link-{hash}", cancel) is not { } link) return SurveyFate.Dead;
        var answer = new TableEntity($"{key}", $"answer-{Guid.NewGuid():N}")
        {
            ["Group"] = link.GetString("Group"),
            ["Scores"] = string.Concat(scores),
            ["Pair"] = pair is null ? null : $"{pair.One}|{pair.Other}",
        };
        List<TableTransactionAction> actions =
        [
            Open(key), new(TableTransactionActionType.Delete, link, link.ETag), Add(answer),
        ];
        if (text is not null)
            actions.Add(Add(new TableEntity($"{key}", $"text-{Guid.NewGuid():N}") { ["Text"] = text }));
        return await SubmitAsync(key, actions, cancel);
    }

    /// <summary>
    /// Enters a paper under its link: what the rule answers is kept, or counts; refused is what the rule refuses.
    /// </summary>
    public async Task<(SurveyFate Fate, Domain.Decision<PaperStep>? Step)> EnterAsync(
        SurveyBoxKey key, string hash, PaperEntry entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var link = await RowOrNullAsync(key, $"link-{hash}", cancel);
            if (link is null) return (SurveyFate.Dead, null);
            var row = await RowOrNullAsync(key, $"paper-{hash}", cancel);
            var step = Answering.Enter(row is null ? null : FormOf(row), entry);
            if (step is not Domain.Decision<PaperStep>.Accepted { Events: [var made] }) return (SurveyFate.Taken, step);
            var fate = made.Agreed is { } pair
                ? await AnswerAsync(key, hash, entry.Scores, entry.Text, pair, cancel)
                : await KeepAsync(key, hash, made.Waits!, row, cancel);
            if (fate is SurveyFate.Raced) continue;
            if (fate is SurveyFate.Taken && made.Agreed is not null)
                await Table.DeleteEntityAsync($"{key}", $"paper-{hash}", cancellationToken: cancel);
            return (fate, step);
        }

        throw new RequestFailedException(503, $"The paper {hash} of {key} was changed {TriesMax} times.");
    }

    /// <summary>The papers that wait for another person or for an agreement.</summary>
    public async Task<IReadOnlyList<(string Hash, PaperForm Form)>> PapersAsync(
        SurveyBoxKey key, CancellationToken cancel) => PapersOf(await RowsAsync(key, null, cancel).ToListAsync(cancel));

    private static (string Row, int Seat, string? Group, ETag ETag) SeatOf(TableEntity row) =>
        (row.RowKey, row.GetInt32("Seat")!.Value, row.GetString("Group"), row.ETag);

    private static PaperForm FormOf(TableEntity row) => SurveyRecords.Papers.Read(
        row.GetRecord(TableNames.SurveyBoxes, "Form"), row.In(TableNames.SurveyBoxes));

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    // Fails where the gate is gone.
    private static TableTransactionAction Open(SurveyBoxKey key) =>
        new(TableTransactionActionType.UpdateMerge, new TableEntity($"{key}", Gate), ETag.All);

    private async Task<IReadOnlyList<TableEntity>> SeatsAsync(
        SurveyBoxKey key, IReadOnlyCollection<int>? seats, CancellationToken cancel) =>
        await RowsAsync(key, null, cancel)
            .Where(row => row.RowKey.StartsWith("idle-", StringComparison.Ordinal)
                || row.RowKey.StartsWith("link-", StringComparison.Ordinal))
            .Where(row => seats is null || seats.Contains(row.GetInt32("Seat")!.Value))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<IssuedLink>> IssueSomeAsync(
        SurveyBoxKey key,
        IReadOnlyList<(string Row, int Seat, string? Group, ETag ETag)> some,
        CancellationToken cancel)
    {
        for (var tries = 0; tries < TriesMax && some.Count > 0; tries++)
        {
            var links = some.Select(one => (Seat: one, Link: SurveyLink.New(key))).ToList();
            var actions = links.SelectMany(made => (TableTransactionAction[])
            [
                new(TableTransactionActionType.Delete, new TableEntity($"{key}", made.Seat.Row), made.Seat.ETag),
                Add(new TableEntity($"{key}", $"link-{SurveyLink.HashOf(made.Link)}")
                {
                    ["Seat"] = made.Seat.Seat, ["Group"] = made.Seat.Group,
                }),
            ]).Prepend(Open(key));
            var fate = await SubmitAsync(key, [.. actions], cancel);
            if (fate is SurveyFate.Taken) return [.. links.Select(one => new IssuedLink(one.Seat.Seat, one.Link))];
            if (fate is SurveyFate.Shut) return [];
            var seats = some.Select(one => one.Seat).ToHashSet();
            some = [.. (await SeatsAsync(key, seats, cancel)).Select(row => SeatOf(row))];
        }

        return [];
    }

    private Task<SurveyFate> KeepAsync(
        SurveyBoxKey key, string hash, PaperForm form, TableEntity? before, CancellationToken cancel)
    {
        var row = new TableEntity($"{key}", $"paper-{hash}");
        row.SetRecord("Form", SurveyRecords.Papers.Write(form));
        return SubmitAsync(
            key,
            [Open(key), before is null ? Add(row) : new(TableTransactionActionType.UpdateReplace, row, before.ETag)],
            cancel);
    }

    private async Task<SurveyFate> SubmitAsync(
        SurveyBoxKey key, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await Table.SubmitTransactionAsync(actions, cancel);
            return SurveyFate.Taken;
        }
        catch (RequestFailedException failed) when (failed.Status is 404 or 409 or 412)
        {
            return await RowOrNullAsync(key, Gate, cancel) is null ? SurveyFate.Shut : SurveyFate.Raced;
        }
    }

    private async Task<TableEntity?> RowOrNullAsync(SurveyBoxKey key, string row, CancellationToken cancel)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>($"{key}", row, cancellationToken: cancel);
        return found.HasValue ? found.Value : null;
    }
}

/// <summary>A link that was just made for a seat of the sample.</summary>
public sealed record IssuedLink(int Seat, string Link);

/// <summary>What became of an answer or an entry.</summary>
public enum SurveyFate
{
    /// <summary>It is kept.</summary>
    Taken,

    /// <summary>The link was used, replaced, or never was one.</summary>
    Dead,

    /// <summary>No more answers are let in.</summary>
    Shut,

    /// <summary>Somebody changed the same meanwhile.</summary>
    Raced,
}
