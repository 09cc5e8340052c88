using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;
using Procurement.Simulation.Reference.Playing;

namespace Procurement.Simulation.Reference.Making;

/// <summary>Makes a file wrong in one of the ways that rounds/README.md names.</summary>
internal sealed class Spoiler(Dice dice, JsonObject file)
{
    private readonly JsonNode round = file["round"]!;

    /// <summary>The ways.</summary>
    public static IEnumerable<string> Ways { get; } =
        ["purchaser", "amount", "cost class", "trim", "pass mark", "final payout", "percents"];

    /// <summary>Spoils the file; the path of what is wrong now.</summary>
    public string Spoil(string way) => way switch
    {
        "purchaser" => Write("round.purchaser.uscc", $"11420106MB0000001{dice.Of<char>([.. "0124567890ABCXY"])}"),
        "amount" => Write(dice.Of([.. WrongFiles.Amounts(file)]), dice.Of("10000000000000.00", "99999999999999.99")),
        "cost class" => CostClass(),
        "trim" => Trim(dice.Between(1, 5)),
        "pass mark" => Write("round.evaluation.passMark", dice.Of("100.01", "100.000000001", "101", "1000")),
        "final payout" => FinalPayout(),
        _ => Percents(),
    };

    private string CostClass()
    {
        var (path, word) = dice.Of([.. WrongFiles.Texts(file, "", ["line"])]);
        return Write(path, dice.Of(
            word.ToUpperInvariant(), $"{char.ToUpperInvariant(word[0])}{word[1..]}", $"{word}\u200B",
            $"{word[0]}\u00AD{word[1..]}", $"\uFEFF{word}", $"{word} ", $"{word}s", "人员费"));
    }

    private string Trim(int from)
    {
        var highest = dice.Between(0, from + 1);
        round["evaluation"]!["trim"] = new JsonObject
        {
            ["from"] = from, ["highest"] = highest, ["lowest"] = Math.Max(0, from - highest) + dice.Between(0, 2),
        };
        return "round.evaluation.trim.from";
    }

    private string FinalPayout()
    {
        round["instalments"] = new JsonArray(
            new JsonObject { ["percent"] = "60", ["when"] = "signed" },
            new JsonObject { ["percent"] = "40", ["when"] = "finalPassed" });
        foreach (var step in file["execution"]!.AsArray().Where(step => (int?)step!["instalment"] > 2))
            step!["instalment"] = 2;
        return Write("round.finalPayout.fail", dice.Of("100", "0.01", "0.000000001"));
    }

    private string Percents()
    {
        var last = round["instalments"]!.AsArray()[^1]!;
        var whole = Fraction.Read((string)last["percent"]!).Down();
        last["percent"] = whole > 0 ? $"{whole - 1}.{dice.Of("99", "999999999", "000000001")}" : "0.01";
        return "round.instalments";
    }

    private string Write(string path, string text)
    {
        var (node, steps) = ((JsonNode)file, path.Replace("]", "", StringComparison.Ordinal).Split('.', '['));
        foreach (var step in steps[..^1]) node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        node[steps[^1]] = text;
        return path;
    }
}
