using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Records;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Enrolments;

/// <summary>An organization registers itself; an officer verifies it; from then on its account acts for it.</summary>
public sealed class EnrollingOverHttp(RunningService service) : IClassFixture<RunningService>
{
    private static readonly JsonObject Verification = new() { ["evidence"] = Bodies.Evidence() };

    [Fact]
    public async Task Lets_somebody_in_who_belongs_to_nobody_yet()
    {
        const string uscc = "52440300MJL186084F";
        var newcomer = new Person("newcomer", "applicant");
        (await service.GetAsync(newcomer, "rounds")).MustRefuse(403, "applicant.organizationMissing");
        (await service.GetAsync(newcomer, "me/enrolment")).MustRefuse(404, "enrolment.notFound");
        Assert.Null((await service.GetAsync(newcomer, "me")).Must(200).Body["organization"]);

        (await service.PostAsync(newcomer, "me/enrolment", Bodies.Enrolment(uscc, "新来的机构"))).Must(200);
        await service.SettleAsync();
        Assert.Contains("新来的机构", (await service.GetAsync(Officer, "work?kind=toVerify")).Must(200).Text, StringComparison.Ordinal);
        (await service.PostAsync(Officer, "enrolments/newcomer/refusal", new JsonObject { ["reason"] = "证书不清晰" })).Must(200);
        Assert.Equal("证书不清晰", (await service.GetAsync(newcomer, "me/enrolment")).Must(200)["reason"]);
        (await service.PostAsync(Officer, "enrolments/newcomer/verification", Verification)).MustRefuse(409, "enrolment.notWaiting");

        (await service.PostAsync(newcomer, "me/enrolment", Bodies.Enrolment(uscc, "新来的服务中心"))).Must(200);
        (await service.PostAsync(Officer, "enrolments/newcomer/verification", Verification)).Must(200);

        Assert.Equal(uscc, (await service.GetAsync(newcomer, "me")).Must(200)["organization"]);
        var entry = (await service.GetAsync(newcomer, $"organizations/{uscc}")).Must(200);
        Assert.Equal("新来的服务中心", entry["name"]);
        var standing = Assert.Single(entry.Body["register"]!["standings"]!.AsArray())!;
        Assert.Equal(("registered", "officer"), ((string?)standing["status"], (string?)standing["by"]));
        Assert.Contains("登记证书副本（政务窗口，2026-03-02）", (string)standing["reason"]!, StringComparison.Ordinal);
        (await service.GetAsync(newcomer, "rounds")).Must(200);
        await service.SettleAsync();
        Assert.DoesNotContain(
            "newcomer", (await service.GetAsync(Officer, "work?kind=toVerify")).Must(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_two_claims_to_one_code_and_verifies_none_before_the_officer_saw_the_other()
    {
        const string uscc = "51100000500002862F";
        var body = Bodies.Enrolment(uscc, "学会");
        body["kind"] = "association";
        foreach (var one in (string[])["first", "second"])
            (await service.PostAsync(new Person(one, "applicant"), "me/enrolment", body.DeepClone())).Must(200);
        await service.SettleAsync();

        var shown = (await service.GetAsync(Officer, "enrolments/first")).Must(200);
        Assert.Equal("second", (string?)Assert.Single(shown.Body["others"]!.AsArray())!["account"]);
        (await service.PostAsync(Officer, "enrolments/first/verification", Verification.DeepClone()))
            .MustRefuse(409, "enrolment.otherClaims");

        var seen = Verification.DeepClone().AsObject();
        seen["othersSeen"] = true;
        (await service.PostAsync(Officer, "enrolments/first/verification", seen)).Must(200);
        Assert.Equal(
            "学会", (string?)(await service.GetAsync(Officer, "enrolments/second")).Must(200).Body["registered"]!["name"]);
        (await service.PostAsync(Officer, "enrolments/second/refusal", new JsonObject { ["reason"] = "非本单位人员" })).Must(200);
        (await service.GetAsync(new Person("second", "applicant"), "rounds")).MustRefuse(403, "applicant.organizationMissing");
    }

    [Fact]
    public async Task Takes_an_account_off_an_organization_at_once()
    {
        const string uscc = "521100005000189238";
        var leaving = new Person("leaving", "applicant");
        (await service.PostAsync(leaving, "me/enrolment", Bodies.Enrolment(uscc, "离职的人所在机构"))).Must(200);
        (await service.PostAsync(Officer, "enrolments/leaving/verification", Verification.DeepClone())).Must(200);
        (await service.GetAsync(leaving, $"organizations/{uscc}")).Must(200);

        (await service.PostAsync(Officer, "enrolments/leaving/end", new JsonObject { ["reason"] = "人员离职" })).Must(200);

        (await service.GetAsync(leaving, $"organizations/{uscc}")).MustRefuse(403, "applicant.organizationMissing");
        (await service.GetAsync(Officer, $"organizations/{uscc}")).Must(200);
    }

    [Fact]
    public async Task Lets_a_token_register_no_organization_but_the_one_it_names()
    {
        var own = For(RoundStory.B);

        (await service.PostAsync(own, "me/enrolment", Bodies.Enrolment(RoundStory.C, "别家机构")))
            .MustRefuse(403, "enrolment.codeNotYours");
        (await service.PostAsync(own, "me/enrolment", Bodies.Enrolment(RoundStory.B, "自家机构"))).Must(200);
    }

    [Fact]
    public async Task Keeps_records_that_verify_and_can_be_made_again()
    {
        await using var kept = await KeptRecords.OfAsync(service, Stage.Published);
        var person = new Person("verified", "applicant");
        const string uscc = "53100000500019795A";
        var body = Bodies.Enrolment(uscc, "基金会");
        body["kind"] = "foundation";
        (await service.PostAsync(person, "me/enrolment", body)).Must(200);
        (await service.PostAsync(Officer, "enrolments/verified/verification", Verification.DeepClone())).Must(200);
        var certificate = new JsonObject
        {
            ["number"] = "SW9", ["person"] = "周静", ["level"] = "senior", ["through"] = "2028-12-31",
        };
        (await service.PostAsync(person, $"organizations/{uscc}/certificates", certificate)).Must(200);
        await service.SettleAsync();

        Assert.Empty(await kept.DifferencesAsync());
    }
}
