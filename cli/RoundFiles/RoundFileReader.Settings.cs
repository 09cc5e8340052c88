using System.Text.RegularExpressions;
using Procurement.Domain;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Cli.RoundFiles;

/// <summary>The rules of the round.</summary>
internal sealed partial class RoundFileReader
{
    private static readonly string[] RoundKinds = ["ventureGrant", "competitiveConsultation", "openTender"];

    private FileRound Round(Fields round)
    {
        round.Line("title", 100);
        round.OneOf("kind", RoundKinds);
        Purchaser(round.Object("purchaser"));
        funds.Refer(round, "fund");
        Distinct(round, "categories", 200, (fields, item) => fields.Line(item, 40));
        Eligibility(round.Object("eligibility"));
        var lotNames = round.Objects("lots", 1, 100).Select(Lot).ToList();
        CostRules(round.Object("costRules"));
        Evaluation(round.Object("evaluation"));
        noticeDays = Counted(round.Object("publicity"), "workingDays", 60);
        signingDays = Counted(round.Object("contract"), "signWithinDays", 365);
        var instalments = Instalments(round);
        round.Count("payWithinDays", 0, 365);
        Contact(round.Object("contact", optional: true));
        var opens = round.Time("opensAt");
        closesAt = TimeAfter(round, "closesAt", opens, strictly: true, "截止（closesAt）应晚于开始（opensAt）。");
        round.NothingElse();
        return new(opens ?? default, closesAt ?? default, lotNames, instalments, Body(round));
    }

    private static void Purchaser(Fields purchaser)
    {
        if (Uscc(purchaser, "uscc") is { } code && !SocialCreditCode.IsValid(code))
            purchaser.Wrong("uscc", WhyInvalid(code));
        purchaser.Line("name", 100);
        purchaser.NothingElse();
    }

    private static string WhyInvalid(string code) =>
        code.IndexOfAny([.. "IOSVZ"]) >= 0 ? "统一社会信用代码里没有字母 I、O、S、V、Z。"
        : SocialCreditCode.IsAllZero(code) ? "统一社会信用代码不能全为 0。"
        : IdentityCardNumber.IsValid(code) ? "这是公民身份号码，不是统一社会信用代码。"
        : $"统一社会信用代码的校验码不对：按前 17 位应为 {SocialCreditCode.CheckCharacter(code[..^1])}，这里是 {code[^1]}。";

    private static void Eligibility(Fields eligibility)
    {
        Distinct(eligibility, "kinds", 5, (fields, item) => fields.OneOf(item, OrganizationKinds));
        eligibility.OneOf("minimumGrade", Grades, optional: true);
        eligibility.Flag("certifiedLead");
        eligibility.Count("proposalsPerOrganization", 1, 1000);
        eligibility.NothingElse();
    }

    private string Lot(Fields lot)
    {
        var name = lots.Add(lot, "ref");
        lot.Line("title", 100);
        var budget = lot.Money("budget", Least.Cent);
        var ceiling = lot.Money("ceiling", Least.Cent, optional: true);
        if (Money.TryParse(ceiling, out var most) && Money.TryParse(budget, out var whole) && most > whole)
            lot.Wrong("ceiling", "限额（ceiling）不得超过标包预算（budget）。");
        lot.Count("maximumAwards", 1, RoundLimits.AwardsOfLotMax);
        lot.NothingElse();
        return name;
    }

    private static void Contact(Fields contact)
    {
        contact.Line("office", 100);
        contact.Line("phone", 40);
        contact.Line("address", 100);
        contact.NothingElse();
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

    // Each item is of a form, and none comes twice.
    private static void Distinct(
        Fields from, string name, int most, Func<Fields, LocatedValue, string?> read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in from.Items(name, 1, most))
        {
            if (read(from, item) is { } text && !seen.Add(text)) from.WrongItem(item, $"“{text}”已经写过。");
        }
    }

    [GeneratedRegex(@"^[0-9]{8,30}\z", RegexOptions.None, 1000)]
    private static partial Regex AccountNumberForm();

    [GeneratedRegex(@"^[0-9A-Z]{18}\z", RegexOptions.None, 1000)]
    private static partial Regex UsccForm();
}
