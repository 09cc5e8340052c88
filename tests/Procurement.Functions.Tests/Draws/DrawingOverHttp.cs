using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Records;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Documents;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Draws;

/// <summary>A committee is drawn that nobody could choose: pool, conflicts, commitment, draw, answers, record.</summary>
public sealed class DrawingOverHttp(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Person[] Experts =
        [.. Enumerable.Range(1, 8).Select(one => new Person($"expert-{one}", "evaluator"))];

    [Fact]
    public async Task Draws_a_committee_that_a_stranger_can_check()
    {
        await using var kept = await KeptRecords.OfAsync(service, Stage.Published);
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        var draws = new DrawStory(service, story);
        await story.GoOnToAsync(Stage.Submitted);
        foreach (var one in Experts[..6]) await draws.EnterAsync(one, Of(one.Account));
        await ConflictAsync(draws);
        await service.SettleAsync();
        await story.GoOnToAsync(Stage.Closed);

        var body = DrawStory.Body(service.Now, 2, Category);
        (await service.PostAsync(Officer, draws.Path, With(body, "seats", 6))).MustRefuse(422, "draw.candidatesMissing");
        var committed = (await service.PostAsync(Officer, draws.Path, body)).Must(201).Body["line"]!;
        Assert.Equal((8, 3), ((int)committed["pool"]!, committed["exclusions"]!.AsArray().Count));
        Assert.Equal(
            ["kin", "sameOrganization", "unavailable"],
            committed["exclusions"]!.AsArray().Select(one => (string)one!["reason"]!).Order());
        Assert.DoesNotContain("expert-", committed.ToJsonString(), StringComparison.Ordinal);
        (await service.PostAsync(Officer, draws.Path, body)).MustRefuse(409, "draw.stillOpen");
        (await service.PostAsync(Supervisor, $"{draws.Path}/1/value", DrawStory.Said(DrawStory.Value)))
            .MustRefuse(409, "draw.valueNotKnown");

        await service.MoveToAsync(service.Now.AddHours(1));
        (await service.PostAsync(Officer, $"{draws.Path}/1/value", DrawStory.Said(DrawStory.Value)))
            .MustRefuse(403, "draw.samePerson");
        var drawn = (await service.PostAsync(Supervisor, $"{draws.Path}/1/value", DrawStory.Said(DrawStory.Value))).Must(200);
        await service.SettleAsync();
        await AnswerAsync(story, draws, drawn.Body["drawn"]!.AsArray());

        // The record says no account; it is the public's with the notice, and anybody draws the same from it.
        var record = (await service.GetAsync(Officer, $"{draws.Path}/1/record")).Must(200).Text;
        Assert.DoesNotContain("expert-", record, StringComparison.Ordinal);
        var file = DrawRecordFile.Read(System.Text.Encoding.UTF8.GetBytes(record));
        Assert.Null(file.FirstDifference());
        var line = (await service.GetAsync(null, $"public/{District}/{draws.Path}")).Must(200).Items[0]!;
        Assert.Equal((file.Digest(), committed["commitment"]!.ToString()), ((string)line["recordDigest"]!, file.Commitment));
        (await service.GetAsync(null, $"public/{District}/{draws.Path}/1/record")).MustRefuse(404, "notice.notPublished");
        Assert.Empty(await kept.DifferencesAsync());

        await story.GoOnToAsync(Stage.Noticed);
        Assert.Equal(record, (await service.GetAsync(null, $"public/{District}/{draws.Path}/1/record")).Must(200).Text);
        (await service.PostAsync(Officer, $"{draws.Path}/1/withdrawal", Reason())).MustRefuse(409, "round.wrongPhase");
    }

    [Fact]
    public async Task Keeps_a_withdrawn_draw_on_the_public_page()
    {
        var story = await UntilAsync(service, Stage.Submitted);
        var draws = new DrawStory(service, story);
        await draws.DrawnAsync(1, new Person("lone-1", "evaluator"), new Person("lone-2", "evaluator"));
        (await service.PostAsync(Officer, $"{draws.Path}/1/withdrawal", Reason())).Must(200);
        (await service.PostAsync(new("lone-1", "evaluator"), $"{draws.Path}/1/seat/acceptance")).MustRefuse(409, "draw.notOpen");
        await service.SettleAsync();

        var line = (await service.GetAsync(null, $"public/{District}/{draws.Path}")).Must(200).Items[0]!;
        Assert.Equal(("数值来源有误", DrawStory.Value), ((string)line["withdrawn"]!, (string)line["publicValue"]!));
        Assert.Equal(2, (await service.GetAsync(Supervisor, $"{draws.Path}/trail?limit=50")).Must(200).Items
            .Count(one => (string)one!["type"]! is "draw.completed" or "draw.withdrawn"));
    }

    // Kin of one applicant, a lead of another, and one who is away on the day.
    private async Task ConflictAsync(DrawStory draws)
    {
        await draws.EnterAsync(Experts[7], With(Of("八"), "relations", new JsonArray(new JsonObject
        {
            ["kind"] = "kin", ["organization"] = "别名", ["uscc"] = A, ["person"] = "弟弟",
        })));
        await draws.EnterAsync(Experts[6], Of("七", $"测试机构 {B[^4..]}"));
        var away = new JsonObject
        {
            ["from"] = $"{service.Now.AddDays(1):yyyy-MM-dd}", ["through"] = $"{service.Now.AddDays(60):yyyy-MM-dd}",
        };
        (await service.PostAsync(
            Experts[5], "me/evaluator/absences", new JsonObject { ["absences"] = new JsonArray(away) })).Must(200);
        (await service.PostAsync(Experts[7], "me/evaluator/absences", new JsonObject { ["absences"] = new JsonArray() })).Must(200);
    }

    // The first declines, and the next of the stream is asked; an absence needs its time.
    private async Task AnswerAsync(RoundStory story, DrawStory draws, JsonArray drawn)
    {
        var first = new Person((string)drawn[0]!["account"]!, "evaluator");
        var second = new Person((string)drawn[1]!["account"]!, "evaluator");
        Assert.Equal(story.Round, (string)(await service.GetAsync(first, "me/appointments")).Must(200).Items[0]!["round"]!);
        var outsider = Experts.First(one => drawn.All(seat => (string)seat!["account"]! != one.Account));
        (await service.PostAsync(outsider, $"{draws.Path}/1/seat/acceptance")).MustRefuse(403, "draw.notDrawn");
        (await service.PostAsync(second, $"{draws.Path}/1/seat/acceptance")).Must(200);
        (await service.PostAsync(first, $"{draws.Path}/1/seat/refusal", Reason())).Must(200);
        var after = (await service.GetAsync(Supervisor, draws.Path)).Must(200).Items[0]!["drawn"]!.AsArray();
        Assert.Equal("supplementary", (string)after[2]!["kind"]!);
        var absent = new JsonObject { ["ref"] = (string)after[2]!["ref"]!, ["reason"] = "电话无人接听" };
        (await service.PostAsync(Officer, $"{draws.Path}/1/absences", absent)).MustRefuse(409, "draw.stillHasTime");
        await service.MoveToAsync(service.Now.AddHours(4));
        Assert.Equal(4, (await service.PostAsync(Officer, $"{draws.Path}/1/absences", absent)).Must(200)
            .Body["drawn"]!.AsArray().Count);
        await service.SettleAsync();
        var missed = (await service.GetAsync(Officer, $"evaluators/{after[2]!["account"]}")).Must(200);
        Assert.Equal("missed", (string)missed.Body["appointments"]![0]!["outcome"]!);
    }

    // A category of its own: other tests of this district fill the pool too.
    private const string Category = "childhood";

    private static JsonObject Of(string name, string employer = "甲大学") => DrawStory.Entry(name, employer, Category);

    private static JsonObject Reason() => new() { ["reason"] = "数值来源有误" };

    private static JsonObject With(JsonObject body, string member, JsonNode value)
    {
        var changed = body.DeepClone().AsObject();
        changed[member] = value;
        return changed;
    }
}
