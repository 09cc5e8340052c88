using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Contracts;

/// <summary>A contract of 90000.00 in two instalments, 54000.00 and 36000.00; supplements come to 9000.00 at most.</summary>
public sealed class AmendingOverHttp(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_proposed_drawn_and_signed_by_both_before_anything_changes()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.InForce);
        var pen = new DocumentPen(service, story.Contract);
        var proposed = (await ProposeAsync(Approver, story, "9000.00", "45000.00")).Must(200).Body;
        Assert.Equal(("90000.00", "90000.00", "9000.00"), (
            (string?)proposed["amount"], (string?)proposed["original"], (string?)proposed["room"]));
        Assert.Equal(
            """[{"subject":"amount","ref":"","before":"90000.00","after":"99000.00"},{"subject":"instalment","ref":"2","before":"36000.00","after":"45000.00"}]""",
            proposed["open"]!["changes"]!.ToJsonString());
        await service.SettleAsync();

        (await pen.SignAsync(For(A), 1)).Must(200);
        Assert.Equal("90000.00", (await service.GetAsync(For(A), story.Contract)).Must(200)["amount"]);
        (await pen.SignAsync(Approver, 1)).Must(200);
        await service.SettleAsync();

        var after = (await service.GetAsync(For(A), story.Contract)).Must(200).Body;
        Assert.Equal(("99000.00", "人民币玖万玖仟元整"), ((string?)after["amount"], (string?)after["amountInWords"]));
        Assert.Equal("45000.00", (string?)after["instalments"]![1]!["amount"]);
        var fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        Assert.Equal(("99000.00", "0.00"), (fund["committed"], fund["reserved"]));
        var notices = (await pen.DocumentsAsync())["notices"]!.AsArray()
            .Where(one => (int)one!["document"]! == 1).Select(one => (string?)one!["kind"]);
        Assert.Equal(["change", "filing"], notices.Order());
        (await ProposeAsync(Approver, story, "0.01", "45000.01")).MustRefuse(422, "amendment.aboveTenth");
    }

    [Fact]
    public async Task Is_refused_where_the_fund_does_not_cover_it_and_signed_once_it_does()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]) { Appropriation = "90000.00" };
        story.Settings["agreement"] = AgreementBodies.Agreement();
        await story.GoOnToAsync(Stage.InForce);
        var pen = new DocumentPen(service, story.Contract);
        (await ProposeAsync(For(A), story, "100.00", "36100.00")).Must(200);
        await service.SettleAsync();
        (await pen.SignAsync(For(A), 1)).Must(200);
        (await pen.SignAsync(Approver, 1)).MustRefuse(409, "fund.insufficient");
        Assert.Equal("90000.00", (await service.GetAsync(For(A), story.Contract)).Must(200)["amount"]);

        var more = Request.Put(Finance, $"funds/{story.Round}", Bodies.Fund("90100.00"));
        var version = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200).ETag;
        (await service.SendAsync(more with { IfMatch = version })).Must(200);
        (await pen.SignAsync(Approver, 1)).Must(200);
        await service.SettleAsync();
        var fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        Assert.Equal(("90100.00", "0.00", "0.00"), (fund["committed"], fund["reserved"], fund["available"]));
    }

    [Fact]
    public async Task Frees_money_at_once_when_there_is_less_to_do()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.InForce);
        var pen = new DocumentPen(service, story.Contract);
        (await ProposeAsync(For(A), story, "-1000.00", "35000.00")).Must(200);
        await service.SettleAsync();
        (await pen.SignAsync(For(A), 1)).Must(200);
        (await pen.SignAsync(Approver, 1)).Must(200);
        await service.SettleAsync();
        Assert.Equal("89000.00", (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200)["committed"]);
    }

    [Fact]
    public async Task Is_one_at_a_time_withdrawn_or_refused_and_its_document_with_it()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.InForce);
        var amendments = $"{story.Contract}/amendments";
        (await ProposeAsync(For(A), story, "100.00", "36100.00")).Must(200);
        await service.SettleAsync();
        (await ProposeAsync(Officer, story, "100.00", "36100.00")).MustRefuse(409, "amendment.alreadyOpen");
        var reason = new JsonObject { ["reason"] = "预算不足" };
        (await service.PostAsync(Approver, $"{amendments}/1/withdrawal", reason)).MustRefuse(409, "amendment.notYours");
        (await service.PostAsync(For(A), $"{amendments}/1/refusal", reason)).MustRefuse(409, "amendment.ownProposal");
        (await service.PostAsync(For(B), $"{amendments}/1/withdrawal", reason))
            .MustRefuse(403, "organization.notYours");
        (await service.PostAsync(Approver, $"{amendments}/1/refusal", reason)).Must(200);

        using var own = DocumentPen.CertificateOf(For(A));
        (await new DocumentPen(service, story.Contract).PrepareAsync(For(A), own, 1))
            .MustRefuse(409, "document.withdrawn");
        (await service.PostAsync(Approver, $"{amendments}/1/refusal", reason)).MustRefuse(404, "amendment.notOpen");
        (await ProposeAsync(Officer, story, "100.00", "36100.00")).Must(200);
        var open = (await service.GetAsync(For(A), $"{story.Contract}/changes")).Must(200).Body["open"]!;
        Assert.Equal((2, "purchaser"), ((int)open["no"]!, (string?)open["by"]));
    }

    [Fact]
    public async Task Lapses_by_itself_and_gives_its_money_back()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.InForce);
        (await ProposeAsync(For(A), story, "100.00", "36100.00")).Must(200);
        await service.SettleAsync();
        await service.MoveToAsync(service.Now.AddDays(31));

        var changes = (await service.GetAsync(For(A), $"{story.Contract}/changes")).Must(200).Body;
        Assert.Null(changes["open"]);
        var trail = (await service.GetAsync(Supervisor, $"{story.Contract}/trail")).Must(200).Items;
        Assert.Contains(trail, one => (string?)one!["type"] == "contract.amendmentLapsed");
    }

    [Fact]
    public async Task Reads_as_one_text_in_which_every_change_is_marked()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.InForce);
        var pen = new DocumentPen(service, story.Contract);
        var before = service.Now;
        await service.MoveToAsync(service.Now.AddDays(1));
        var body = new JsonObject
        {
            ["reason"] = "居民反映强烈",
            ["supplement"] = "0.00",
            ["kpis"] = new JsonArray(Kpi("satisfaction", "满意度", "97.5"), Kpi("visits", "探访", "120")),
            ["sites"] = new JsonArray(new JsonObject { ["ref"] = "S9", ["name"] = "新站", ["address"] = "新路9号" }),
        };
        (await service.PostAsync(For(A), $"{story.Contract}/amendments", body)).Must(200);
        await service.SettleAsync();
        (await pen.SignAsync(For(A), 1)).Must(200);
        (await pen.SignAsync(Approver, 1)).Must(200);

        var now = await LinesAsync(story, "");
        var then = await LinesAsync(story, $"?at={Uri.EscapeDataString($"{before:O}")}");
        Assert.Equal("满意度 ≥ 97.5 %", (string?)now["kpi satisfaction"]["text"]);
        Assert.Equal("满意度 ≥ 95 %", (string?)now["kpi satisfaction"]["marks"]![0]!["before"]);
        Assert.Null(now["kpi response"]["text"]);
        Assert.Equal(1, (int)now["site S9"]["marks"]![0]!["document"]!);
        Assert.Equal("满意度 ≥ 95 %", (string?)then["kpi satisfaction"]["text"]);
        Assert.False(then.ContainsKey("site S9"));
        Assert.All(then.Values, line => Assert.Empty(line["marks"]!.AsArray()));
        (await service.GetAsync(For(A), $"{story.Contract}/text?at=gestern")).MustRefuse(400, "filter.unknown");
    }

    [Fact]
    public async Task Is_not_offered_to_a_contract_without_documents_nor_to_another_supplier()
    {
        var without = await UntilAsync(service, Stage.InForce);
        (await ProposeAsync(Approver, without, "100.00", "36100.00")).MustRefuse(409, "amendment.noDocuments");

        var story = await AgreementBodies.StoryAsync(service, Stage.InForce);
        var body = new JsonObject { ["reason"] = "转交", ["supplement"] = "0.00", ["supplier"] = B };
        (await service.PostAsync(For(A), $"{story.Contract}/amendments", body))
            .MustRefuse(422, "contract.assignmentForbidden");
    }

    [Fact]
    public async Task Is_in_force_once_when_two_sign_at_once()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.InForce);
        var pen = new DocumentPen(service, story.Contract);
        (await ProposeAsync(For(A), story, "100.00", "36100.00")).Must(200);
        await service.SettleAsync();
        (await pen.SignAsync(For(A), 1)).Must(200);
        using var own = DocumentPen.CertificateOf(Approver);
        var prepared = (await pen.PrepareAsync(Approver, own, 1)).Must(201);
        var both = await Task.WhenAll(
            pen.CompleteAsync(Approver, prepared, own, 1), pen.CompleteAsync(Approver, prepared, own, 1));
        Assert.Contains(200, both.Select(one => one.Status));
        await service.SettleAsync();
        var fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        Assert.Equal(("90100.00", "0.00"), (fund["committed"], fund["reserved"]));
    }

    private async Task<Dictionary<string, JsonNode>> LinesAsync(RoundStory story, string query) =>
        (await service.GetAsync(For(A), $"{story.Contract}/text{query}")).Must(200).Body["lines"]!.AsArray()
            .ToDictionary(line => $"{line!["subject"]} {line["ref"]}", line => line!);

    private Task<Answer> ProposeAsync(Person by, RoundStory story, string supplement, string last) =>
        service.PostAsync(by, $"{story.Contract}/amendments", new JsonObject
        {
            ["reason"] = "新增服务点",
            ["supplement"] = supplement,
            ["instalments"] = new JsonArray(
                new JsonObject { ["no"] = 1, ["amount"] = "54000.00" },
                new JsonObject { ["no"] = 2, ["amount"] = last }),
        });

    private static JsonObject Kpi(string reference, string title, string threshold) => new()
    {
        ["ref"] = reference, ["title"] = title, ["unit"] = "%", ["direction"] = "atLeast", ["threshold"] = threshold,
    };
}
