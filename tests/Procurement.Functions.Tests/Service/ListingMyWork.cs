using System.Text.Json.Nodes;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Service;

/// <summary>Everything that waits for somebody in a role, as one list.</summary>
public sealed class ListingMyWork(SharedAzurite azurite) : IAsyncLifetime
{
    // Each test has a district of its own: the list is that of a district.
    private readonly RunningService service = new(azurite);

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Says_who_the_caller_is_and_what_time_it_is_here()
    {
        await RoundStory.UntilAsync(service, Stage.Drafted);

        var me = (await service.GetAsync(For(A), "me")).Must(200).Body;

        Assert.Equal((A, "applicant"), ((string?)me["organization"], (string?)me["roles"]![0]));
        Assert.StartsWith("测试机构", (string?)me["organizationName"], StringComparison.Ordinal);
        Assert.Equal(service.Now, DateTimeOffset.Parse((string)me["now"]!));
        Assert.Equal($"{service.Now.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd}", (string?)me["today"]);
    }

    [Fact]
    public async Task Leads_a_round_from_hand_to_hand()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        await service.SettleAsync();
        Assert.Equal([("toPublish", story.Round)], await WorkAsync(Approver));
        Assert.Empty(await WorkAsync(Officer));

        await story.GoOnToAsync(Stage.Open);
        var body = Bodies.Proposal("夜间陪护");
        (await story.PostAsync(For(A), "proposals", body)).Must(201);
        var draft = Assert.Single((await ListAsync(For(A), "work")).Items)!;
        Assert.Equal(("toSubmit", "夜间陪护"), ((string?)draft["kind"], (string?)draft["title"]));
        Assert.Equal("soon", (string?)draft["group"]);
        Assert.InRange((int)draft["workingDaysLeft"]!, 1, 5);
        Assert.Empty(await WorkAsync(For(B)));
    }

    [Fact]
    public async Task Tells_an_evaluator_how_many_are_left()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Evaluating);
        var book = Assert.Single((await ListAsync(Chen, "work")).Items)!;
        Assert.Equal(("toScore", "L1", 3), ((string?)book["kind"], (string?)book["lot"], (int)book["count"]!));

        (await story.PostAsync(Chen, "sheets", Bodies.Sheet(ProposalOf(A), "55", "35"))).Must(200);

        Assert.Equal(2, (int)Assert.Single((await ListAsync(Chen, "work")).Items)!["count"]!);
    }

    [Fact]
    public async Task Tells_an_organization_what_to_sign_and_what_to_claim_and_what_was_given_back()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Final);
        await service.SettleAsync();
        var toSign = Assert.Single((await ListAsync(For(A), "work")).Items)!;
        Assert.Equal("toSign", (string?)toSign["kind"]);
        Assert.NotNull((string?)toSign["due"]);

        await story.GoOnToAsync(Stage.InForce);
        await service.SettleAsync();
        Assert.Equal([("toClaim", story.Round)], await WorkAsync(For(A)));

        var invoice = new JsonObject { ["invoice"] = "26422000000123450001" };
        (await service.PostAsync(For(A), $"{story.Contract}/instalments/1/claim", invoice)).Must(200);
        var reason = new JsonObject { ["reason"] = "发票抬头有误" };
        (await service.PostAsync(Officer, $"{story.Contract}/instalments/1/claim-return", reason)).Must(200);
        await service.SettleAsync();
        Assert.Equal([("returned", story.Round)], await WorkAsync(For(A)));
    }

    [Fact]
    public async Task Counts_everything_and_narrows_and_pages_what_it_shows()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Final);
        var other = await RoundStory.UntilAsync(service, Stage.Drafted);
        await service.SettleAsync();

        var all = await ListAsync(Approver, "work?limit=1");
        var first = Assert.Single(all.Items)!;
        Assert.Equal(2, all.Body["kinds"]!.AsArray().Sum(one => (int)one!["count"]!));
        var second = await ListAsync(Approver, $"work?limit=1&cursor={all["next"]}");
        Assert.Null(second["next"]);
        Assert.Equal(
            new[] { story.Round, other.Round }.Order(),
            new[] { (string)first["round"]!, (string)Assert.Single(second.Items)!["round"]! }.Order());
        Assert.Equal("公益创投", (string?)first["roundTitle"]);

        var signing = Assert.Single((await ListAsync(Approver, "work?kind=toSign")).Items)!;
        Assert.StartsWith("测试机构", (string?)signing["organizationName"], StringComparison.Ordinal);
        Assert.Empty((await ListAsync(Approver, "work?due=overdue")).Items);
        Assert.Single((await ListAsync(Approver, $"work?round={other.Round}")).Items);
    }

    [Fact]
    public async Task Shows_each_of_several_roles_its_own_and_none_that_is_not_held()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Drafted);
        await service.SettleAsync();
        var both = new Person("both", "officer approver");

        Assert.Empty(await WorkAsync(both, "?role=officer"));
        Assert.Equal([("toPublish", story.Round)], await WorkAsync(both, "?role=approver"));
        (await service.GetAsync(both, "work?role=finance")).MustRefuse(403, "role.notAllowed");
        (await service.GetAsync(both, "work?role=janitor")).MustRefuse(403, "role.notAllowed");
    }

    private async Task<List<(string? Kind, string? Round)>> WorkAsync(Person by, string query = "") =>
        [.. (await ListAsync(by, $"work{query}")).Items.Select(one => ((string?)one!["kind"], (string?)one["round"]))];

    private async Task<Answer> ListAsync(Person by, string path) => (await service.GetAsync(by, path)).Must(200);
}
