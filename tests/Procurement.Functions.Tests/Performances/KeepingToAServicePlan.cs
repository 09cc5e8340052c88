using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Performances.PerformanceStory;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Performances;

public sealed class KeepingToAServicePlan(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_proposed_by_the_supplier_and_agreed_on_by_an_officer()
    {
        var story = await BeginAsync(service);
        var propose = Request.Post(For(A), $"{story.Path}/plans", story.Plan());
        var plan = (await service.SendAsync(propose)).Must(201);
        Assert.Equal(plan, (await service.SendAsync(propose)).Must(201));
        var id = (string)plan["plan"]!;

        (await story.PostAsync(Officer, $"plans/{id}/return", Said("remarks", "周日不开放"))).Must(200);
        var again = story.Plan();
        again["plan"] = id;
        again["except"] = new JsonArray($"{story.Since.AddDays(1):yyyy-MM-dd}");
        Assert.Equal(13, (int)(await story.PostAsync(For(A), "plans", again)).Must(201).Body["times"]!);
        (await story.PostAsync(Officer, $"plans/{id}/agreement")).Must(200);
        await service.SettleAsync();

        Assert.Contains("planProposed", await KindsOf(Officer));
        Assert.Contains("planReturned", await KindsOf(For(A)));
        Assert.Contains("planAgreed", await KindsOf(For(A)));
        (await story.PostAsync(For(A), "plans", again)).MustRefuse(409, "plan.agreedOn");
        var trail = (await story.GetAsync(Supervisor, "trail")).Must(200);
        Assert.Equal(4, trail.Items.Count);
    }

    [Fact]
    public async Task Buys_neither_posts_nor_people()
    {
        var story = await BeginAsync(service);
        foreach (var (name, value, code) in ((string, string, string)[])
            [("unit", "personMonth", "plan.hires"), ("title", "驻点人员考勤", "plan.hires"), ("unit", "case", "plan.unitDiffers")])
        {
            var plan = story.Plan();
            plan[name] = value;
            (await story.PostAsync(For(A), "plans", plan)).MustRefuse(422, code);
        }

        var late = story.Plan();
        late["from"] = $"{story.Since.AddDays(-1):yyyy-MM-dd}";
        (await story.PostAsync(For(A), "plans", late)).MustRefuse(422, "plan.outsideTerm");
        late["from"] = "2026-3-1";
        Assert.Equal(400, (await story.PostAsync(For(A), "plans", late)).Status);
    }

    [Fact]
    public async Task Shows_what_was_planned_recorded_and_missed()
    {
        var story = await BeginAsync(service);
        var plan = await AgreedAsync(story);
        await service.MoveToAsync(service.Now.AddDays(3));

        var record = Request.Post(For(A), $"{story.Path}/visits", Visit(story.Since, plan));
        var first = (await service.SendAsync(record)).Must(201);
        Assert.Equal(first, (await service.SendAsync(record)).Must(201));
        (await story.PostAsync(For(A), "visits", Visit(story.Since))).MustRefuse(422, "visit.workerOverlaps");
        var other = Visit(story.Since);
        other["workers"] = new JsonArray(new JsonObject { ["name"] = "周静" });
        (await story.PostAsync(For(A), "visits", other)).MustRefuse(422, "visit.clientOverlaps");
        (await story.PostAsync(For(A), "visits", Visit(story.Since, null, "11:00", "12:00"))).Must(201);

        Assert.Equal(["recorded", "missed", "missed", "planned"], await StatesAsync(story));
        var seen = (await story.GetAsync(Officer, $"periods/{story.Since:yyyy-MM-dd}")).Must(200).Body;
        Assert.Equal((1, 1, 0, 2, 1), Counts(seen));
        Assert.Equal(2, (await story.GetAsync(For(A), $"periods/{story.Since:yyyy-MM-dd}/visits")).Must(200).Items.Count);

        // The record was of the next day: another takes its place, and what was missed and done changes places.
        var right = Visit(story.Since.AddDays(1), plan);
        right["corrects"] = (string)first["visit"]!;
        right["reason"] = "日期记错";
        var corrected = (await story.PostAsync(For(A), "visits", right)).Must(201);
        (await story.PostAsync(For(A), "visits", right)).MustRefuse(409, "visit.alreadyCorrected");
        Assert.Equal(["missed", "recorded", "missed", "planned"], await StatesAsync(story));
        var day = (await story.GetAsync(Officer, $"periods/{story.Since:yyyy-MM-dd}/visits")).Must(200).Items;
        Assert.Equal([false, true], day.OrderBy(one => (string)one!["from"]!).Select(one => (bool)one!["counts"]!));
        (await story.PostAsync(For(A), $"visits/{corrected["visit"]}/withdrawal", Said("reason", "未成行"))).Must(200);
        Assert.Equal(["missed", "missed", "missed", "planned"], await StatesAsync(story));
    }

    [Fact]
    public async Task Pages_through_the_records_of_a_month()
    {
        var story = await BeginAsync(service);
        await service.MoveToAsync(service.Now.AddDays(2));
        for (var hour = 8; hour < 13; hour++)
            (await story.PostAsync(For(A), "visits", Visit(story.Since, null, $"{hour:D2}:00", $"{hour:D2}:50"))).Must(201);

        var page = (await story.GetAsync(For(A), $"periods/{story.Since:yyyy-MM}/visits?limit=3")).Must(200);
        var rest = (await story.GetAsync(
            For(A), $"periods/{story.Since:yyyy-MM}/visits?limit=3&cursor={page.Body["next"]}")).Must(200);

        Assert.Equal((3, 2, true), (page.Items.Count, rest.Items.Count, rest.Body["next"] is null));
        (await story.GetAsync(For(A), "periods/2026-3/visits")).MustRefuse(404, "performance.periodUnknown");
        (await story.GetAsync(For(B), "")).MustRefuse(403, "organization.notYours");
        (await story.PostAsync(For(B), "visits", Visit(story.Since))).MustRefuse(403, "organization.notYours");
    }

    [Fact]
    public async Task Is_not_there_where_the_round_does_not_ask_for_it()
    {
        var story = await UntilAsync(service, Stage.InForce);

        (await service.PostAsync(For(A), $"{story.Contract}/performance/visits", Visit(new(2026, 3, 9))))
            .MustRefuse(409, "performance.notWatched");
        Assert.False((bool)(await service.GetAsync(Officer, $"{story.Contract}/performance")).Must(200).Body["watched"]!);
    }

    private static (int Times, int Recorded, int Missed, int Visits, int Unplanned) Counts(JsonNode seen) => (
        (int)seen["times"]!, (int)seen["recorded"]!, (int)seen["missed"]!, (int)seen["visits"]!, (int)seen["unplanned"]!);

    // Of the first four days.
    private static async Task<IReadOnlyList<string>> StatesAsync(PerformanceStory story)
    {
        List<string> states = [];
        for (var day = 0; day < 4; day++)
        {
            var seen = await story.GetAsync(Officer, $"periods/{story.Since.AddDays(day):yyyy-MM-dd}");
            states.Add((string)seen.Must(200).Items.Single()!["state"]!);
        }

        return states;
    }

    private static async Task<string> AgreedAsync(PerformanceStory story)
    {
        var plan = (string)(await story.PostAsync(For(A), "plans", story.Plan())).Must(201).Body["plan"]!;
        (await story.PostAsync(Officer, $"plans/{plan}/agreement")).Must(200);
        return plan;
    }

    private async Task<IReadOnlyList<string>> KindsOf(Person by) =>
        [.. (await service.GetAsync(by, "me/messages?limit=200")).Must(200).Items.Select(one => (string)one!["kind"]!)];
}
