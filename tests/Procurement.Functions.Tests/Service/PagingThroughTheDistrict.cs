using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

public sealed class PagingThroughTheDistrict(RunningService service) : IClassFixture<RunningService>
{
    private const int Rounds = 23;

    [Fact]
    public async Task Shows_each_round_once_and_ends()
    {
        var drafter = Officer with { Tenant = "paging" };
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Rounds),
            TestContext.Current.CancellationToken,
            async (number, _) => (await service.SendAsync(Request.Put(
                drafter, $"rounds/R{number:D2}", Bodies.RoundFrom(service.Now, "F1", $"第{number}批")))).Must(201));
        await service.SettleAsync();

        var (seen, pages, cursor) = (new List<string?>(), 0, "");
        do
        {
            var page = (await service.GetAsync(drafter, $"rounds?limit=5{cursor}")).Must(200);
            seen.AddRange(page.Items.Select(item => (string?)item!["round"]));
            cursor = page["next"] is { } next ? $"&cursor={Uri.EscapeDataString(next)}" : null;
            pages++;
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(1, Rounds).Select(number => $"R{number:D2}"), seen);
        Assert.Equal(5, pages);
    }

    [Theory]
    [InlineData("limit=0", "limit.invalid")]
    [InlineData("limit=201", "limit.invalid")]
    [InlineData("limit=ten", "limit.invalid")]
    [InlineData("cursor=", "cursor.invalid")]
    [InlineData("cursor=R01", "cursor.invalid")]
    [InlineData("cursor=AAAAAAAAAABSMDE", "cursor.invalid")]
    public async Task Refuses_a_page_that_no_list_has(string query, string code)
    {
        foreach (var list in (string[])["rounds", "funds", "organizations"])
            (await service.GetAsync(Officer, $"{list}?{query}")).MustRefuse(400, code);
    }

    [Fact]
    public async Task Refuses_the_cursor_of_another_list()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        await service.SettleAsync();
        var next = (await service.GetAsync(Officer, "organizations?limit=1")).Must(200)["next"]!;

        (await service.GetAsync(Officer, $"funds?cursor={next}")).MustRefuse(400, "cursor.invalid");
        (await service.GetAsync(Officer, $"{story.Path}/trail?cursor={next}")).MustRefuse(400, "cursor.invalid");
    }

    [Fact]
    public async Task Refuses_a_trails_cursor_that_somebody_made_up()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        var request = Http.Sent.Get($"/api/{story.Path}/trail");
        var forged = Procurement.Functions.Http.Paging.Read(request).Page<string>([], "nowhere").Next;

        (await service.GetAsync(Officer, $"{story.Path}/trail?cursor={forged}")).MustRefuse(400, "cursor.invalid");
    }
}
