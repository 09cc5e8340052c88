using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Procurement.Domain.Draws;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using Procurement.Storage.Surveys;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;
using static Procurement.Functions.Tests.Surveys.SurveyStory;

namespace Procurement.Functions.Tests.Surveys;

public sealed class AskingResidents(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fixes_whom_to_ask_before_anybody_can_know_it_and_lets_anybody_repeat_the_draw()
    {
        var story = await BeginAsync(service);
        (await service.GetAsync(Officer, story.Path)).MustRefuse(404, "survey.notFound");
        (await story.PostAsync(For(B), "frame", Frame())).MustRefuse(403, "organization.notYours");
        (await story.PostAsync(For(A), "frame", Frame())).Must(200);
        var plan = await story.PlanAsync();
        plan["publicFrom"] = service.Now.ToString("yyyy-MM-dd'T'HH:mm:sszzz");
        (await story.PostAsync(Officer, "plan", plan)).MustRefuse(422, "survey.valueKnown");
        (await story.PostAsync(Officer, "plan", await story.PlanAsync())).Must(200);
        (await story.PostAsync(For(A), "frame", Frame(7))).MustRefuse(409, "survey.frameFixed");

        var early = (await story.PostAsync(Officer, "sample", Value())).MustRefuse(409, "survey.valueNotYet");
        Assert.DoesNotContain("nonce\":", early.Text, StringComparison.Ordinal);
        await service.MoveToAsync(service.Now.AddHours(2));
        (await story.PostAsync(Officer, "sample", Value())).Must(200);
        (await story.PostAsync(Officer, "sample", Value())).MustRefuse(409, "survey.alreadySampled");

        var record = (await story.GetAsync(Supervisor, "/sample")).Body;
        Assert.Equal(6, record["draws"]!.AsArray().Count);
        Assert.Null(SampleRecord.FirstDifference(record));
        foreach (var (member, changed, where) in Changes(record))
        {
            var spoiled = record.DeepClone();
            spoiled[member] = changed;
            Assert.Equal(where, SampleRecord.FirstDifference(spoiled));
        }

        var types = (await story.GetAsync(Officer, "/trail")).Items.Select(one => (string)one!["type"]!);
        Assert.Equal(["survey.frameBrought", "survey.planned", "survey.sampled"], types);
    }

    [Fact]
    public async Task Takes_one_answer_for_each_link_and_keeps_nothing_that_says_whose_it_is()
    {
        var story = await (await BeginAsync(service)).SampledAsync();
        var links = await story.LinksAsync();
        Assert.Equal(6, links.Count);
        var (lost, link) = (links.Last(), links.First().Value);
        var found = (await story.LinksAsync(lost.Key))[lost.Key];
        (await OpenAsync(lost.Value)).MustRefuse(404, "survey.linkDead");

        var asked = (await OpenAsync($"{link[..10]}-{link[10..18]}-{link[18..]}".ToUpperInvariant())).Must(200);
        Assert.Equal(Asked, asked.Body["questions"]!.AsArray().Select(one => (string)one!));
        Assert.DoesNotContain(links.First().Key, asked.Text, StringComparison.Ordinal);
        (await story.AnswerAsync(link, "54")).MustRefuse(422, "survey.answerIncomplete");
        (await story.AnswerAsync(link, "543", "周到")).Must(200);
        (await story.AnswerAsync(link, "111")).MustRefuse(404, "survey.linkDead");
        (await story.AnswerAsync(found, "555")).Must(200);
        (await story.AnswerAsync(new string('0', 26), "555")).MustRefuse(404, "survey.linkDead");
        // Whoever answered gets no other link.
        Assert.Empty(await story.LinksAsync(links.First().Key));

        var counts = (await story.GetAsync(For(A))).Body["counts"]!;
        Assert.Equal((4, 2), ((int)counts["linksWaiting"]!, (int)counts["answered"]!));
        Assert.Equal((7, 1), ((int)counts["linksIssued"]!, (int)counts["linksReplaced"]!));
        await service.SettleAsync();
        await NothingTellsAsync(link, found);
    }

    [Fact]
    public async Task Counts_what_two_people_read_alike_from_paper_and_what_came_by_phone()
    {
        var story = await (await BeginAsync(service)).SampledAsync();
        var links = (await story.LinksAsync()).Values.ToArray();
        var other = Officer with { Account = "officer-2" };
        (await story.AnswerAsync(links[0], "555", "周到")).Must(200);
        (await story.AnswerAsync(links[1], "444", "不够及时")).Must(200);
        (await EnterAsync(story, Officer, links[2], "333")).Must(200);
        Assert.Equal("waiting", (await EnterAsync(story, Officer, links[2], "333"))["state"]);
        Assert.Empty((await story.GetAsync(other, "/papers")).Items[0]!["entries"]!.AsArray());
        Assert.Equal("counted", (await EnterAsync(story, other, links[2], "333"))["state"]);
        (await EnterAsync(story, Officer, links[3], "111")).Must(200);
        Assert.Equal("differs", (await EnterAsync(story, other, links[3], "112"))["state"]);
        foreach (var reader in (Person[])[Officer, other])
            Assert.Equal(2, Assert.Single((await story.GetAsync(reader, "/papers")).Items)!["entries"]!.AsArray().Count);

        (await story.PostAsync(Officer, "closing")).MustRefuse(409, "survey.notOver");
        await story.EndAsync();
        (await story.AnswerAsync(links[4], "555")).MustRefuse(409, "survey.tooLate");
        (await story.PostAsync(Officer, "closing")).MustRefuse(409, "survey.papersWait");
        Assert.Equal("counted", (await EnterAsync(story, Officer, links[3], "112"))["state"]);
        var closing = Request.Post(Officer, $"{story.Path}/closing");
        var closed = (await service.SendAsync(closing)).Must(200);
        Assert.Equal(closed, (await service.SendAsync(closing)).Must(200));
        await service.SettleAsync();

        var result = (await story.GetAsync(For(A))).Body["result"]!;
        Assert.Equal(("counts", 6, 4), ((string)result["outcome"]!, (int)result["asked"]!, (int)result["answered"]!));
        // (12 + 9 + 6 + 1) of 48.
        Assert.Equal("175/3", (string)result["figures"]!["scoreExact"]!);
        Assert.Equal("58.33", (string)result["figures"]!["score"]!);
        Assert.Equal("[0,1,1,1,1]", result["figures"]!["questions"]![2]!.ToJsonString());
        Assert.Empty(result["papers"]!.AsArray());
        var pair = Assert.Single(closed.Body["result"]!["papers"]!.AsArray())!;
        Assert.Equal(("officer", "officer-2", 2), ((string)pair["one"]!, (string)pair["other"]!, (int)pair["count"]!));
        Assert.Equal(["不够及时", "周到"], (await story.GetAsync(Supervisor, "/texts")).Items.Select(one => (string)one!));
        Assert.Equal(["batch-0000"], await BoxRowsAsync(story));
        (await OpenAsync(links[4])).MustRefuse(404, "survey.linkDead");
        (await story.PostAsync(For(A), "frame", Frame())).MustRefuse(409, "survey.stageCounted");
    }

    [Fact]
    public async Task Says_nothing_where_too_few_answered_and_can_be_asked_again()
    {
        var story = await (await BeginAsync(service, minimum: "0.6")).SampledAsync();
        var links = (await story.LinksAsync()).Values.ToArray();
        foreach (var link in links[..3]) (await story.AnswerAsync(link, "555", "好")).Must(200);
        await story.EndAsync();

        var result = (await story.PostAsync(Officer, "closing")).Must(200).Body["result"]!;

        Assert.Equal("tooFewAnswered", (string)result["outcome"]!);
        Assert.Null(result["figures"]);
        Assert.Empty((await story.GetAsync(Officer, "/texts")).Items);
        await story.SampledAsync();
        (await story.PostAsync(Officer, "cancellation", new JsonObject { ["reason"] = "清单有误" })).Must(200);
        await service.SettleAsync();
        var again = (await story.GetAsync(Supervisor)).Body;
        Assert.Equal((2, "cancelled", 1), ((int)again["number"]!, (string)again["phase"]!, again["past"]!.AsArray().Count));
    }

    private static IEnumerable<(string Member, JsonNode Changed, string Where)> Changes(JsonNode record)
    {
        var frame = record["frame"]!.DeepClone().AsArray();
        frame.RemoveAt(0);
        yield return ("frame", frame, "frameDigest");
        yield return ("nonce", new string('0', 64), "commitment");
        yield return ("publicValue", OtherValue(record), "draws[0]");
        var draws = record["draws"]!.DeepClone().AsArray();
        draws.RemoveAt(5);
        yield return ("draws", draws, "draws[5]");
    }

    // The nonce is a new one every time: some other value would draw the same client first.
    private static string OtherValue(JsonNode record)
    {
        var clients = record["frame"]!.AsArray().Select(one => (string)one!["ref"]!).ToList();
        return Enumerable.Range(1, 99).Select(ball => $"03 08 17 21 25 33 + {ball}").First(value =>
        {
            var seed = DrawSeed.Of(
                Convert.FromHexString((string)record["nonce"]!), value, (string)record["frameDigest"]!);
            return Drawing.Of(seed, clients, (int)record["seats"]!)[0] != (string?)record["draws"]![0];
        });
    }

    private Task<Answer> OpenAsync(string link) =>
        service.PostAsync(null, "public/surveys", new JsonObject { ["link"] = link });

    private static async Task<Answer> EnterAsync(SurveyStory story, Person by, string link, string scores) =>
        (await story.PostAsync(by, "papers", Answer(link, scores))).Must(200);

    private async Task<IReadOnlyList<string>> BoxRowsAsync(SurveyStory story) =>
    [
        .. (await RowsOf(TableNames.SurveyBoxes))
            .Where(row => row.PartitionKey.Contains(story.Round.Round, StringComparison.Ordinal))
            .Select(row => row.RowKey),
    ];

    // Neither a link nor what was kept of it is anywhere once it is used, and an answer names nobody.
    private async Task NothingTellsAsync(params string[] used)
    {
        foreach (var table in TableNames.All)
        {
            foreach (var row in await RowsOf(table))
            {
                var text = string.Join(' ', row.Select(one => $"{one.Key}={one.Value}"));
                foreach (var link in used)
                {
                    Assert.DoesNotContain(link, text, StringComparison.Ordinal);
                    Assert.DoesNotContain(SurveyLink.HashOf(link), text, StringComparison.Ordinal);
                }

                if (!row.RowKey.StartsWith("answer-", StringComparison.Ordinal)) continue;
                Assert.Empty(row.Keys.Except(
                    ["PartitionKey", "RowKey", "Timestamp", "odata.etag", "Group", "Scores", "Pair"]));
            }
        }
    }

    private async Task<IReadOnlyList<TableEntity>> RowsOf(string table) =>
        await service.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancel).ToListAsync(Cancel);
}
