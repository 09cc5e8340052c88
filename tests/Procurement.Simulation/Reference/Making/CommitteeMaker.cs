using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Making;

/// <summary>Examination, recusals and scores, with many equal totals.</summary>
internal sealed class CommitteeMaker(Dice dice, JsonObject file)
{
    private readonly List<string> evaluators = [.. file["evaluators"]!.AsArray().Select(each => (string)each!["ref"]!)];
    private readonly List<string> proposals = [.. file["proposals"]!.AsArray().Select(each => (string)each!["ref"]!)];
    private readonly List<JsonNode> judged =
    [
        .. file["round"]!["evaluation"]!["criteria"]!.AsArray().Select(each => each!)
            .Where(each => each["method"] is null),
    ];

    public void Add()
    {
        var (examination, recusals) = (new JsonArray(), new JsonArray());
        foreach (var proposal in proposals.Where(_ => dice.Chance(8)))
            examination.Add(new JsonObject { ["proposal"] = proposal, ["result"] = "rejected", ["reason"] = "材料不全" });
        foreach (var (evaluator, proposal) in Pairs().Where(_ => dice.Chance(6)))
        {
            recusals.Add(new JsonObject
            {
                ["evaluator"] = evaluator, ["proposal"] = proposal, ["reason"] = "employment",
            });
        }

        (file["examination"], file["recusals"], file["scores"]) = (examination, recusals, Scores());
    }

    private IEnumerable<(string Evaluator, string Proposal)> Pairs() =>
        evaluators.SelectMany(evaluator => proposals.Select(proposal => (evaluator, proposal)));

    private JsonObject Scores()
    {
        var scores = new JsonObject();
        var (sparse, alike) = (dice.Chance(15), dice.Chance(50));
        foreach (var evaluator in evaluators) scores[evaluator] = new JsonObject();
        foreach (var (evaluator, proposal) in Pairs())
        {
            if (sparse && dice.Chance(10)) continue;
            scores[evaluator]![proposal] = Sheet(alike);
        }

        return scores;
    }

    private JsonObject Sheet(bool alike)
    {
        var sheet = new JsonObject();
        // A point more here and a point less there is the same total.
        var shift = dice.Of(-1, 0, 0, 1);
        foreach (var criterion in judged)
        {
            var most = Fraction.Read((string)criterion["points"]!).Down();
            var points = alike ? most * 8 / 10 + shift : most * dice.Between(45, 100) / 100;
            shift = -shift;
            var below = $"{(points < most ? points : points - 1)}.{(alike ? 0 : 5)}";
            sheet[(string)criterion["ref"]!] = dice.Of($"{points}", $"{points}.0", below);
        }

        return sheet;
    }
}
