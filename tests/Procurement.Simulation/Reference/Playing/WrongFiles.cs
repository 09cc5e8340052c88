using System.Numerics;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Playing;

/// <summary>"A wrong file" of rounds/README.md: where a well-formed file is wrong all the same.</summary>
internal static class WrongFiles
{
    // The five that the page names, and the two that the rules page prices apart.
    private static readonly string[] CostClasses =
        ["personnel", "activity", "administration", "tax", "other", "capital", "running"];

    private static readonly string[] Money =
        ["appropriation", "budget", "ceiling", "requested", "own", "amount", "spent"];

    /// <summary>The paths of what is wrong.</summary>
    public static IEnumerable<string> In(JsonObject file)
    {
        var round = file["round"]!.AsObject();
        var evaluation = round["evaluation"]!;
        if (!Submissions.CheckDigitIsRight((string)round["purchaser"]!["uscc"]!)) yield return "round.purchaser.uscc";
        if (evaluation["trim"] is { } trim && (int)trim["highest"]! + (int)trim["lowest"]! >= (int)trim["from"]!)
            yield return "round.evaluation.trim.from";
        if (Fraction.Read((string)evaluation["passMark"]!).Against(Sum(evaluation["criteria"]!, "points")) > 0)
            yield return "round.evaluation.passMark";
        if (Sum(round["instalments"]!, "percent").Against(new(100, 1)) != 0) yield return "round.instalments";
        if (Fraction.Read((string)round["finalPayout"]!["fail"]!).Against(Fraction.Zero) > 0
            && (string)round["instalments"]!.AsArray()[^1]!["when"]! == "finalPassed")
            yield return "round.finalPayout.fail";
        foreach (var (path, _) in Texts(file, "", Money).Where(each => Digits(each.Text) > 13)) yield return path;
        foreach (var (path, text) in Texts(file, "", ["line"]))
        {
            if (!CostClasses.Contains(text)) yield return path;
        }
    }

    /// <summary>The texts of all fields with such names, with their paths.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(JsonNode? node, string path, string[] names) =>
        node switch
        {
            JsonObject all => all.SelectMany(each => each.Value is JsonValue text && names.Contains(each.Key)
                ? [(Below(path, each.Key), (string)text!)] : Texts(each.Value, Below(path, each.Key), names)),
            JsonArray all => all.SelectMany((each, index) => Texts(each, $"{path}[{index}]", names)),
            _ => [],
        };

    /// <summary>The paths of all amounts.</summary>
    public static IEnumerable<string> Amounts(JsonObject file) => Texts(file, "", Money).Select(each => each.Path);

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static int Digits(string amount) => BigInteger.Abs(Yuan.Read(amount) / 100).ToString().Length;

    private static Fraction Sum(JsonNode all, string field) => all.AsArray()
        .Select(each => Fraction.Read((string)each![field]!)).Aggregate(Fraction.Zero, (sum, each) => sum.Plus(each));
}
