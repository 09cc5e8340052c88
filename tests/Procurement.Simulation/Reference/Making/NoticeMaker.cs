using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;
using Procurement.Simulation.Reference.Playing;

namespace Procurement.Simulation.Reference.Making;

/// <summary>The notice, objections before and after its end, and the final award.</summary>
internal sealed class NoticeMaker(Dice dice, JsonObject file, WorkingDays days)
{
    public void Add(DateTimeOffset published)
    {
        file["publishedAt"] = dice.Write(published);
        var through = days.Add(WorkingDays.Day(published), (int)file["round"]!["publicity"]!["workingDays"]!);
        var end = new DateTimeOffset(through, TimeOnly.MaxValue, TimeSpan.FromHours(8));
        var resolved = end.AddDays(dice.Between(1, 4));
        (file["objections"], file["execution"]) = (new JsonArray(), new JsonArray());
        file["finalizedAt"] = dice.Write(resolved.AddHours(dice.Between(0, 40)));
        var ranked = new ReferenceRound(file, days).Ranked().ToList();
        for (var left = ranked.Count == 0 ? 0 : dice.Of(0, 0, 1, 2, 3, 5); left > 0; left--)
        {
            var at = dice.Of(published, end, end.AddTicks(1), published.AddMinutes(dice.Between(0, 300)));
            file["objections"]!.AsArray().Add(new JsonObject
            {
                ["proposal"] = Against(ranked),
                ["at"] = dice.Write(at),
                ["upheld"] = dice.Chance(65),
                ["resolvedAt"] = dice.Write(dice.Of(at.AddSeconds(1), resolved, resolved.AddMinutes(-left))),
            });
        }
    }

    private string Against(List<Entry> ranked)
    {
        var awarded = ranked.FindAll(each => each.Outcome == "awarded");
        return (awarded.Count > 0 && dice.Chance(75) ? dice.Of(awarded) : dice.Of(ranked)).Ref;
    }
}
