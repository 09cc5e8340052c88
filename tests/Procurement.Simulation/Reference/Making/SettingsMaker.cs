using System.Text.Json.Nodes;

namespace Procurement.Simulation.Reference.Making;

/// <summary>The rules of a round, what is optional now and then left out or null.</summary>
internal static class SettingsMaker
{
    /// <summary>Of a lot whose amounts have up to 13 digits before the point.</summary>
    public const string LargeBudget = "9000000000000.00";

    public static JsonObject Make(Dice dice, string opensAt, string closesAt)
    {
        var instalments = Instalments(dice);
        var payout = FinalPayout(dice, (string)instalments[^1]!["when"]! == "finalPassed");
        return Make(dice, opensAt, closesAt, instalments, payout);
    }

    private static JsonObject Make(
        Dice dice, string opensAt, string closesAt, JsonArray instalments, JsonObject payout) => new()
    {
        ["title"] = "随机轮次",
        ["kind"] = dice.Of("ventureGrant", "competitiveConsultation", "openTender"),
        ["purchaser"] = new JsonObject { ["uscc"] = "11420106MB00000013", ["name"] = "测试街道办事处" },
        ["fund"] = "F1",
        ["categories"] = new JsonArray("elderly", "children"),
        ["opensAt"] = opensAt,
        ["closesAt"] = closesAt,
        ["eligibility"] = Eligibility(dice),
        ["lots"] = Lots(dice),
        ["costRules"] = CostRules(dice),
        ["evaluation"] = Evaluation(dice),
        ["publicity"] = new JsonObject { ["workingDays"] = dice.Of(1, 2, 3, 5, 7) },
        ["contract"] = new JsonObject { ["signWithinDays"] = dice.Of(1, 3, 5, 10, 30) },
        ["instalments"] = instalments,
        ["finalPayout"] = payout,
        ["payWithinDays"] = dice.Of(0, 3, 10, 30),
    };

    // Where the last instalment hangs on the final evaluation, a fail that pays would be a wrong file.
    private static JsonObject FinalPayout(Dice dice, bool lastIsOnFinal) => new()
    {
        ["excellent"] = "100",
        ["good"] = dice.Of("100", "95.5"),
        ["pass"] = dice.Of("80", "0", "66.67"),
        ["fail"] = lastIsOnFinal ? dice.Of("0", "0.00") : dice.Of("0", "10"),
    };

    private static JsonObject Eligibility(Dice dice) => new()
    {
        ["kinds"] = new JsonArray("association", "serviceInstitution", "enterprise"),
        ["minimumGrade"] = dice.OrNull($"{dice.Between(1, 3)}A", 80),
        ["certifiedLead"] = dice.Chance(40),
        ["proposalsPerOrganization"] = dice.Between(1, 3),
    };

    private static JsonArray Lots(Dice dice)
    {
        var lots = new JsonArray();
        // Not in the order of their names: the result goes by the file.
        foreach (var name in dice.Of<string[]>(["L1"], ["L2", "L1"], ["B", "C", "A"]))
        {
            var lot = new JsonObject
            {
                ["ref"] = name,
                ["title"] = $"标包{name}",
                ["budget"] = dice.Of("100000.00", "150000.01", "205000.10", "1000000.00"),
            };
            // One lot at most, or the fund would not cover all of them.
            if (lots.Count == 0 && dice.Chance(15)) lot["budget"] = LargeBudget;
            else if (dice.Chance(80)) lot["ceiling"] = dice.OrNull("80000.00", 10);
            lot["maximumAwards"] = dice.Of(1, 1, 2, 2, 3, 5);
            lots.Add(lot);
        }

        return lots;
    }

    private static JsonObject CostRules(Dice dice)
    {
        var rules = new JsonObject();
        if (dice.Chance(50)) rules["ownShareMinimum"] = dice.Of("0.10", "0.125", "0");
        if (dice.Chance(50)) rules["personnelShareMaximum"] = dice.Of("0.50", "0.4");
        if (dice.Chance(50)) rules["administrationShareMaximum"] = "0.10";
        return rules;
    }

    private static JsonObject Evaluation(Dice dice)
    {
        var criteria = new JsonArray(Criterion("need", "30"), Criterion("team", "40"));
        if (dice.Chance(60)) criteria.Add(Criterion("price", "30", "lowestPrice"));
        else criteria.Insert(dice.Between(0, 2), Criterion("plan", "30"));
        var evaluation = new JsonObject { ["criteria"] = criteria };
        if (dice.Chance(70)) evaluation["trim"] = Trim(dice);
        evaluation["passMark"] = dice.Chance(4) ? "100" : dice.Of("60", "60", "0", "72.5", "78");
        evaluation["ties"] = dice.Of<JsonArray>(
            ["lowerPrice", "earlierSubmission"], ["criterion:need", "earlierSubmission"], ["earlierSubmission"],
            ["criterion:team", "criterion:need", "lowerPrice"], ["lowerPrice"], []);
        evaluation["reserve"] = dice.Between(0, 5);
        evaluation["budgetPolicy"] = dice.Of("skip", "stop");
        evaluation["minimumBidders"] = dice.Of(0, 1, 2, 2, 3);
        return evaluation;
    }

    private static JsonObject Criterion(string name, string points, string? method = null)
    {
        var criterion = new JsonObject { ["ref"] = name, ["title"] = $"指标{name}", ["points"] = points };
        if (method is not null) criterion["method"] = method;
        return criterion;
    }

    private static JsonObject Trim(Dice dice)
    {
        var (highest, lowest) = (dice.Of(1, 1, 0, 2), dice.Of(1, 1, 0));
        var dropped = highest + lowest;
        return new() { ["highest"] = highest, ["lowest"] = lowest, ["from"] = dice.Between(dropped + 1, dropped + 3) };
    }

    private static JsonArray Instalments(Dice dice)
    {
        var plan = new JsonArray();
        var parts = dice.Of<string[]>(
            ["33.33 signed", "33.33 midtermPassed", "33.34 finalPassed"], ["100 finalPassed"], ["100 signed"],
            ["50.5 signed", "49.5 finalPassed"], ["30 signed", "30 midtermPassed", "30 finalPassed", "10 finalPassed"],
            ["100 signed", "0 finalPassed"], ["40 finalPassed", "60 midtermPassed"], ["0 signed", "100 midtermPassed"]);
        foreach (var part in parts.Select(part => part.Split(' ')))
            plan.Add(new JsonObject { ["percent"] = part[0], ["when"] = part[1] });
        return plan;
    }
}
