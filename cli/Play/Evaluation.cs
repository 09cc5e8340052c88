using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Cli.RoundFiles;

namespace Procurement.Cli.Play;

/// <summary>Between closing and notice: formal examination, the panel, recusals and score sheets.</summary>
internal sealed class Evaluation(Stage stage)
{
    private readonly Dictionary<string, Caller> panel = stage.File.Evaluators
        .Select((evaluator, index) => KeyValuePair.Create(evaluator.Ref, Caller.Evaluator(index + 1)))
        .ToDictionary(StringComparer.Ordinal);

    private readonly HashSet<string> rejected = [.. stage.File.Examinations.Select(each => each.Proposal)];
    private readonly HashSet<(string, string)> recused =
        [.. stage.File.Recusals.Select(recusal => (recusal.Evaluator, recusal.Proposal))];

    /// <summary>One moment, half way from the last proposal that came too late to the notice.</summary>
    public IEnumerable<Moment> Moments()
    {
        var (closes, notice) = (stage.File.Round.ClosesAt, stage.File.PublishedAt);
        var last = stage.File.Proposals.Select(proposal => proposal.SubmittedAt)
            .Where(submitted => submitted < notice).Append(closes).Max();
        var at = last + (notice - last) / 2;
        yield return new(at, Part.Evaluation, 0, "形式审查", ExamineAsync);
        yield return new(at, Part.Evaluation, 1, "组成评审小组", OpenAsync);
        yield return new(at, Part.Evaluation, 2, "回避", RecuseAsync);
        yield return new(at, Part.Evaluation, 3, "评分", ScoreAsync);
    }

    /// <summary>How many sheets the file does not have; where any is missing, the notice gives a reason.</summary>
    public int MissingSheets() => Examined().Sum(proposal => panel.Keys.Count(evaluator =>
        !recused.Contains((evaluator, proposal))
        && !stage.File.Sheets.Any(sheet => sheet.Evaluator == evaluator && sheet.Proposal == proposal)));

    private IEnumerable<string> Examined() => stage.Submitted.Where(proposal => !rejected.Contains(proposal));

    private Task ExamineAsync(CancellationToken cancel) =>
        EachAsync(
            stage.File.Examinations.Where(each => stage.Submitted.Contains(each.Proposal)),
            (each, stop) => PostAsync(Caller.Officer, "examinations", stop,
                ("proposal", stage.Ids[each.Proposal]), ("result", each.Result), ("reason", each.Reason)),
            cancel);

    private async Task OpenAsync(CancellationToken cancel)
    {
        var evaluators = stage.File.Evaluators.Select(evaluator => (JsonNode)new JsonObject
        {
            ["account"] = panel[evaluator.Ref].Account,
            ["name"] = evaluator.Body["name"]!.DeepClone(),
        });
        await PostAsync(Caller.Officer, "evaluation", cancel, ("evaluators", new JsonArray([.. evaluators])));
        await stage.Clock.SettleAsync(cancel);
    }

    private Task RecuseAsync(CancellationToken cancel)
    {
        var examined = Examined().ToHashSet(StringComparer.Ordinal);
        return EachAsync(
            stage.File.Recusals.Where(recusal => examined.Contains(recusal.Proposal)),
            (recusal, stop) => PostAsync(panel[recusal.Evaluator], "recusals", stop,
                ("proposal", stage.Ids[recusal.Proposal]), ("reason", recusal.Reason)),
            cancel);
    }

    // Each evaluator writes sheet after sheet, all evaluators at once, as in a committee room.
    private Task ScoreAsync(CancellationToken cancel)
    {
        var examined = Examined().ToHashSet(StringComparer.Ordinal);
        var books = stage.File.Sheets
            .Where(sheet => examined.Contains(sheet.Proposal) && !recused.Contains((sheet.Evaluator, sheet.Proposal)))
            .GroupBy(sheet => sheet.Evaluator, StringComparer.Ordinal);
        return EachAsync(books, WriteBookAsync, cancel);
    }

    private async Task WriteBookAsync(IGrouping<string, FileSheet> book, CancellationToken cancel)
    {
        foreach (var sheet in book)
        {
            await PostAsync(panel[book.Key], "sheets", cancel,
                ("proposal", stage.Ids[sheet.Proposal]), ("points", sheet.Points.DeepClone()));
        }
    }

    private async Task PostAsync(
        Caller caller, string path, CancellationToken cancel, params (string Name, JsonNode? Value)[] members)
    {
        JsonObject body = [.. members.Select(each => KeyValuePair.Create(each.Name, each.Value))];
        (await stage.Service.PostAsync(caller, $"{stage.Path}/{path}", body, cancel)).OrThrow();
    }

    private static Task EachAsync<T>(
        IEnumerable<T> all, Func<T, CancellationToken, Task> act, CancellationToken cancel) => Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel },
            async (each, stop) => await act(each, stop));
}
