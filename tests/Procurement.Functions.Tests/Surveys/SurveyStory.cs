using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Surveys;

/// <summary>A contract in force whose round agreed on a survey, and the survey step by step.</summary>
internal sealed class SurveyStory(RunningService service, RoundStory round)
{
    public static readonly string[] Asked = ["服务态度", "是否及时", "服务效果"];

    /// <summary>What a round says that agrees on a survey.</summary>
    public static JsonObject Performance(string minimum = "0.5", int group = 2) => new()
    {
        ["lineMoveMaximum"] = "0.1",
        ["survey"] = new JsonObject { ["sampleSize"] = 6, ["responseMinimum"] = minimum, ["groupMinimum"] = group },
    };

    public RoundStory Round => round;

    public string Path => $"{round.Contract}/survey";

    public DateOnly LastDay { get; private set; }

    /// <summary>A contract in force under a round that agreed on a survey.</summary>
    public static async Task<SurveyStory> BeginAsync(RunningService service, string minimum = "0.5", int group = 2)
    {
        var round = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        round.Settings["performance"] = Performance(minimum, group);
        await round.GoOnToAsync(Stage.InForce);
        return new(service, round);
    }

    public static JsonObject Frame(int clients = 8) => new()
    {
        ["stage"] = "midterm",
        ["clients"] = new JsonArray(
        [
            .. Enumerable.Range(1, clients).Select(one => (JsonNode)new JsonObject
            {
                ["ref"] = $"C{one:D3}", ["group"] = one % 2 == 0 ? "东社区" : "西社区",
            }),
        ]),
    };

    public static JsonObject Answer(string link, string scores, string? text = null) => new()
    {
        ["link"] = link,
        ["scores"] = new JsonArray([.. scores.Select(one => (JsonNode)(one - '0'))]),
        ["text"] = text,
    };

    public Task<Answer> PostAsync(Person by, string step, JsonNode? body = null) =>
        service.PostAsync(by, $"{Path}/{step}", body);

    public async Task<Answer> GetAsync(Person by, string part = "") =>
        (await service.GetAsync(by, $"{Path}{part}")).Must(200);

    /// <summary>The plan whose value is known in an hour, with two days for answers.</summary>
    public async Task<JsonObject> PlanAsync()
    {
        var frame = (await GetAsync(Officer)).Body["frame"]!["digest"]!;
        LastDay = DateOnly.FromDateTime(service.Now.AddDays(2).DateTime);
        return new JsonObject
        {
            ["frameDigest"] = (string)frame!,
            ["questions"] = new JsonArray([.. Asked.Select(one => (JsonNode)one)]),
            ["asksForText"] = true,
            ["publicSource"] = "福彩双色球次日开奖号码",
            ["publicFrom"] = service.Now.AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
            ["closesOn"] = $"{LastDay:yyyy-MM-dd}",
        };
    }

    /// <summary>From the list to the sample.</summary>
    public async Task<SurveyStory> SampledAsync(int clients = 8)
    {
        (await PostAsync(For(RoundStory.A), "frame", Frame(clients))).Must(200);
        (await PostAsync(Officer, "plan", await PlanAsync())).Must(200);
        await service.MoveToAsync(service.Now.AddHours(2));
        (await PostAsync(Officer, "sample", Value())).Must(200);
        return this;
    }

    /// <summary>Links by client; for all who have not answered where nobody is named.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LinksAsync(params string[] clients)
    {
        var body = new JsonObject();
        if (clients.Length > 0) body["clients"] = new JsonArray([.. clients.Select(one => (JsonNode)one)]);
        return (await PostAsync(Officer, "links", body)).Must(200).Body["links"]!.AsArray()
            .ToDictionary(one => (string)one!["client"]!, one => (string)one!["link"]!);
    }

    public Task<Answer> AnswerAsync(string link, string scores, string? text = null) =>
        service.PostAsync(null, "public/survey-answers", Answer(link, scores, text));

    public Task EndAsync() => service.MoveToAsync(
        new DateTimeOffset(LastDay.AddDays(1), TimeOnly.MinValue, RunningService.Start.Offset));

    public static JsonObject Value() => new() { ["publicValue"] = "03 08 17 21 25 33 + 09" };
}
