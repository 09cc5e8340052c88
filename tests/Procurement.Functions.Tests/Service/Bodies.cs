using System.Text.Json.Nodes;

namespace Procurement.Functions.Tests.Service;

/// <summary>Bodies that are well formed; tests spoil them.</summary>
public static class Bodies
{
    /// <summary>The code of the purchaser.</summary>
    public const string Purchaser = "11420106MB00000013";

    private const string Round = """
        {
          "title": "TITLE", "kind": "ventureGrant",
          "purchaser": { "uscc": "11420106MB00000013", "name": "测试街道办事处" },
          "fund": "FUND", "categories": ["elderly", "children"], "opensAt": "OPENS", "closesAt": "CLOSES",
          "eligibility": {
            "kinds": ["serviceInstitution"], "minimumGrade": null, "certifiedLead": true,
            "proposalsPerOrganization": 1 },
          "lots": [{ "ref": "L1", "title": "为老服务", "budget": "300000.00", "ceiling": "200000.00", "maximumAwards": 1 }],
          "costRules": { "ownShareMinimum": "0.10" },
          "evaluation": {
            "criteria": [
              { "ref": "need", "title": "需求", "points": "60" }, { "ref": "design", "title": "方案", "points": "40" }],
            "passMark": "60", "ties": ["lowerPrice", "earlierSubmission"], "reserve": 1, "budgetPolicy": "skip" },
          "publicity": { "workingDays": 3 }, "contract": { "signWithinDays": 10 },
          "instalments": [{ "percent": "60", "when": "signed" }, { "percent": "40", "when": "finalPassed" }],
          "finalPayout": { "excellent": "100", "good": "100", "pass": "80", "fail": "0" }, "payWithinDays": 30
        }
        """;

    /// <summary>A round of one lot for one award; opens in an hour and closes two days later.</summary>
    public static JsonObject RoundFrom(DateTimeOffset now, string fund, string title = "公益创投") => Parse(Round
        .Replace("TITLE", title, StringComparison.Ordinal)
        .Replace("FUND", fund, StringComparison.Ordinal)
        .Replace("OPENS", $"{now.AddHours(1):yyyy-MM-dd'T'HH:mm:sszzz}", StringComparison.Ordinal)
        .Replace("CLOSES", $"{now.AddDays(2):yyyy-MM-dd'T'HH:mm:sszzz}", StringComparison.Ordinal));

    public static JsonObject Fund(string appropriation = "500000.00", string title = "福彩公益金") =>
        new()
        {
            ["title"] = title,
            ["source"] = "welfareLottery",
            ["year"] = 2026,
            ["appropriation"] = appropriation,
            ["inBudget"] = "财预〔2026〕1号",
            ["account"] = new JsonObject
            {
                ["bank"] = "测试银行",
                ["number"] = "9558800000000000001",
                ["holder"] = "测试区民政局",
            },
        };

    public static JsonObject Organization(string name) => new()
    {
        ["name"] = name,
        ["kind"] = "serviceInstitution",
        ["grade"] = "4A",
        ["account"] = new JsonObject { ["bank"] = "测试银行武昌支行", ["number"] = "4291907483378876232" },
    };

    /// <summary>What an organization says of itself.</summary>
    public static JsonObject Enrolment(string uscc, string name) => new()
    {
        ["uscc"] = uscc,
        ["name"] = name,
        ["kind"] = "serviceInstitution",
        ["contact"] = "周静",
        ["phone"] = "027-88880000",
        ["account"] = new JsonObject { ["bank"] = "测试银行武昌支行", ["number"] = "4291907483378876232" },
    };

    /// <summary>What an officer looked at.</summary>
    public static JsonObject Evidence() =>
        new() { ["what"] = "登记证书副本", ["where"] = "政务窗口", ["on"] = "2026-03-02" };

    public static JsonObject Proposal(string title, string requested = "90000.00", string own = "10000.00") => new()
    {
        ["reference"] = "P01",
        ["lot"] = "L1",
        ["title"] = title,
        ["category"] = "elderly",
        ["lead"] = new JsonObject { ["name"] = "周静", ["certificate"] = "SW4073570452" },
        ["requested"] = requested,
        ["own"] = own,
        ["budget"] = new JsonArray(
            new JsonObject { ["line"] = "activity", ["amount"] = requested },
            new JsonObject { ["line"] = "personnel", ["amount"] = own }),
    };

    /// <summary>A round with one proposal and one sheet, to be rehearsed.</summary>
    public static JsonObject RehearsalOf(DateTimeOffset now, string organization)
    {
        var round = RoundFrom(now, "F1");
        var proposal = Proposal("时光陪伴");
        proposal.Remove("reference");
        proposal["ref"] = "P01";
        proposal["organization"] = organization;
        proposal["submittedAt"] = $"{round["closesAt"]}";
        var sheet = Sheet("P01", "10", "10");
        sheet["evaluator"] = "E1";
        return new()
        {
            ["round"] = round,
            ["organizations"] = new JsonArray(new JsonObject
            {
                ["uscc"] = organization, ["name"] = "测试社会工作服务中心", ["kind"] = "serviceInstitution", ["grade"] = "4A",
            }),
            ["proposals"] = new JsonArray(proposal),
            ["sheets"] = new JsonArray(sheet),
        };
    }

    public static JsonObject Sheet(string proposal, string need, string design) => new()
    {
        ["proposal"] = proposal,
        ["points"] = new JsonObject { ["need"] = need, ["design"] = design },
    };

    public static JsonObject Panel => new()
    {
        ["evaluators"] = new JsonArray(
            new JsonObject { ["account"] = Person.Chen.Account, ["name"] = "陈洋" },
            new JsonObject { ["account"] = Person.Li.Account, ["name"] = "李敏" }),
    };

    /// <summary>A stage by three parties: passed from 60, one correction of 15 days, late is failed.</summary>
    public static JsonObject AssessmentTerm(int dueAfterDays = 60) => Parse($$"""
        {
          "assessors": [
            { "assessor": "purchaser", "weight": "0.5" }, { "assessor": "thirdParty", "weight": "0.3" },
            { "assessor": "community", "weight": "0.2" }],
          "passMark": "60", "dueAfterDays": {{dueAfterDays}}, "correctionDays": 15, "correctionsMaximum": 1, "lateFails": true
        }
        """);

    /// <summary>The parties of such a stage: the accounts zhao, qian and sun.</summary>
    public static JsonObject Arrangement(string community = "sun") => Parse($$"""
        {
          "assessors": [
            { "assessor": "purchaser", "account": "zhao", "name": "民政科" },
            { "assessor": "thirdParty", "account": "qian", "name": "社会组织评估中心" },
            { "assessor": "community", "account": "{{community}}", "name": "甲社区居委会" }],
          "criteria": [
            { "ref": "output", "title": "服务产出", "maximum": "60" }, { "ref": "effect", "title": "服务效果", "maximum": "40" }]
        }
        """);

    /// <summary>A party's sheet, with a remark on each line.</summary>
    public static JsonObject AssessmentSheet(string output, string effect) => Parse($$"""
        {
          "lines": [
            { "criterion": "output", "points": "{{output}}", "remark": "查阅台账" },
            { "criterion": "effect", "points": "{{effect}}", "remark": "入户回访" }],
          "opinion": "按计划开展"
        }
        """);

    /// <summary>An acceptance of one item, by both evaluators of every panel.</summary>
    public static JsonObject Acceptance(bool met = true) => Parse($$"""
        {
          "items": [{ "ref": "visits", "standard": "入户服务不少于 95 次", "delivered": "96 次", "met": {{(met ? "true" : "false")}},
            "opinion": "见台账" }],
          "accepters": ["{{Person.Chen.Account}}", "{{Person.Li.Account}}"],
          "invited": [{ "ref": "residents", "kind": "beneficiary", "designation": "居民代表3人" }]
        }
        """);

    /// <summary>The same where a round has agreements (<see cref="AgreementBodies"/>).</summary>
    public static JsonObject AgreedAcceptance()
    {
        var body = Acceptance();
        body["items"] = Parse("""
            { "items": [
              { "ref": "kpi-1", "delivered": "96%", "measured": "96", "met": true },
              { "ref": "kpi-2", "delivered": "最长 2 个工作日", "measured": "2", "met": true },
              { "ref": "duty-1", "delivered": "台账齐全", "met": true }] }
            """)["items"]!.DeepClone();
        return body;
    }

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
