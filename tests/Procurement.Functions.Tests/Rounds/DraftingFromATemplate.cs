using System.Text.Json.Nodes;
using Procurement.Domain.Sealing;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Rounds;

/// <summary>What a round is drafted from, and what a draft from a template keeps besides.</summary>
public sealed class DraftingFromATemplate(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Person[] Holders = [Officer, Finance, Supervisor];

    public static TheoryData<string, string> Editions =>
    [
        ("ventureGrant", "2026-03-02"), ("microGrant", "2026-03-02"), ("competitiveConsultation", "2026-03-02"),
        ("competitiveConsultation", "2015-01-05"), ("openTender", "2026-03-02"), ("rewardForResult", "2026-03-02"),
    ];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Makes_a_draft_of_every_template_that_keeps_every_rule(string name, string on)
    {
        var template = await TemplateAsync(name, on);
        var draft = From(template);
        await FundAsync(draft, "900000.00");

        var path = $"rounds/{draft["fund"]}";
        var answer = (await service.SendAsync(Request.Put(Officer, path, draft))).Must(201);
        Assert.Equal(name, (string)answer.Body["settings"]!["template"]!["name"]!);
        foreach (var holder in draft["sealing"] is null ? [] : Holders) await RegisterAsync(holder);
        (await service.PostAsync(Approver, $"{path}/publication")).Must(200);
    }

    [Fact]
    public async Task Refuses_with_the_place_and_the_article_of_everything_that_is_wrong()
    {
        var draft = From(await TemplateAsync("openTender", "2026-03-02"));
        draft["evaluation"]!["committee"] = new JsonObject { ["members"] = 4, ["experts"] = 2 };
        draft["evaluation"]!["criteria"]![4]!["points"] = "9.99";
        draft["lots"]![0]!["unit"] = null;
        draft["sealing"] = null;
        draft["agreement"] = null;
        draft["closesAt"] = $"{service.Now.AddDays(19):yyyy-MM-dd'T'HH:mm:sszzz}";
        await FundAsync(draft, "900000.00");

        var refused = await service.SendAsync(Request.Put(Officer, $"rounds/{draft["fund"]}", draft));

        Assert.Equal(422, refused.Status);
        Assert.Equal(
            [
                "agreement.missing", "committee.even", "committee.expertsTooFew", "committee.tooSmall", "criteria.notHundred",
                "lot.unitMissing", "sealing.missing", "statute.documentPeriodTooShort", "statute.priceWeightTooLow",
            ],
            refused.Body["codes"]!.AsArray().Select(one => (string)one!));
        var fields = refused.Body["errors"]!.AsArray().ToDictionary(one => (string)one!["code"]!, one => (string)one!["field"]!);
        Assert.Equal(("closesAt", "evaluation.criteria", "evaluation.committee.members"), (
            fields["statute.documentPeriodTooShort"], fields["statute.priceWeightTooLow"], fields["committee.tooSmall"]));
        Assert.Contains("财政部令第87号第四十七条", (string)refused.Body["detail"]!, StringComparison.Ordinal);
        Assert.Contains("政府采购法第三十五条", (string)refused.Body["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("post", "lot.unitIsHiring")]
    [InlineData("personMonth", "lot.unitIsHiring")]
    [InlineData("kilometre", "lot.unitUnknown")]
    public async Task Buys_what_is_done_and_never_posts_or_months_of_people(string unit, string code)
    {
        var draft = Bodies.RoundFrom(service.Now, "F1");
        draft["lots"]![0]!["unit"] = unit;

        var refused = await service.SendAsync(Request.Put(Officer, "rounds/hiring", draft));

        var error = Assert.Single(refused.Body["errors"]!.AsArray())!;
        Assert.Equal((400, "lots[0].unit", code), (refused.Status, (string)error["field"]!, (string)error["code"]!));
        if (code is "lot.unitUnknown") return;
        Assert.Contains("第102号）第十条第五项", (string)error["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishes_nothing_that_its_fund_does_not_cover()
    {
        var draft = From(await TemplateAsync("ventureGrant", "2026-03-02"));
        await FundAsync(draft, "499999.99");
        (await service.SendAsync(Request.Put(Officer, $"rounds/{draft["fund"]}", draft))).Must(201);

        (await service.PostAsync(Approver, $"rounds/{draft["fund"]}/publication")).MustRefuse(422, "round.fundTooSmall");
    }

    [Fact]
    public async Task Pays_nothing_before_the_result_where_it_rewards_results()
    {
        var draft = From(await TemplateAsync("rewardForResult", "2026-03-02"));
        draft["instalments"] = new JsonArray(
            new JsonObject { ["percent"] = "10", ["when"] = "signed" },
            new JsonObject { ["percent"] = "90", ["when"] = "finalPassed" });
        (await service.SendAsync(Request.Put(Officer, "rounds/reward", draft)))
            .MustRefuse(422, "instalments.advanceForbidden");
    }

    [Fact]
    public async Task Shows_what_was_in_force_on_the_day_and_in_the_place()
    {
        var guangzhou = (await service.GetAsync(null, "public/round-templates?on=2023-06-01&region=440106")).Must(200);
        var local = Assert.Single(guangzhou.Body["local"]!.AsArray())!;
        Assert.Equal(("guangzhou", "500000.00"), ((string)local["name"]!, (string)local["values"]!["ceiling"]!));
        Assert.NotEmpty((string)local["source"]!);
        (await service.GetAsync(null, "public/round-templates?on=yesterday")).MustRefuse(400, "date.malformed");
        (await service.GetAsync(null, "public/round-templates?region=44")).MustRefuse(400, "region.malformed");

        var words = (await service.GetAsync(null, "public/dictionaries?on=2026-03-02")).Must(200).Body["dictionaries"]!.AsArray();
        var categories = words.Single(one => (string)one!["name"]! == "categories")!;
        Assert.Equal(8, categories["entries"]!.AsArray().Count);
        Assert.Contains("奠基文件", (string)categories["source"]!, StringComparison.Ordinal);
        Assert.Equal(5, words.Single(one => (string)one!["name"]! == "units")!["entries"]!.AsArray().Count);
    }

    [Fact]
    public async Task Keeps_the_words_of_its_day_when_the_dictionary_changes()
    {
        var draft = From(await TemplateAsync("ventureGrant", "2026-03-02"));
        draft["categories"] = new JsonArray("救助与福利");
        await FundAsync(draft, "900000.00");
        (await service.SendAsync(Request.Put(Officer, $"rounds/{draft["fund"]}", draft))).Must(201);
        var later = new JsonObject
        {
            ["region"] = "420106", ["level"] = null, ["from"] = "2026-03-01", ["value"] = "为老服务 儿童服务", ["source"] = "区目录",
        };
        await service.EnterTwiceAsync("parameters/dictionary.categories", later);

        var now = (await service.GetAsync(null, "public/dictionaries?on=2026-03-02&region=420106")).Must(200);
        Assert.Equal(2, now.Body["dictionaries"]![0]!["entries"]!.AsArray().Count);
        Assert.Equal(8, (await service.GetAsync(null, "public/dictionaries?on=2026-02-28&region=420106")).Must(200)
            .Body["dictionaries"]![0]!["entries"]!.AsArray().Count);
        var round = (await service.GetAsync(Officer, $"rounds/{draft["fund"]}")).Must(200);
        Assert.Equal("救助与福利", (string)round.Body["settings"]!["categories"]![0]!);
    }

    private async Task<JsonNode> TemplateAsync(string name, string on)
    {
        var found = (await service.GetAsync(null, $"public/round-templates?on={on}")).Must(200).Body["templates"]!.AsArray();
        return found.Single(one => (string)one!["name"]! == name)!;
    }

    private async Task FundAsync(JsonObject draft, string appropriation) => (await service.SendAsync(
        Request.Put(Finance, $"funds/{draft["fund"]}", Bodies.Fund(appropriation)))).Must(201);

    private async Task RegisterAsync(Person holder)
    {
        var point = Convert.ToBase64String([.. OpeningSecret.New().Key.Point]);
        (await service.PostAsync(holder, "me/opening-key", new JsonObject { ["point"] = point })).Must(200);
    }

    // What the designer makes of a template.
    private JsonObject From(JsonNode template)
    {
        var settings = template["settings"]!.DeepClone().AsObject();
        var draft = Bodies.RoundFrom(service.Now, $"T{Guid.NewGuid():N}"[..12]);
        foreach (var (name, value) in settings)
        {
            if (name is not ("documentDays" or "lot")) draft[name] = value?.DeepClone();
        }

        var lot = settings["lot"]!;
        draft["kind"] = (string)template["kind"]!;
        draft["sealing"] = (string)template["kind"]! is "ventureGrant" ? null : new JsonObject
        {
            ["officers"] = new JsonArray(Officer.Account, Finance.Account),
            ["threshold"] = 2,
            ["recovery"] = Supervisor.Account,
        };
        draft["template"] = new JsonObject { ["name"] = (string)template["name"]!, ["from"] = (string)template["from"]! };
        draft["closesAt"] = $"{service.Now.AddDays((int)settings["documentDays"]!):yyyy-MM-dd'T'HH:mm:sszzz}";
        draft["lots"] = new JsonArray(new JsonObject
        {
            ["ref"] = "L1", ["title"] = "为老服务", ["budget"] = "500000.00", ["ceiling"] = lot["ceiling"]?.DeepClone(),
            ["maximumAwards"] = lot["maximumAwards"]!.DeepClone(), ["unit"] = lot["unit"]!.DeepClone(),
        });
        return draft;
    }
}
