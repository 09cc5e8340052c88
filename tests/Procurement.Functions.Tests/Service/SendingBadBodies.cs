using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Service;

/// <summary>What must never reach the rules: each is refused with a clear code, and nothing is written.</summary>
public sealed class SendingBadBodies(RunningService service) : IClassFixture<RunningService>
{
    private RoundStory? begun;

    /// <summary>What is wrong with a round: the text replaced, what replaces it, the field and its code.</summary>
    public static TheoryData<string, string, string, string> WrongRounds => new()
    {
        { "\"2026-03-02T09:00:00+08:00\"", "\"2026-02-30T09:00:00+08:00\"", "opensAt", "time.malformed" },
        { "\"2026-03-02T09:00:00+08:00\"", "\"2026-03-02T09:00:00\"", "opensAt", "time.malformed" },
        { "\"2026-03-02T09:00:00+08:00\"", "1772413200", "opensAt", "field.wrongType" },
        { "\"2026-03-02T09:00:00+08:00\"", "\"2026-03-09T09:00:00+08:00\"", "closesAt", "round.closesBeforeOpening" },
        { "\"payWithinDays\":30", "\"payWithinDays\":1e999", "payWithinDays", "number.outOfRange" },
        { "\"payWithinDays\":30", "\"payWithinDays\":-1", "payWithinDays", "number.outOfRange" },
        { "\"payWithinDays\":30", "\"payWithinDays\":\"30\"", "payWithinDays", "field.wrongType" },
        { "\"payWithinDays\":30", "\"payWithinDays\":30,\"payWithinDays\":31", "payWithinDays", "field.repeated" },
        { "\"payWithinDays\":30", "\"payWithinDays\":30,\"PayWithinDays\":31", "PayWithinDays", "field.unknown" },
        { "\"300000.00\"", "\"99999999999999999999.00\"", "lots[0].budget", "money.malformed" },
        { "\"300000.00\"", "300000", "lots[0].budget", "field.wrongType" },
        { "\"300000.00\"", "\"300000\"", "lots[0].budget", "money.malformed" },
        { "\"300000.00\"", "\"0.00\"", "lots[0].budget", "money.notPositive" },
        { "\"passMark\":\"60\"", "\"passMark\":\"NaN\"", "evaluation.passMark", "fraction.malformed" },
        { "\"kind\":\"ventureGrant\"", "\"kind\":\"VentureGrant\"", "kind", "field.notOneOf" },
        { "\"kind\":\"ventureGrant\"", "\"kind\":0", "kind", "field.wrongType" },
        { "\"kinds\":[\"serviceInstitution\"]", "\"kinds\":[null]", "eligibility.kinds[0]", "field.null" },
        { "[\"serviceInstitution\"]", "[\"foundation\",\"foundation\"]", "eligibility.kinds", "list.repeated" },
        { "[\"elderly\",\"children\"]", "[\"elderly\",\"children\",\"elderly\"]", "categories", "list.repeated" },
        { "\"300000.00\"", "\"0300000.00\"", "lots[0].budget", "money.malformed" },
        { "\"passMark\":\"60\"", "\"passMark\":\"060\"", "evaluation.passMark", "fraction.malformed" },
        { "\"title\":\"公益创投\"", "\"title\":null", "title", "field.null" },
        { "\"title\":\"公益创投\"", "\"title\":\"公益\\u202e创投\"", "title", "text.forbidden" },
        { "\"percent\":\"60\"", "\"percent\":\"61\"", "instalments", "instalments.sum" },
        { "\"minimumGrade\":null", "\"minimumGrade\":\"6A\"", "eligibility.minimumGrade", "grade.malformed" },
    };

    [Theory, MemberData(nameof(WrongRounds))]
    public async Task Names_the_field(string right, string wrong, string field, string code)
    {
        var before = await service.RowsAsync();
        var good = Bodies.RoundFrom(RunningService.Start, "F1").ToJsonString();
        Assert.Contains(right, Unescaped(good), StringComparison.Ordinal);
        var call = Request.Put(Officer, "rounds/bad", new JsonObject()) with
        {
            Body = Unescaped(good).Replace(right, wrong, StringComparison.Ordinal),
        };

        var answer = (await service.SendAsync(call)).MustRefuse(400, "body.invalid");

        var error = Assert.Single(answer.Body["errors"]!.AsArray())!;
        Assert.Equal((field, code), ((string?)error["field"], (string?)error["code"]));
        Assert.Equal(before, await service.RowsAsync());
    }

    [Theory]
    [InlineData("{", "body.malformed")]
    [InlineData("", "body.malformed")]
    [InlineData("null", "body.invalid")]
    [InlineData("[]", "body.invalid")]
    [InlineData("\"text\"", "body.invalid")]
    [InlineData("{\"reference\":\"P01\",}", "body.malformed")]
    [InlineData("{'reference':'P01'}", "body.malformed")]
    public async Task Refuses_what_is_no_proposal(string body, string code)
    {
        var story = await StoryAsync();
        var before = await service.RowsAsync();

        var call = Request.Post(For(A), $"{story.Path}/proposals") with { Body = body };
        (await service.SendAsync(call)).MustRefuse(400, code);

        Assert.Equal(before, await service.RowsAsync());
    }

    [Fact]
    public async Task Names_all_wrong_fields_at_once()
    {
        var story = await StoryAsync();
        var body = Bodies.Proposal("长者餐桌");
        (body["reference"], body["requested"], body["colour"]) = (7, "1.234", "red");
        body.Remove("lot");
        body["lead"]!["name"] = null;

        var answer = (await story.PostAsync(For(A), "proposals", body)).MustRefuse(400, "body.invalid");

        Assert.Equal(
            ["colour", "lead.name", "lot", "reference", "requested"],
            answer.Body["errors"]!.AsArray().Select(error => (string?)error!["field"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sheets", """{"proposal":"P1","points":{"need":"1/3","design":"1e9"}}""")]
    [InlineData("sheets", """{"proposal":"P1","points":{"need":10}}""")]
    [InlineData("sheets", """{"proposal":"P1","points":{"need":"1","need":"2"}}""")]
    [InlineData("sheets", """{"proposal":"P1","points":{}}""")]
    [InlineData("recusals", """{"proposal":"../funds","reason":"x"}""")]
    [InlineData("recusals", """{"proposal":"P1","reason":" "}""")]
    public async Task Refuses_what_no_evaluator_may_say(string path, string body)
    {
        var story = await StoryAsync();
        var before = await service.RowsAsync();

        var call = Request.Post(Chen, $"{story.Path}/{path}") with { Body = body };
        (await service.SendAsync(call)).MustRefuse(400, "body.invalid");

        Assert.Equal(before, await service.RowsAsync());
    }

    [Fact]
    public async Task Refuses_forty_megabytes_and_stays_there()
    {
        var story = await StoryAsync();
        var before = await service.RowsAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{story.Path}/proposals")
        {
            Content = new ByteArrayContent(new byte[40 * 1024 * 1024]),
        };
        request.Headers.Add("Idempotency-Key", "forty");
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        (await service.SendAsync(For(A), request)).MustRefuse(413, "body.tooLarge");

        Assert.Equal(before, await service.RowsAsync());
        (await service.GetAsync(null, "health")).Must(200);
    }

    [Fact]
    public async Task Refuses_what_is_not_said_to_be_json()
    {
        var story = await StoryAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{story.Path}/proposals")
        {
            Content = new StringContent("reference=P01"),
        };
        request.Headers.Add("Idempotency-Key", "form");

        (await service.SendAsync(For(A), request)).MustRefuse(415, "body.notJson");
    }

    [Theory]
    [InlineData("rounds/%2e%2e%2ffunds")]
    [InlineData("rounds/a%27%20or%20%27a%27%20eq%20%27a")]
    [InlineData("rounds/%e4%b8%ad")]
    [InlineData("organizations/52420106mjjh4bxkfp")]
    [InlineData("rounds/R1/proposals/x%7Cy")]
    [InlineData("rounds/R1/contracts/52420106MJJH4BXKFP-1%23")]
    public async Task Finds_nothing_under_an_address_that_can_name_nothing(string path) =>
        Assert.Equal(404, (await service.GetAsync(Officer, path)).Status);

    private async Task<RoundStory> StoryAsync() => begun ??= await UntilAsync(service, Stage.Open);

    // Chinese as it is written above.
    private static string Unescaped(string json) =>
        JsonNode.Parse(json)!.ToJsonString(Procurement.Functions.Http.WireJson.Options);
}
