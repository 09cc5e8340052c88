using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.LawStory;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Laws;

/// <summary>Values that differ by place and day are entered in the running service.</summary>
public sealed class EnteringAParameter(RunningService service) : IClassFixture<RunningService>
{
    private const string Notice = "parameters/period.notice.ventureGrant";

    [Fact]
    public async Task Counts_once_two_people_entered_it_and_is_kept_in_the_trail()
    {
        var first = (await service.EnterAsync(Admin, Notice, Value("7", region: "420103"))).Must(200);
        Assert.Equal((false, "admin"), ((bool)first.Body["counts"]!, first["enteredBy"]));
        Assert.Null(await ValueAsync("period.notice.ventureGrant", "region=420103"));
        Assert.Contains("420103", (await service.GetAsync(Supervisor, "law/waiting")).Text, StringComparison.Ordinal);

        // The same again by the same person changes nothing.
        Assert.Equal(first, (await service.EnterAsync(Admin, Notice, Value("7", region: "420103"))).Must(200));
        var second = (await service.EnterAsync(Deputy, Notice, Value("7", region: "420103"))).Must(200);
        Assert.True((bool)second.Body["counts"]!);

        Assert.Equal("7", await ValueAsync("period.notice.ventureGrant", "region=420103"));
        Assert.Null(await ValueAsync("period.notice.ventureGrant", "region=420106"));
        Assert.Null(await ValueAsync("period.notice.ventureGrant", "region=420103&date=2026-03-01"));
        var trail = (await service.GetAsync(Supervisor, "law/trail")).Must(200);
        Assert.Contains("law.parameterProposed", trail.Text, StringComparison.Ordinal);
        Assert.Contains("law.parameterEntered", trail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binds_rounds_of_its_region_that_are_drafted_after_it()
    {
        var kept = await RoundStory.UntilAsync(service, Stage.Published);
        await service.EnterTwiceAsync(Notice, Value("5"));

        var story = new RoundStory(service, "Short");
        var refused = await service.SendAsync(Request.Put(Officer, story.Path, story.Settings));
        refused.MustRefuse(422, "statute.noticeTooShort");
        Assert.Contains("武昌区公益创投管理办法", refused["detail"], StringComparison.Ordinal);

        story.Settings["deviations"] = new JsonArray(new JsonObject
        {
            ["rule"] = "period.notice.ventureGrant",
            ["reason"] = "区民政局批准缩短",
        });
        await story.GoOnToAsync(Stage.Published);
        var read = (await service.GetAsync(Officer, story.Path)).Must(200);
        Assert.Equal("区民政局批准缩短", (string?)read.Body["settings"]!["deviations"]![0]!["reason"]);
        await kept.GoOnToAsync(Stage.Open);
        await service.EnterTwiceAsync(Notice, Value(null));
    }

    [Fact]
    public async Task Keeps_a_round_at_the_law_of_its_day()
    {
        const string bands = "parameters/grade.bands";
        var story = await RoundStory.UntilAsync(service, Stage.Published);
        await service.EnterTwiceAsync(bands, Value("99 98 97"));
        await story.GoOnToAsync(Stage.InForce);

        var graded = await service.PostAsync(
            Officer, $"{story.Contract}/final-evaluation", new JsonObject { ["score"] = "90" });

        Assert.Equal("excellent", graded.Must(200)["finalGrade"]);
        await service.EnterTwiceAsync(bands, Value(null));
    }

    [Theory]
    [InlineData("lowPrice.ofCeiling", "0.66", 422, "law.valueInvalid")]
    [InlineData("lowPrice.ofCeiling", "45%", 422, "law.valueInvalid")]
    [InlineData("threshold.openTender", "99999999999999.99", 422, "law.valueInvalid")]
    [InlineData("limit.payDays", "-1", 422, "law.valueInvalid")]
    [InlineData("limit.payDays", "六十", 422, "law.valueInvalid")]
    [InlineData("grade.bands", "90 80 80", 422, "law.valueInvalid")]
    [InlineData("lowPrice", "0.45", 404, "law.keyUnknown")]
    [InlineData("LOWPRICE.OFCEILING", "0.45", 404, "law.keyUnknown")]
    public async Task Refuses_what_is_no_value(string key, string value, int status, string code) =>
        (await service.EnterAsync(Admin, $"parameters/{key}", Value(value))).MustRefuse(status, code);

    [Theory]
    [InlineData("region", "4201", "region.malformed")]
    [InlineData("region", "４２０１０６", "region.malformed")]
    [InlineData("from", "1999-12-31", "date.outOfRange")]
    [InlineData("from", "9999-12-31", "date.outOfRange")]
    [InlineData("from", "yesterday", "date.malformed")]
    [InlineData("level", "street", "field.notOneOf")]
    [InlineData("source", "", "text.malformed")]
    public async Task Refuses_what_is_no_place_or_day(string field, string value, string code)
    {
        var body = Value("0.45");
        body[field] = value;

        var refused = await service.EnterAsync(Admin, "parameters/lowPrice.ofCeiling", body);

        Assert.Equal(400, refused.Status);
        Assert.Contains(code, refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region=42", "region.malformed")]
    [InlineData("region=420106&region=420100", "region.malformed")]
    [InlineData("level=street", "level.unknown")]
    [InlineData("date=2026-02-30", "date.malformed")]
    [InlineData("date=", "date.malformed")]
    public async Task Refuses_to_read_the_law_of_no_place_or_day(string query, string code) =>
        (await service.GetAsync(null, $"law/parameters?{query}")).MustRefuse(400, code);

    [Fact]
    public async Task Shows_the_law_of_a_place_on_a_day_to_everybody()
    {
        var law = (await service.GetAsync(null, "law/parameters?region=420106&date=2026-03-02")).Must(200);
        Assert.Equal(("420106", "county", "2026-03-02"), (law["region"], law["level"], law["date"]));
        Assert.Equal("2000000.00", await ValueAsync("threshold.openTender", "region=420106"));
        Assert.Equal("4000000.00", await ValueAsync("threshold.openTender", "region=420100"));
        Assert.Equal("2000000.00", await ValueAsync("threshold.openTender", "level=central"));
        Assert.Null(await ValueAsync("share.emergencySupplement", "region=420106"));
    }

    private async Task<string?> ValueAsync(string key, string query)
    {
        var law = (await service.GetAsync(null, $"law/parameters?{query}")).Must(200);
        return (string?)law.Body["parameters"]!.AsArray().Single(one => (string?)one!["key"] == key)!["value"];
    }
}
