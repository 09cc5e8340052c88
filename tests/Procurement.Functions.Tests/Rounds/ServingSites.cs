using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Publicity;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Rounds;

/// <summary>A lot with sites: several organizations serve it, one may serve several, and no site is served twice.</summary>
public sealed class ServingSites(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string[] All = ["S1", "S2", "S3"];

    [Fact]
    public async Task Awards_each_site_to_the_best_ranked_that_offered_it()
    {
        var story = await WithSitesAsync();
        (await OfferAsync(story, A, "S1", "S2")).Must(200);
        (await OfferAsync(story, B, "S2")).Must(200);
        (await OfferAsync(story, C, "S3")).Must(200);
        await service.MoveToAsync(DateTimeOffset.Parse((string)story.Settings["closesAt"]!).AddHours(1));
        (await story.PostAsync(Officer, "evaluation", Bodies.Panel)).Must(202);
        await service.SettleAsync();
        foreach (var evaluator in (Person[])[Chen, Li])
        {
            (await story.PostAsync(evaluator, "sheets", Bodies.Sheet(ProposalOf(A), "55", "35"))).Must(200);
            (await story.PostAsync(evaluator, "sheets", Bodies.Sheet(ProposalOf(B), "50", "30"))).Must(200);
            (await story.PostAsync(evaluator, "sheets", Bodies.Sheet(ProposalOf(C), "40", "30"))).Must(200);
        }

        (await story.PostAsync(Officer, "notice")).Must(202);
        await service.SettleAsync();

        var ranking = (await service.GetAsync(Officer, $"{story.Path}/ranking")).Must(200).Body["ranking"]!.AsArray();
        Assert.Equal(
            ["awarded S1 S2", "reserve S2", "awarded S3"],
            ranking.Select(one => $"{one!["outcome"]} {string.Join(' ', one["sites"]!.AsArray())}"));
        var notice = (await service.GetAsync(null, $"public/{District}/{story.Path}/notice")).Must(200);
        Assert.Equal(["S1", "S2"], notice.Body["awards"]![0]!["sites"]!.AsArray().Select(one => (string)one!));
        Assert.Contains("服务点：阳光家园S1、阳光家园S2", await service.PageAsync($"{story.Path}/notice"), StringComparison.Ordinal);
        Assert.Contains("中南路S1号", await service.PageAsync($"{story.Path}/index"), StringComparison.Ordinal);

        // The first loses its award; the reserve takes over the site that is free now.
        var objection = new JsonObject { ["proposal"] = ProposalOf(A), ["grounds"] = "业绩不实" };
        var raised = (string)(await story.PostAsync(For(B), "objections", objection)).Must(201).Body["objection"]!;
        (await story.PostAsync(
            Approver, $"objections/{raised}/resolution", new JsonObject { ["upheld"] = true, ["reason"] = "查实" })).Must(200);
        await service.SettleAsync();
        var after = (await service.GetAsync(Officer, $"{story.Path}/ranking")).Must(200).Body["ranking"]!.AsArray();
        Assert.Equal(["disqualified", "awarded", "awarded"], after.Select(one => (string)one!["outcome"]!));
    }

    [Fact]
    public async Task Asks_each_proposal_for_sites_that_the_lot_has()
    {
        var story = await WithSitesAsync();
        var none = await OfferAsync(story, A);
        none.MustRefuse(422, "sites.missing");
        Assert.Equal("sites", (string)none.Body["errors"]![0]!["field"]!);
        (await OfferAsync(story, B, "S9")).MustRefuse(422, "sites.unknown");
    }

    [Fact]
    public async Task Checks_the_other_money_of_a_project_by_the_mix_of_its_round()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["funding"] = new JsonObject
        {
            ["evidence"] = true,
            ["mix"] = new JsonArray(
                Share("government", "0.60"), Share("donation", "0.11"), Share("serviceFee", "0.29")),
        };
        story.Settings["costRules"]!["classShares"] = new JsonArray(
            new JsonObject { ["line"] = "activity", ["share"] = "0.90" });
        await story.GoOnToAsync(Stage.Open);
        var body = Bodies.Proposal("六成资助", "60000.00", "40000.00");
        body["sources"] = new JsonArray(
            Line("donation", "11000.00", "捐赠协议"), Line("serviceFee", "29000.00", null),
            Line("partner", "5000.00", "场地协议", inKind: true));
        (await story.PostAsync(For(A), "proposals", body)).Must(201);

        var refused = await story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission");

        refused.MustRefuse(422, "funding.evidenceMissing");
        Assert.Equal("sources", (string)refused.Body["errors"]![0]!["field"]!);
        body["sources"]![1]!["evidence"] = "收费标准";
        var etag = (await service.GetAsync(For(A), $"{story.Path}/proposals/{ProposalOf(A)}")).ETag;
        var change = Request.Put(For(A), $"{story.Path}/proposals/{ProposalOf(A)}", body) with { IfMatch = etag };
        (await service.SendAsync(change)).Must(200);
        (await story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission")).Must(200);

        static JsonObject Share(string source, string share) => new() { ["source"] = source, ["share"] = share };
        static JsonObject Line(string source, string amount, string? evidence, bool inKind = false) => new()
        {
            ["source"] = source, ["amount"] = amount, ["evidence"] = evidence, ["inKind"] = inKind,
        };
    }

    private async Task<RoundStory> WithSitesAsync()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        var lot = story.Settings["lots"]![0]!;
        lot["maximumAwards"] = 3;
        lot["unit"] = "visit";
        lot["sites"] = new JsonArray([.. All.Select(site => (JsonNode)new JsonObject
        {
            ["ref"] = site, ["name"] = $"阳光家园{site}", ["address"] = $"中南路{site}号", ["hours"] = "周一至周五 9:00–17:00",
        })]);
        return await story.GoOnToAsync(Stage.Open);
    }

    private static async Task<Answer> OfferAsync(RoundStory story, string organization, params string[] sites)
    {
        var body = Bodies.Proposal($"项目{organization[^4..]}");
        body["sites"] = new JsonArray([.. sites.Select(site => (JsonNode)site)]);
        (await story.PostAsync(For(organization), "proposals", body)).Must(201);
        return await story.PostAsync(For(organization), $"proposals/{ProposalOf(organization)}/submission");
    }
}
