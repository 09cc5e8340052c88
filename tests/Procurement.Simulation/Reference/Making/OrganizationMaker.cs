using System.Text.Json.Nodes;

namespace Procurement.Simulation.Reference.Making;

/// <summary>Organizations, some with a wrong code, of the wrong kind or without a grade.</summary>
internal static class OrganizationMaker
{
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static JsonArray Make(Dice dice)
    {
        var organizations = new JsonArray();
        foreach (var number in Enumerable.Range(1, dice.Between(4, 8))) organizations.Add(Organization(dice, number));
        return organizations;
    }

    private static JsonObject Organization(Dice dice, int number)
    {
        var code = Code(dice, number);
        var kind = dice.Chance(92)
            ? dice.Of("serviceInstitution", "enterprise") : dice.Of("association", "foundation", "committee");
        var organization = new JsonObject
        {
            ["uscc"] = code(PrefixOf(kind)),
            ["name"] = $"测试组织{number}",
            ["kind"] = kind,
            ["grade"] = dice.OrNull($"{dice.Between(2, 5)}A", 15),
            ["account"] = new JsonObject { ["bank"] = "测试银行", ["number"] = "4257479380927525309" },
        };
        // The service refuses the deduction for social organizations (docs/decisions/0006).
        if ((string)organization["kind"]! == "enterprise")
            organization["priceDeduction"] = dice.Of("0.10", "0.2", "0.06", "0");
        return organization;
    }

    // The kind follows the code where the code says it; of a committee it says nothing.
    private static string PrefixOf(string kind) => kind switch
    {
        "association" => "51",
        "serviceInstitution" => "52",
        "foundation" => "53",
        "enterprise" => "91",
        _ => "54",
    };

    // The last symbol is wrong now and then.
    private static Func<string, string> Code(Dice dice, int number)
    {
        var letters = $"{dice.Of<char>([.. Symbols])}{dice.Of<char>([.. Symbols])}";
        var rest = $"420106MJ{letters}0{dice.Between(100, 999)}{number}";
        var off = dice.Chance(5) ? dice.Between(1, 30) : 0;
        return prefix => $"{prefix}{rest}{Symbols[(CheckOf(prefix + rest) + off) % 31]}";
    }

    private static int CheckOf(string start)
    {
        var (sum, weight) = (0, 1);
        foreach (var symbol in start)
        {
            sum += Symbols.IndexOf(symbol, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return (31 - sum % 31) % 31;
    }
}
