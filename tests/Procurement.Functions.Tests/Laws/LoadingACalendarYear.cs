using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.LawStory;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Laws;

/// <summary>The holidays of the next year come in the running service, without a release.</summary>
public sealed class LoadingACalendarYear(RunningService service) : IClassFixture<RunningService>
{
    private const string Path = "calendar/2027";

    [Fact]
    public async Task Lets_a_final_award_of_december_be_made_that_was_refused_before()
    {
        await service.MoveToAsync(new DateTimeOffset(2026, 12, 7, 8, 0, 0, RunningService.Start.Offset));
        var story = new RoundStory(service, "December");
        story.Settings["contract"]!["signWithinDays"] = 30;
        await story.GoOnToAsync(Stage.NoticeEnded);
        Assert.True((bool)(await service.GetAsync(Officer, story.Path)).Body["publicity"]!["period"]!["provisional"]!);
        var refused = await story.PostAsync(Approver, "final-award");
        refused.MustRefuse(422, "calendar.yearNotLoaded");
        Assert.Contains("2027", refused["detail"], StringComparison.Ordinal);
        (await service.GetAsync(null, $"law/{Path}")).MustRefuse(404, "law.yearNotFound");

        var waiting = (await service.EnterAsync(Admin, Path, Year2027)).Must(200);
        Assert.Null(waiting.Body["loaded"]);
        Assert.Equal("admin", (string?)waiting.Body["waiting"]!["enteredBy"]);
        (await story.PostAsync(Approver, "final-award")).MustRefuse(422, "calendar.yearNotLoaded");
        (await service.GetAsync(null, $"law/{Path}")).MustRefuse(404, "law.yearNotFound");

        var loaded = (await service.EnterAsync(Deputy, Path, Year2027)).Must(200);
        Assert.Equal("2027-02-20", (string?)loaded.Body["loaded"]!["workdays"]![0]);
        Assert.Null(loaded.Body["waiting"]);
        (await service.GetAsync(null, $"law/{Path}")).Must(200);

        await story.GoOnToAsync(Stage.InForce);
        var contract = (await service.GetAsync(Officer, story.Contract)).Must(200).Body;
        var awarded = DateOnly.FromDateTime(service.Now.Date);
        var signing = contract["signing"]!;
        Assert.Equal($"{awarded:yyyy-MM-dd}", (string?)signing["start"]);
        Assert.Equal((string?)contract["signBy"], (string?)signing["due"]);
        Assert.StartsWith("2027-01", (string?)contract["signBy"], StringComparison.Ordinal);
        Assert.False((bool)signing["provisional"]!);
        Assert.False((bool)(await service.GetAsync(Officer, story.Path)).Body["publicity"]!["period"]!["provisional"]!);
    }

    [Theory]
    [InlineData("[\"2028-01-01\"]", "[]", "calendar.dayOutsideYear")]
    [InlineData("[\"2028-10-01\",\"2028-10-01\"]", "[]", "calendar.dayTwice")]
    [InlineData("[\"2028-01-03\"]", "[\"2028-01-03\"]", "calendar.dayTwice")]
    [InlineData("[\"2028-01-03\"]", "[\"2028-01-04\"]", "calendar.workdayNoWeekend")]
    [InlineData("[\"2028-01-03\"]", "[]", "calendar.implausible")]
    public async Task Refuses_days_that_cannot_be(string holidays, string workdays, string code)
    {
        var body = new JsonObject
        {
            ["holidays"] = JsonNode.Parse(holidays),
            ["workdays"] = JsonNode.Parse(workdays),
            ["source"] = "?",
        };
        var year = code is "calendar.dayOutsideYear" ? "2030" : "2028";

        (await service.EnterAsync(Admin, $"calendar/{year}", body)).MustRefuse(422, code);

        (await service.GetAsync(null, $"law/calendar/{year}")).MustRefuse(404, "law.yearNotFound");
    }

    [Theory]
    [InlineData("1999")]
    [InlineData("2101")]
    [InlineData("02027")]
    [InlineData("next")]
    [InlineData("-2027")]
    [InlineData("99999999999999999999")]
    public async Task Knows_no_other_years(string year)
    {
        (await service.EnterAsync(Admin, $"calendar/{year}", Year2027)).MustRefuse(404, "law.yearNotFound");
        (await service.GetAsync(null, $"law/calendar/{year}")).MustRefuse(404, "law.yearNotFound");
    }

    [Theory]
    [InlineData("""{"holidays":[],"workdays":[],"source":"?"}""")]
    [InlineData("""{"holidays":["2029-02-30"],"workdays":[],"source":"?"}""")]
    [InlineData("""{"holidays":[null],"workdays":[],"source":"?"}""")]
    [InlineData("""{"holidays":["2029-01-01"],"workdays":null,"source":"?"}""")]
    [InlineData("""{"holidays":["2029-01-01"],"workdays":[]}""")]
    [InlineData("""{"holidays":["2029-01-01"],"workdays":[],"source":" "}""")]
    [InlineData("""{"holidays":["2029-01-01"],"workdays":[],"source":"?","year":2029}""")]
    public async Task Refuses_what_is_no_year(string body)
    {
        (await service.EnterAsync(Admin, "calendar/2029", JsonNode.Parse(body)!)).MustRefuse(400, "body.invalid");
        Assert.DoesNotContain(
            (await service.GetAsync(Admin, "law/waiting")).Must(200).Body["years"]!.AsArray(),
            one => (int)one!["year"]! == 2029);
    }

    [Fact]
    public async Task Is_for_the_administrators_of_the_keeping_district_only()
    {
        (await service.EnterAsync(Officer, Path, Year2027)).MustRefuse(403, "role.notAllowed");
        (await service.EnterAsync(Admin with { Tenant = "other-1" }, Path, Year2027)).MustRefuse(403, "law.notKeeper");
    }
}
