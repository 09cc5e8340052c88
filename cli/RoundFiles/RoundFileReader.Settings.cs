using System.Text.RegularExpressions;

namespace Procurement.Cli.RoundFiles;

/// <summary>The rules of the round.</summary>
internal sealed partial class RoundFileReader
{
    private static readonly string[] RoundKinds = ["ventureGrant", "competitiveConsultation", "openTender"];
    private static readonly string[] Conditions = ["signed", "midtermPassed", "finalPassed"];
    private static readonly string[] Payouts = ["excellent", "good", "pass", "fail"];

    private FileRound Round(Fields round)
    {
        round.Line("title", 100);
        round.OneOf("kind", RoundKinds);
        Purchaser(round.Object("purchaser"));
        funds.Refer(round, "fund");
        Strings(round, "categories", null);
        Eligibility(round.Object("eligibility"));
        var lotNames = round.Objects("lots", 1, 100).Select(Lot).ToList();
        CostRules(round.Object("costRules"));
        var points = Evaluation(round.Object("evaluation"));
        noticeDays = Counted(round.Object("publicity"), "workingDays", 60);
        signingDays = Counted(round.Object("contract"), "signWithinDays", 365);
        var instalments = Instalments(round);
        FinalPayout(round.Object("finalPayout"));
        round.Count("payWithinDays", 0, 365);
        var opens = round.Time("opensAt");
        closesAt = TimeAfter(round, "closesAt", opens, strictly: true, "截止（closesAt）应晚于开始（opensAt）。");
        round.NothingElse();
        return new(opens ?? default, closesAt ?? default, lotNames, points, instalments, Body(round));
    }

    private static void Purchaser(Fields purchaser)
    {
        Uscc(purchaser, "uscc");
        purchaser.Line("name", 100);
        purchaser.NothingElse();
    }

    private static void Eligibility(Fields eligibility)
    {
        Strings(eligibility, "kinds", OrganizationKinds);
        eligibility.OneOf("minimumGrade", Grades, optional: true);
        eligibility.Flag("certifiedLead");
        eligibility.Count("proposalsPerOrganization", 1, 1000);
        eligibility.NothingElse();
    }

    private string Lot(Fields lot)
    {
        var name = lots.Add(lot, "ref");
        lot.Line("title", 100);
        lot.Money("budget");
        lot.Money("ceiling", optional: true);
        lot.Count("maximumAwards", 1, 1000);
        lot.NothingElse();
        return name;
    }

    private static void CostRules(Fields rules)
    {
        rules.Number("ownShareMinimum", 0, 1, optional: true);
        rules.Number("personnelShareMaximum", 0, 1, optional: true);
        rules.Number("administrationShareMaximum", 0, 1, optional: true);
        rules.NothingElse();
    }

    private static int? Counted(Fields settings, string name, int most)
    {
        var count = settings.Count(name, 0, most);
        settings.NothingElse();
        return count;
    }

    private static int Instalments(Fields round)
    {
        var instalments = round.Objects("instalments", 1, 60);
        var sum = 0m;
        foreach (var instalment in instalments)
        {
            sum += instalment.Number("percent", 0, 100) ?? 0;
            instalment.OneOf("when", Conditions);
            instalment.NothingElse();
        }

        if (sum != 100) round.Wrong("instalments", $"各期比例之和应为 100，现为 {sum}。");
        return instalments.Count;
    }

    private static void FinalPayout(Fields payout)
    {
        foreach (var grade in Payouts) payout.Number(grade, 0, 100);
        payout.NothingElse();
    }

    private static void Strings(Fields from, string name, string[]? words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (from.Whole?.MemberOrNull(name)?.Items is { Count: 0 }) from.Wrong(name, "至少要有一项。");
        foreach (var item in from.Items(name))
        {
            if (item.Kind is not System.Text.Json.JsonValueKind.String || string.IsNullOrWhiteSpace(item.Text))
                from.WrongItem(item, "应为不空的字符串。");
            else if (item.Text.Length > 40 || item.Text.Trim() != item.Text)
                from.WrongItem(item, "应为 1–40 个字的文字，首尾不留空白。");
            else if (words is not null && !words.Contains(item.Text))
                from.WrongItem(item, $"“{item.Text}”不在 {string.Join("、", words)} 之中。");
            else if (!seen.Add(item.Text))
                from.WrongItem(item, $"“{item.Text}”已经写过。");
        }
    }

    [GeneratedRegex(@"^[0-9]{8,30}\z", RegexOptions.None, 1000)]
    private static partial Regex AccountNumberForm();

    [GeneratedRegex(@"^[0-9A-Z]{18}\z", RegexOptions.None, 1000)]
    private static partial Regex UsccForm();
}
