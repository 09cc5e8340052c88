using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Performances;

/// <summary>A contract in force of a round that watches performance, and what its two sides send.</summary>
internal sealed class PerformanceStory(RunningService service, RoundStory story)
{
    public RoundStory Story => story;

    public string Path => $"{story.Contract}/performance";

    /// <summary>The day on which it came into force.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>The visit that was recorded when everything was done.</summary>
    public string VisitId { get; private set; } = "";

    /// <summary>The file of its voucher.</summary>
    public string VoucherFile { get; private set; } = "";

    /// <summary>A story in a round of its own.</summary>
    public static async Task<PerformanceStory> BeginAsync(RunningService service)
    {
        var story = new RoundStory(service, $"P{Guid.NewGuid():N}"[..12]);
        story.Settings["performance"] = Settings;
        await story.GoOnToAsync(Stage.InForce);
        return await OfAsync(service, story);
    }

    /// <summary>What a round says of performance: a report after thirty days, and lines that may move by a tenth.</summary>
    public static JsonObject Settings => new()
    {
        ["reports"] = new JsonArray(new JsonObject { ["ref"] = "q1", ["title"] = "季度报告", ["dueAfterDays"] = 30 }),
        ["lineMoveMaximum"] = "0.10",
    };

    /// <summary>A plan, a visit, a report and a voucher with its file, each as far as it goes.</summary>
    public static async Task<PerformanceStory> DoEverythingAsync(RunningService service, RoundStory round)
    {
        var story = await OfAsync(service, round);
        // It may have come into force at midnight, and a visit is recorded when it is over.
        await service.MoveToAsync(service.Now.AddMinutes(5));
        var plan = (await story.PostAsync(For(A), "plans", story.Plan())).Must(201)["plan"];
        (await story.PostAsync(Officer, $"plans/{plan}/agreement")).Must(200);
        var visit = (await story.PostAsync(For(A), "visits", Visit(story.Since, null, "00:00", "00:01"))).Must(201);
        story.VisitId = (string)visit["visit"]!;
        var file = await story.FileAsync();
        story.VoucherFile = file;
        (await story.PostAsync(For(A), "expenses", story.Expense(file, "FP-1"))).Must(201);
        var report = Report("按计划开展。", file);
        foreach (var kpi in (await story.GetAsync(Officer, "")).Must(200).Body["kpis"]!.AsArray())
        {
            report["kpis"]!.AsArray().Add(new JsonObject
            {
                ["kpi"] = (string)kpi!["ref"]!, ["region"] = (string?)kpi["region"], ["value"] = "3",
            });
        }

        (await story.PostAsync(For(A), "reports/q1/versions", report)).Must(200);
        return story;
    }

    private static async Task<PerformanceStory> OfAsync(RunningService service, RoundStory story)
    {
        var begun = new PerformanceStory(service, story);
        begun.Since = DateOnly.Parse((string)(await begun.GetAsync(Officer, "")).Must(200).Body["since"]!);
        return begun;
    }

    public Task<Answer> GetAsync(Person by, string path) =>
        service.GetAsync(by, path.Length is 0 ? Path : $"{Path}/{path}");

    public Task<Answer> PostAsync(Person by, string path, JsonNode? body = null) =>
        service.PostAsync(by, $"{Path}/{path}", body);

    /// <summary>A file of the supplier, uploaded whole.</summary>
    public async Task<string> FileAsync() =>
        (await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(1000, $"{Guid.NewGuid()}"))).Id;

    /// <summary>Every day from the first on at nine, for two weeks.</summary>
    public JsonObject Plan() => new()
    {
        ["title"] = "上门探访独居老人", ["kind"] = "visits", ["unit"] = "visit", ["site"] = "一号服务点",
        ["from"] = $"{Since:yyyy-MM-dd}", ["through"] = $"{Since.AddDays(13):yyyy-MM-dd}", ["quantity"] = 1,
        ["weekly"] = new JsonArray([.. Enumerable.Range(1, 7).Select(
            day => (JsonNode)new JsonObject { ["weekday"] = day, ["from"] = "09:00", ["until"] = "11:00" })]),
    };

    public static JsonObject Visit(DateOnly day, string? plan = null, string from = "09:00", string until = "10:00") => new()
    {
        ["day"] = $"{day:yyyy-MM-dd}", ["from"] = from, ["until"] = until, ["site"] = "一号服务点",
        ["workers"] = new JsonArray(new JsonObject { ["name"] = "李敏" }), ["quantity"] = 1, ["client"] = "K-0012",
        ["verification"] = "callBack", ["note"] = "回访确认", ["plan"] = plan, ["planned"] = plan is null ? null : "09:00",
    };

    public JsonObject Expense(string file, string number, string amount = "1200.00") => new()
    {
        ["line"] = 1, ["source"] = "government", ["number"] = number, ["day"] = $"{Since:yyyy-MM-dd}", ["amount"] = amount,
        ["payee"] = "某文具店", ["files"] = new JsonArray(file),
    };

    public JsonObject Income(string file, string number, string amount = "4000.00") => new()
    {
        ["source"] = "donation", ["number"] = number, ["day"] = $"{Since:yyyy-MM-dd}", ["amount"] = amount,
        ["payer"] = "某企业", ["files"] = new JsonArray(file),
    };

    public static JsonObject Report(string text, params string[] files) => new()
    {
        ["text"] = text, ["kpis"] = new JsonArray(), ["files"] = new JsonArray([.. files.Select(one => (JsonNode)one)]),
    };

    public static JsonObject Said(string name, string value) => new() { [name] = value };
}
