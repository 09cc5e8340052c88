using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Organizations;

/// <summary>What officers enter decides who may apply, and submission refuses with the codes that were shown.</summary>
public sealed class KeepingARegisterOverHttp(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Shows_why_and_until_when_and_refuses_with_the_same_codes()
    {
        var story = new RoundStory(service, "REGISTER");
        story.Settings["eligibility"]!["minimumGrade"] = "3A";
        await story.GoOnToAsync(Stage.Open);
        (await MayApplyAsync(story, B)).Must(200);
        Assert.True((bool)(await MayApplyAsync(story, B)).Body["mayApply"]!);

        await EnterAsync(B, "ratings", Rating("4A", "2021-03-03", "2026-03-03"));
        await EnterAsync(B, "sanctions", new()
        {
            ["kind"] = "ban", ["from"] = "2026-01-01", ["through"] = "2027-12-31", ["source"] = "上一批次合同", ["reason"] = "验收不合格",
        });
        var shown = (await MayApplyAsync(story, B)).Must(200);
        var reasons = shown.Body["reasons"]!.AsArray();
        Assert.Equal(
            [("organization.banned", "2027-12-31"), ("organization.gradeExpired", null)],
            reasons.Select(one => ((string?)one!["code"], (string?)one["until"])));
        Assert.Contains("上一批次合同", (string)reasons[0]!["source"]!, StringComparison.Ordinal);

        (await story.PostAsync(For(B), "proposals", Bodies.Proposal("陪伴"))).Must(201);
        var refused = await story.PostAsync(For(B), $"proposals/{ProposalOf(B)}/submission");
        refused.Must(422);
        Assert.Equal(
            ["organization.banned", "organization.gradeExpired"],
            refused.Body["codes"]!.AsArray().Select(code => (string?)code));

        await EnterAsync(B, "ratings", Rating("4A", "2026-03-01", "2031-02-28"));
        await EnterAsync(B, "sanctions/1/lifting", new() { ["on"] = "2026-03-02", ["reason"] = "登记有误", ["mistaken"] = true });
        (await story.PostAsync(For(B), $"proposals/{ProposalOf(B)}/submission")).Must(200);
        var entry = (await service.GetAsync(Officer, $"organizations/{B}")).Must(200);
        Assert.Equal(2, entry.Body["register"]!["ratings"]!.AsArray().Count);
        Assert.Equal("登记有误", (string?)entry.Body["register"]!["sanctions"]![0]!["lifted"]!["reason"]);
    }

    [Fact]
    public async Task Takes_the_lead_from_the_register_where_the_round_says_so()
    {
        var story = new RoundStory(service, "LEADS");
        story.Settings["eligibility"]!["facts"] = "register";
        await story.GoOnToAsync(Stage.Open);
        (await story.PostAsync(For(C), "proposals", Bodies.Proposal("陪伴"))).Must(201);
        var path = $"proposals/{ProposalOf(C)}/submission";
        var unknown = await story.PostAsync(For(C), path);
        unknown.MustRefuse(422, "lead.certificateUnknown");
        Assert.Equal("lead.certificate", (string?)unknown.Body["errors"]![0]!["field"]);

        const string certificate = "certificates/SW4073570452";
        var says = new JsonObject
        {
            ["number"] = "SW4073570452", ["person"] = "周静", ["level"] = "socialWorker", ["through"] = "2026-03-03",
        };
        (await service.PostAsync(For(C), $"organizations/{C}/certificates", says)).Must(200);
        await service.SettleAsync();
        Assert.Contains(
            C, (await service.GetAsync(Officer, "work?kind=toConfirmCertificates")).Must(200).Text, StringComparison.Ordinal);
        (await story.PostAsync(For(C), path)).MustRefuse(422, "lead.certificateNotConfirmed");

        await EnterAsync(C, $"{certificate}/confirmation", Bodies.Evidence());
        (await story.PostAsync(For(C), path)).MustRefuse(422, "lead.certificateExpired");
        says["through"] = "2029-03-03";
        (await service.PostAsync(For(C), $"organizations/{C}/certificates", says.DeepClone())).Must(200);
        await EnterAsync(C, $"{certificate}/confirmation", Bodies.Evidence());
        (await story.PostAsync(For(C), path)).Must(200);
        Assert.Single((await service.GetAsync(For(C), $"organizations/{C}/certificates")).Must(200).Items);
    }

    [Fact]
    public async Task Lets_an_organization_see_its_register_and_enter_nothing_but_certificates()
    {
        await new RoundStory(service, "OWN").GoOnToAsync(Stage.Drafted);

        (await service.PostAsync(For(A), $"organizations/{A}/ratings", Rating("5A", "2026-01-01", "2030-12-31")))
            .MustRefuse(403, "role.notAllowed");
        (await service.PostAsync(For(A), $"organizations/{A}/stages", new JsonObject
        {
            ["stage"] = "supported", ["from"] = "2026-03-02", ["reason"] = "自评",
        })).MustRefuse(403, "role.notAllowed");
        (await service.GetAsync(For(A), $"organizations/{A}")).Must(200);
    }

    private static JsonObject Rating(string grade, string from, string through) => new()
    {
        ["grade"] = grade, ["from"] = from, ["through"] = through, ["source"] = "评估等级证书",
    };

    private Task<Answer> MayApplyAsync(RoundStory story, string organization) =>
        service.GetAsync(For(organization), $"organizations/{organization}/eligibility/{story.Round}");

    private async Task EnterAsync(string organization, string path, JsonObject body) =>
        (await service.PostAsync(Officer, $"organizations/{organization}/{path}", body)).Must(200);
}
