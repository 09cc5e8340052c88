using System.Text.Json.Nodes;

namespace Procurement.Cli.RoundFiles;

/// <summary>Reads a round file (format round-file/1) and tells everything that is wrong in it at once.</summary>
internal sealed partial class RoundFileReader
{
    private static readonly string[] FundSources = ["fiscal", "welfareLottery", "donation", "selfRaised"];
    private static readonly string[] OrganizationKinds =
        ["association", "serviceInstitution", "foundation", "enterprise", "committee"];
    private static readonly string[] Grades = ["1A", "2A", "3A", "4A", "5A"];

    private readonly Fields root;
    private readonly bool toItsEnd;
    private readonly Names funds = new("资金");
    private readonly Names organizations = new("组织");
    private readonly Names evaluators = new("评审专家");
    private readonly Names lots = new("标包");
    private readonly Names proposals = new("申报");
    private DateTimeOffset? closesAt;
    private DateTimeOffset? publishedAt;
    private DateTimeOffset? finalizedAt;

    private RoundFileReader(Fields root, bool toItsEnd) => (this.root, this.toItsEnd) = (root, toItsEnd);

    /// <summary>
    /// The round in the file. Throws <see cref="WrongRoundFileException"/> with every error. One that is not played
    /// <paramref name="toItsEnd"/> may reach into years whose holidays are not loaded.
    /// </summary>
    public static RoundFile Read(ReadOnlySpan<byte> utf8, bool toItsEnd = true)
    {
        var findings = new Findings();
        var file = new RoundFileReader(new Fields(LocatedJson.Parse(utf8, findings), findings), toItsEnd).File();
        findings.ThrowIfAny();
        return file;
    }

    private RoundFile File()
    {
        root.OneOf("format", ["round-file/1"]);
        var name = root.Line("name", 200) ?? "";
        var fundBodies = root.Objects("funds", 1, 1000).Select(Fund).ToList();
        var organizationBodies = root.Objects("organizations").Select(Organization).ToList();
        var panel = root.Objects("evaluators", 1, 60).Select(Evaluator).ToList();
        var round = Round(root.Object("round"));
        publishedAt = TimeAfter(root, "publishedAt", closesAt, strictly: true, "公示应晚于截止（closesAt）。");
        finalizedAt = TimeAfter(root, "finalizedAt", publishedAt, strictly: false, "定标不能早于公示（publishedAt）。");
        Days();
        var submitted = root.Objects("proposals").Select(Proposal).ToList();
        var file = new RoundFile(
            name, fundBodies, organizationBodies, panel, round, submitted,
            Examinations(), Recusals(), Sheets(root.Object("scores")), publishedAt ?? default,
            [.. root.Objects("objections").Select(Objection)], finalizedAt ?? default, Execution(round.Instalments));
        root.NothingElse();
        return file;
    }

    private NamedBody Fund(Fields fund)
    {
        var name = funds.Add(fund, "ref");
        fund.Line("title", 100);
        fund.OneOf("source", FundSources);
        fund.Count("year", 2000, 2100);
        fund.Money("appropriation");
        fund.NothingElse();
        return new(name, Body(fund, "ref"));
    }

    private NamedBody Organization(Fields organization)
    {
        Uscc(organization, "uscc");
        var name = organizations.Add(organization, "uscc");
        organization.Line("name", 100);
        var kind = organization.OneOf("kind", OrganizationKinds);
        organization.OneOf("grade", Grades, optional: true);
        var deduction = organization.Number("priceDeduction", 0, 1, optional: true);
        if (deduction == 1) organization.Wrong("priceDeduction", "价格扣除应小于 1。");
        if (deduction > 0 && kind is not (null or "enterprise"))
            organization.Wrong("priceDeduction", "只有小微企业（enterprise）适用价格扣除。");
        var account = organization.Object("account");
        account.Line("bank", 100);
        account.Form("number", AccountNumberForm(), "账号应为 8–30 位数字。");
        account.NothingElse();
        organization.NothingElse();
        return new(name, Body(organization, "uscc"));
    }

    private NamedBody Evaluator(Fields evaluator)
    {
        var name = evaluators.Add(evaluator, "ref");
        evaluator.Line("name", 50);
        evaluator.NothingElse();
        return new(name, Body(evaluator, "ref"));
    }

    // Where either moment could not be read, that has been told; their order is not judged.
    private static DateTimeOffset? TimeAfter(
        Fields where, string field, DateTimeOffset? earlier, bool strictly, string otherwise)
    {
        var time = where.Time(field);
        if (time < earlier || (strictly && time == earlier)) where.Wrong(field, otherwise);
        return time;
    }

    // A wrong check digit is not an error of the file: the round result lists the organization as refused.
    private static string? Uscc(Fields fields, string name) =>
        fields.Form(name, UsccForm(), "统一社会信用代码应为 18 位大写字母和数字。");

    private static JsonObject Body(Fields fields, params string[] without)
    {
        var body = fields.Whole?.ToNode() as JsonObject ?? [];
        foreach (var name in without) body.Remove(name);
        return body;
    }
}
