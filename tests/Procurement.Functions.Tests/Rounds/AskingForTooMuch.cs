using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Rounds;

/// <summary>Settings, committees and dates as large as they may be, and larger.</summary>
public sealed class AskingForTooMuch(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Takes_the_largest_round_and_a_committee_that_names_what_one_row_holds()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        var lots = story.Settings["lots"]!.AsArray();
        for (var no = 2; no <= 100; no++)
        {
            var lot = lots[0]!.DeepClone();
            (lot["ref"], lot["title"]) = ($"L{no}-".PadRight(64, 'x'), new string('标', 100));
            lots.Add(lot);
        }

        await story.GoOnToAsync(Stage.Closed);
        var names = lots.Select(lot => (string)lot!["ref"]!).ToArray();

        (await story.PostAsync(Officer, "evaluation", Committee(names, 51))).MustRefuse(400, "body.invalid");
        (await story.PostAsync(Officer, "evaluation", Committee(names, 50))).Must(202);
        await service.SettleAsync();

        Assert.Equal("evaluating", await story.PhaseAsync());
    }

    // Sixty members, of whom so many name sixty lots and the others none, which is all.
    private static JsonObject Committee(string[] lots, int members) => new()
    {
        ["evaluators"] = new JsonArray([.. Enumerable.Range(1, 60).Select(no => (JsonNode)new JsonObject
        {
            ["account"] = $"evaluator-{no}-".PadRight(64, 'y'),
            ["name"] = new string('名', 50),
            ["lots"] = new JsonArray([.. lots.Take(no <= members ? 60 : 0).Select(name => (JsonNode)name)]),
        })]),
    };

    [Theory]
    [InlineData("law/parameters?date=0001-01-01")]
    [InlineData("law/parameters?date=9999-12-31")]
    [InlineData("law/parameters?date=9999-12-31&region=420106&level=county")]
    [InlineData("law/parameters?region=000000&level=county")]
    [InlineData("law/parameters?date=")]
    [InlineData("law/parameters?date=2026-01-01&date=2026-01-02")]
    [InlineData("law/calendar/2100")]
    [InlineData("law/calendar/1999")]
    [InlineData("rounds?limit=0")]
    [InlineData("rounds?cursor=%00")]
    [InlineData("rounds/%20/trail")]
    [InlineData("rounds/a%7Cb")]
    [InlineData("rounds/a%2Fb")]
    [InlineData("organizations/52420106MJJH4BXKFP%7C")]
    [InlineData("rounds/R/proposals/52420106MJJH4BXKFP-99999999999999999999")]
    [InlineData("rounds/R/proposals/52420106MJJH4BXKFP--1/trail")]
    [InlineData("rounds/R/objections/x-1/trail")]
    [InlineData("rounds/R/objections/0-0/trail")]
    [InlineData("rounds/R/books/~/L1/trail")]
    [InlineData("rounds/R/sheets?evaluator=~ZZ")]
    [InlineData("rounds/R/ranking?lot=")]
    [InlineData("operations/stuck-work/x/trail")]
    [InlineData("public/wuchang/rounds/%7C")]
    [InlineData("public/x%7Cy/rounds/z/notice")]
    public async Task Reads_no_nonsense_as_a_failure(string path)
    {
        var all = new Person("all", "officer approver finance finance-approver supervisor admin evaluator");

        var answer = await service.GetAsync(all, path);

        Assert.True(answer.Status < 500, $"{path}: {answer}");
    }

    [Theory]
    [InlineData("1900-01-01T00:00:00+14:00", "1900-01-01T00:00:01+14:00", 201, "round.opensInThePast")]
    [InlineData("2126-03-02T00:00:00+08:00", "2126-04-02T00:00:00+08:00", 422, "round.notFound")]
    [InlineData("2199-12-31T23:59:59-14:00", "2199-12-31T23:59:59.9999999-14:00", 422, "round.notFound")]
    public async Task Publishes_no_round_of_another_century(string opens, string closes, int drafted, string why)
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        (story.Settings["opensAt"], story.Settings["closesAt"]) = (opens, closes);
        (await service.SendAsync(Request.Put(Finance, $"funds/{story.Round}", Bodies.Fund()))).Must(201);

        (await service.SendAsync(Request.Put(Officer, story.Path, story.Settings))).Must(drafted);

        Assert.Equal(why, (await story.PostAsync(Approver, "publication")).Code);
    }
}
