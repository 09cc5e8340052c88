using System.Numerics;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Making;

/// <summary>Proposals: most are sound, the others wrong in one or several ways, many exactly at a limit.</summary>
internal sealed class ProposalMaker(Dice dice, JsonObject file, DateTimeOffset opens, DateTimeOffset closes)
{
    // Ceilings are 80000.00: prices at it, and at and below 45 %, a half and a quarter of it meet the flags' limits.
    private static readonly BigInteger[] Prices =
        [8_000_000, 3_600_000, 3_599_999, 4_000_000, 2_000_000, 1_999_999, 4_000_000, 6_050_005, 6_050_005, 7_000_710];

    // Words of 万 and 亿, with zeros in all places.
    private static readonly BigInteger[] LargePrices =
    [
        100_000_000_000_000, 600_000_000_000_000, 100_050_000_000_000, 123_456_789_012_345, 10_000_000_000_000,
        6_000_700_080_000, 100_000_000_000, 200_000_000_000_000,
    ];

    private readonly List<string> organizations = Names(file["organizations"]!, "uscc");
    private readonly List<JsonNode> lots = [.. file["round"]!["lots"]!.AsArray().Select(each => each!)];

    public JsonArray Make()
    {
        var proposals = new JsonArray();
        foreach (var number in Enumerable.Range(1, dice.Between(4, 8))) proposals.Add(Proposal($"P{number}", number));
        return proposals;
    }

    private JsonObject Proposal(string name, int number)
    {
        var lot = dice.Of(lots);
        var requested = Requested((string)lot["budget"]! == SettingsMaker.LargeBudget);
        // A ninth of what is requested is exactly a tenth of the whole, a seventh exactly an eighth.
        var own = dice.Of(
            requested / 9, requested / 7, (requested + 8) / 9, (requested + 6) / 7, requested / 4, requested / 4);
        if (dice.Chance(2)) own = -own;
        else if (own < 0) own = 0;
        return new()
        {
            ["ref"] = name,
            // The file's own order is not the order of anything.
            ["organization"] = Organization(number),
            ["lot"] = (string)lot["ref"]!,
            ["title"] = $"项目{number}",
            ["category"] = dice.Chance(3) ? "sports" : dice.Of("elderly", "children"),
            ["lead"] = Lead(),
            ["requested"] = Yuan.Write(requested),
            ["own"] = Yuan.Write(own),
            ["budget"] = Budget(requested + own),
            ["submittedAt"] = dice.Write(SubmittedAt()),
        };
    }

    private BigInteger Requested(bool large)
    {
        if (dice.Chance(3)) return dice.Of<BigInteger>(0, -100, 8_000_001);
        if (large && dice.Chance(75)) return dice.Of(LargePrices) + dice.Of(0, 0, 1, dice.Between(0, 99_999_999));
        return dice.Chance(70) ? dice.Of(Prices) : dice.Between(1, 8_200_000);
    }

    private string Organization(int number) => dice.Chance(3)
        ? "52420106MJUNKNOWN0" : organizations[(number + dice.Between(0, 1)) % organizations.Count];

    private JsonObject Lead() => dice.Chance(5)
        ? new() { ["name"] = "负责人" } : new() { ["name"] = "负责人", ["certificate"] = dice.OrNull("SW1", 5) };

    private JsonArray Budget(BigInteger total)
    {
        var (personnel, administration) = (total * dice.Of(0, 2, 4, 4) / 10, total / 10);
        if (dice.Chance(4)) personnel += 1;
        if (dice.Chance(4)) administration += 1;
        var rest = total - personnel - administration;
        if (dice.Chance(4)) rest += 1;
        // One line takes back what another says, or not quite: their sum is as it was.
        var back = dice.Chance(2) ? dice.Of(personnel / 2 + 1, personnel, total / 4) : 0;
        return
        [
            Line("personnel", personnel / 2 - back), Line("activity", rest - rest / 3 + back),
            Line("administration", administration), Line("personnel", personnel - personnel / 2),
            Line(dice.Of("tax", "other", "capital", "running"), rest / 3),
        ];
    }

    private static JsonObject Line(string name, BigInteger fen) =>
        new() { ["line"] = name, ["amount"] = Yuan.Write(fen) };

    private static List<string> Names(JsonNode all, string field) =>
        [.. all.AsArray().Select(each => (string)each![field]!)];

    // Few different moments, so that some are the same.
    private DateTimeOffset SubmittedAt() => dice.Between(0, 19) switch
    {
        0 => opens.AddTicks(-1),
        1 => closes.AddTicks(1),
        2 => closes.AddDays(dice.Between(1, 30)),
        < 5 => opens,
        < 8 => closes,
        < 10 => closes.AddTicks(-1),
        _ => opens.AddHours(dice.Between(1, 12)),
    };
}
