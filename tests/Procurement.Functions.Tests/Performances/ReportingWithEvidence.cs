using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Performances.PerformanceStory;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Performances;

public sealed class ReportingWithEvidence(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Goes_back_with_remarks_and_keeps_its_versions()
    {
        var story = await BeginAsync(service);
        var file = await story.FileAsync();
        var path = $"{story.Story.Path}/attachments/{file}";
        (await service.GetAsync(Officer, path)).MustRefuse(404, "attachment.notFound");

        (await story.PostAsync(For(A), "reports/q1/versions", Report("第一版", "52420106MJJH4BXKFP-f99")))
            .MustRefuse(422, "attachment.unknown");
        (await story.PostAsync(For(A), "reports/q9/versions", Report("第一版"))).MustRefuse(404, "report.notFound");
        (await story.PostAsync(For(A), "reports/q1/versions", Report("第一版", file))).Must(200);
        (await story.PostAsync(For(A), "reports/q1/versions", Report("又一版"))).MustRefuse(409, "report.waits");
        (await service.GetAsync(Officer, path)).Must(200);
        (await service.GetAsync(For(B), path)).MustRefuse(403, "organization.notYours");
        (await service.PostAsync(For(A), $"{path}/removal")).MustRefuse(409, "attachment.inUse");

        (await story.PostAsync(Officer, "reports/q1/return", Said("remarks", "请补充照片"))).Must(200);
        (await story.PostAsync(For(A), "reports/q1/versions", Report("第二版", file, await story.FileAsync()))).Must(200);
        var accepted = (await story.PostAsync(Officer, "reports/q1/acceptance", Said("remarks", "同意"))).Must(200).Body;

        Assert.Equal("accepted", (string)accepted["status"]!);
        Assert.Equal(["第一版", "第二版"], accepted["versions"]!.AsArray().Select(one => (string)one!["text"]!));
        Assert.Equal("请补充照片", (string)accepted["versions"]![0]!["remarks"]!);
        Assert.Equal($"{accepted}", $"{(await story.GetAsync(Supervisor, "reports/q1")).Must(200).Body}");
        (await story.GetAsync(For(B), "reports/q1")).MustRefuse(403, "organization.notYours");
    }

    [Fact]
    public async Task Is_reminded_of_before_its_day_and_is_late_after_it()
    {
        var story = await BeginAsync(service);
        var due = DateOnly.Parse((string)(await TermAsync(story))["due"]!);
        Assert.True(due >= story.Since.AddDays(30));

        await service.MoveToAsync(Midnight(story.Since.AddDays(23)).AddHours(1));
        Assert.Equal(["reportDue"], await KindsAsync(For(A), story));
        await service.MoveToAsync(Midnight(due).AddHours(23));
        Assert.Equal(["reportDue"], await KindsAsync(For(A), story));
        Assert.False((bool)(await TermAsync(story))["late"]!);
        await service.MoveToAsync(Midnight(due.AddDays(1)).AddHours(1));

        Assert.Equal(["reportDue", "reportLate"], await KindsAsync(For(A), story));
        Assert.Equal(["reportLate"], await KindsAsync(Officer, story));
        Assert.True((bool)(await TermAsync(story))["late"]!);
        Assert.True((bool)(await story.PostAsync(For(A), "reports/q1/versions", Report("补交"))).Must(200).Body["late"]!);
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, RunningService.Start.Offset);

    private async Task<System.Text.Json.Nodes.JsonNode> TermAsync(PerformanceStory story) =>
        (await story.GetAsync(Officer, "")).Must(200).Body["reports"]![0]!;

    private async Task<IReadOnlyList<string>> KindsAsync(Person by, PerformanceStory story) =>
    [
        .. (await service.GetAsync(by, "me/messages?limit=200")).Must(200).Items
            .Where(one => ((string)one!["link"]!).Contains($"/{story.Story.Round}/", StringComparison.Ordinal))
            .Select(one => (string)one!["kind"]!)
            .Where(kind => kind.StartsWith("report", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];
}
