using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Arrears;

/// <summary>The clocks of finance: reminders before a payment is due, and the list that the public reads.</summary>
public sealed class PublishingArrears(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Reminds_reports_and_publishes_what_a_year_left_unpaid()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await service.EnterTwiceAsync("calendar/2027", LawStory.Year2027);
        var claim = new JsonObject { ["invoice"] = "26422000000000000001" };
        (await service.PostAsync(For(A), $"{story.Contract}/instalments/1/claim", claim)).Must(200);
        (await service.PostAsync(Officer, $"{story.Contract}/instalments/1/acceptance")).Must(200);
        await service.SettleAsync();
        var due = DateOnly.Parse((await service.GetAsync(Finance, story.Contract)).Must(200).Body["instalments"]![0]!["dueBy"]!.GetValue<string>());
        Assert.Empty(await ToldAsync("paymentSoon", story));

        // Day by day: each reminder comes once, however often the timer looks.
        for (var day = DateOnly.FromDateTime(service.Now.Date); day <= due.AddDays(1); day = day.AddDays(1)) await MoveToAsync(day);
        Assert.Equal(["还有5个工作日", "还有2个工作日", "今天是最后一个工作日"], await ToldAsync("paymentSoon", story));

        (await service.PostAsync(Finance, "arrears-lists/2026")).MustRefuse(404, "arrears.yearNotOver");
        await MoveToAsync(new(2027, 1, 4));
        (await service.GetAsync(null, $"public/{District}/arrears-lists/2026")).MustRefuse(404, "arrears.notPublished");
        var drawn = (await service.PostAsync(Finance, "arrears-lists/2026")).Must(200);
        var digest = (string)drawn.Body["drawn"]!["digest"]!;
        Assert.Equal("54000.00", (string?)drawn.Body["drawn"]!["totals"]![0]!["amount"]);
        Assert.Equal(drawn["version"], (await service.PostAsync(Finance, "arrears-lists/2026")).Must(200)["version"]);

        (await PublishAsync(Finance, digest)).MustRefuse(403, "arrears.drawerCannotPublish");
        (await PublishAsync(FinanceApprover, new string('0', 64))).MustRefuse(409, "arrears.drawnAgain");
        (await PublishAsync(Officer, digest)).Must(403);
        (await PublishAsync(FinanceApprover, digest)).Must(200);
        (await PublishAsync(FinanceApprover, digest)).MustRefuse(409, "arrears.alreadyPublished");
        await service.SettleAsync();

        var read = (await service.GetAsync(null, $"public/{District}/arrears-lists/2026")).Must(200);
        var line = Assert.Single(read.Body["lines"]!.AsArray());
        Assert.Equal(("54000.00", 1, due), ((string)line!["amount"]!, (int)line["instalment"]!, DateOnly.Parse((string)line["dueBy"]!)));
        Assert.DoesNotContain("4291907483378876232", read.Text, StringComparison.Ordinal);

        // It is published: nobody is reminded.
        await MoveToAsync(new(2027, 4, 2));
        Assert.DoesNotContain(await MessagesAsync(), one => (string?)one!["kind"] == "arrearsListDue");
    }

    private Task<Answer> PublishAsync(Person by, string digest) =>
        service.PostAsync(by, "arrears-lists/2026/publication", new JsonObject { ["digest"] = digest });

    private Task MoveToAsync(DateOnly day) =>
        service.MoveToAsync(new(day.ToDateTime(new(9, 0)), RunningService.Start.Offset));

    private async Task<JsonArray> MessagesAsync() =>
        (await service.GetAsync(Finance, "me/messages?limit=200")).Must(200).Items;

    // The latest message comes first.
    private async Task<IReadOnlyList<string>> ToldAsync(string kind, RoundStory story) =>
    [
        .. (await MessagesAsync()).Where(one => (string?)one!["kind"] == kind
                && ((string)one["link"]!).Contains(story.Round, StringComparison.Ordinal))
            .Reverse()
            .Select(one => ((string)one!["text"]!).Split('，')[^2]),
    ];
}
