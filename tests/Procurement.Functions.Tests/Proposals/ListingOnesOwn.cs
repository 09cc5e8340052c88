using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Proposals;

/// <summary>An applicant pages through its own like everybody through everything.</summary>
public sealed class ListingOnesOwn(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Gives_as_many_as_were_asked_for_and_each_once()
    {
        var story = new RoundStory(service, "own");
        story.Settings["eligibility"]!["proposalsPerOrganization"] = 5;
        await story.GoOnToAsync(Stage.Open);
        for (var n = 0; n < 5; n++)
        {
            (await story.PostAsync(For(A), "proposals", Bodies.Proposal($"项目{n}"))).Must(201);
            (await story.PostAsync(For(B), "proposals", Bodies.Proposal($"项目{n}"))).Must(201);
        }

        var (seen, cursor) = (new List<string?>(), "");
        do
        {
            var page = (await service.GetAsync(For(A), $"{story.Path}/proposals?limit=2{cursor}")).Must(200);
            Assert.InRange(page.Items.Count, 1, 2);
            seen.AddRange(page.Items.Select(row => (string?)row!["proposal"]));
            cursor = page["next"] is { } next ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);

        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"{A}-{n}"), seen);
    }

    [Theory]
    [InlineData("proposals")]
    [InlineData("contracts")]
    public async Task Reads_limit_and_cursor_or_says_what_is_wrong_with_them(string list)
    {
        var story = await UntilAsync(service, Stage.Published);

        (await service.GetAsync(For(A), $"{story.Path}/{list}?limit=0")).MustRefuse(400, "limit.invalid");
        (await service.GetAsync(For(A), $"{story.Path}/{list}?limit=201")).MustRefuse(400, "limit.invalid");
        (await service.GetAsync(For(A), $"{story.Path}/{list}?cursor=nonsense")).MustRefuse(400, "cursor.invalid");
    }

    // The rows of B come after those of A in the list that both are in.
    [Fact]
    public async Task Gives_no_contract_of_anybody_else_whatever_the_cursor_says()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var all = (await service.GetAsync(Officer, $"{story.Path}/contracts?limit=1")).Must(200);

        Assert.Equal([$"{A}-1"], Proposals((await service.GetAsync(For(A), $"{story.Path}/contracts")).Must(200)));
        Assert.Empty(Proposals((await service.GetAsync(For(B), $"{story.Path}/contracts")).Must(200)));
        Assert.Null(all["next"]);
    }

    private static IEnumerable<string?> Proposals(Answer page) =>
        page.Items.Select(row => (string?)row!["proposal"]);
}
