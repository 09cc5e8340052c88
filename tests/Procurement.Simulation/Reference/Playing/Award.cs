using System.Numerics;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Playing;

/// <summary>"Selection" of rounds/README.md for one lot, and how an award passes to the reserve.</summary>
internal sealed class Award
{
    private readonly BigInteger budget;
    private readonly JsonNode evaluation;

    public Award(JsonObject file, Submissions submissions, JsonNode lot)
    {
        evaluation = file["round"]!["evaluation"]!;
        budget = Yuan.Read((string)lot["budget"]!);
        Ranking = new Scoring(file, submissions, lot).Rank();
        var procurement = (string)file["round"]!["kind"]! != "ventureGrant";
        var failed = procurement && Ranking.Count < (int)evaluation["minimumBidders"]!;
        if (failed) Ranking.ForEach(each => each.Outcome = "lotFailed");
        else Select((int)lot["maximumAwards"]!);
    }

    public List<Entry> Ranking { get; }

    /// <summary>The first of the reserve that the money of the lot covers is awarded; null if there is none.</summary>
    public Entry? Pass()
    {
        var next = Ranking.Find(each => each.Outcome == "reserve" && each.Requested <= Left());
        if (next is not null) next.Outcome = "awarded";
        return next;
    }

    private void Select(int most)
    {
        var passMark = Fraction.Read((string)evaluation["passMark"]!);
        var stopped = false;
        foreach (var each in Ranking)
        {
            if (each.Score.Against(passMark) < 0) each.Outcome = "rejected";
            if (each.Outcome != "" || stopped || Ranking.Count(one => one.Outcome == "awarded") >= most) continue;
            if (each.Requested <= Left()) each.Outcome = "awarded";
            else stopped = (string)evaluation["budgetPolicy"]! == "stop";
        }

        var places = (int)evaluation["reserve"]!;
        foreach (var each in Ranking.Where(each => each.Outcome == ""))
            each.Outcome = places-- > 0 ? "reserve" : "rejected";
    }

    private BigInteger Left()
    {
        var left = budget;
        foreach (var each in Ranking.Where(each => each.Outcome == "awarded")) left -= each.Requested;
        return left;
    }
}
