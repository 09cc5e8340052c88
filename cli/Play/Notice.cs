using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Cli.RoundFiles;

namespace Procurement.Cli.Play;

/// <summary>The award notice, objections to it, their resolutions, and the final award.</summary>
internal sealed class Notice(Stage stage, Evaluation evaluation)
{
    // An objection in time to a proposal that was refused on submission; the result does not list it.
    private const string ToNothing = "objection.proposalUnknown";

    private readonly Dictionary<int, string> objections = [];

    /// <summary>Notice, objections in the order of time, then of the file, and the final award after them.</summary>
    public IEnumerable<Moment> Moments()
    {
        yield return new(stage.File.PublishedAt, Part.Notice, 0, "公示", PublishAsync);
        var turns = stage.File.Objections.Count;
        foreach (var (index, objection) in stage.File.Objections.Index())
        {
            var about = $"异议 {objection.Proposal}";
            yield return new(objection.At, Part.Notice, 1 + index, about,
                cancel => ObjectAsync(index, objection, cancel));
            yield return new(objection.ResolvedAt, Part.Notice, 1 + turns + index, $"答复{about}",
                cancel => ResolveAsync(index, objection, cancel));
        }

        yield return new(stage.File.FinalizedAt, Part.Notice, int.MaxValue, "定标", FinalizeAsync);
    }

    private async Task PublishAsync(CancellationToken cancel)
    {
        var missing = evaluation.MissingSheets();
        var body = new JsonObject();
        if (missing > 0)
        {
            stage.Warnings.Add($"文件里缺少 {missing} 份评分，按缺席演练。");
            body["missingSheetsReason"] = $"轮次文件里缺少 {missing} 份评分。";
        }

        (await stage.Service.PostAsync(Caller.Officer, $"{stage.Path}/notice", body, cancel)).OrThrow();
        await stage.Clock.SettleAsync(cancel);
    }

    private async Task ObjectAsync(int index, FileObjection objection, CancellationToken cancel)
    {
        var step = $"objection:{objection.Proposal}";
        var proposal = stage.Ids.GetValueOrDefault(objection.Proposal, objection.Proposal);
        var body = new JsonObject { ["proposal"] = proposal, ["grounds"] = "轮次文件所载异议。" };
        var answer = await stage.Service.PostAsync(Caller.Officer, $"{stage.Path}/objections", body, cancel);
        var codes = answer.CodesOrThrow(Refusals.OfObjections);
        if (codes.Count == 0) objections[index] = answer.Member("objection")!.GetValue<string>();
        else if (codes[0] != ToNothing) stage.RefusedObjections[index] = (step, codes[0]);
    }

    // An objection that was refused needs no answer.
    private async Task ResolveAsync(int index, FileObjection objection, CancellationToken cancel)
    {
        if (!objections.TryGetValue(index, out var id)) return;
        var body = new JsonObject { ["upheld"] = objection.Upheld, ["reason"] = "轮次文件所载答复。" };
        var path = $"{stage.Path}/objections/{Uri.EscapeDataString(id)}/resolution";
        (await stage.Service.PostAsync(Caller.Approver, path, body, cancel)).OrThrow();
    }

    private async Task FinalizeAsync(CancellationToken cancel)
    {
        (await stage.Service.PostAsync(Caller.Approver, $"{stage.Path}/final-award", [], cancel)).OrThrow();
        await stage.Clock.SettleAsync(cancel);
    }
}
