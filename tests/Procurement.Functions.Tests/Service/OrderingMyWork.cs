using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Operations;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Service;

/// <summary>Since when things wait, in which order they are shown, and what waits for organizations and administrators.</summary>
public sealed class OrderingMyWork(SharedAzurite azurite) : IAsyncLifetime
{
    // Each test has a district of its own: the list is that of a district.
    private readonly RunningService service = new(azurite);

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Says_since_when_a_payment_waits_for_each_hand()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = $"{story.Contract}/instalments/1";

        await StepAsync(For(A), $"{instalment}/claim", new JsonObject { ["invoice"] = "26422000000123450002" });
        Assert.Equal(service.Now, await SinceAsync(Officer, "toAccept"));
        await StepAsync(Officer, $"{instalment}/acceptance");
        Assert.Equal(service.Now, await SinceAsync(Finance, "toPrepare"));
        await StepAsync(Finance, $"{instalment}/payment-order");
        Assert.Equal(service.Now, await SinceAsync(FinanceApprover, "toApprove"));
        await StepAsync(FinanceApprover, $"{instalment}/payment");
        Assert.Equal(service.Now, await SinceAsync(Finance, "toBatch"));
        await service.BookAsync(instalment);

        var report = Assert.Single((await ListAsync(For(A), "work?kind=toReport")).Items)!;
        Assert.Equal("54000.00", (string?)report["amount"]);
        await StepAsync(For(A), $"{story.Contract}/expenditure-reports", new JsonObject { ["spent"] = "54000.00" });
        Assert.Empty((await ListAsync(For(A), "work?kind=toReport")).Items);
        Assert.Equal(service.Now, await SinceAsync(Officer, "toAccept"));
    }

    [Fact]
    public async Task Says_why_a_claim_was_given_back()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = $"{story.Contract}/instalments/1";
        await StepAsync(For(A), $"{instalment}/claim", new JsonObject { ["invoice"] = "26422000000123450003" });
        await StepAsync(Officer, $"{instalment}/claim-return", new JsonObject { ["reason"] = "发票抬头有误" });

        var returned = Assert.Single((await ListAsync(For(A), "work")).Items)!;

        Assert.Equal(("returned", "发票抬头有误"), ((string?)returned["kind"], (string?)returned["reason"]));
        Assert.Equal(service.Now, DateTimeOffset.Parse((string)returned["since"]!));
    }

    [Theory]
    [InlineData("due"), InlineData("since"), InlineData("amount"), InlineData("round")]
    public async Task Shows_each_thing_once_whatever_the_order(string sort)
    {
        var story = await UntilAsync(service, Stage.Noticed);
        foreach (var objector in (string[])[B, C])
        {
            // The longest grounds there may be: the place in the order must not grow with them.
            var body = new JsonObject { ["proposal"] = ProposalOf(objector), ["grounds"] = new string('异', 2000) };
            (await story.PostAsync(For(objector), "objections", body)).Must(201);
        }

        await UntilAsync(service, Stage.Drafted);
        await service.SettleAsync();

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await ListAsync(Approver, $"work?sort={sort}&limit=1{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.Items.Select(one => $"{one!["kind"]} {one["round"]} {one["objection"]}"));
            cursor = page["next"];
        }
        while (cursor is not null);

        Assert.Equal(3, seen.Count);
        Assert.Equal(3, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("kind=toDream", "kind"), InlineData("due=never", "due"), InlineData("sort=random", "sort")]
    [InlineData("sort=Due", "sort")]
    public async Task Refuses_a_filter_that_it_does_not_know(string query, string field)
    {
        var refused = await service.GetAsync(Officer, $"work?{query}");

        refused.MustRefuse(400, "filter.unknown");
        Assert.Equal(field, (string?)refused.Body["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task Asks_the_second_administrator_for_law_and_not_the_first()
    {
        (await service.EnterAsync(Admin, "calendar/2027", LawStory.Year2027)).Must(200);
        (await service.EnterAsync(Admin, "parameters/interest.lateDaily", LawStory.Value("0.0005"))).Must(200);
        await service.BreakDueRowAsync("Missing");
        await service.MoveToAsync(service.Now.AddHours(1));

        Assert.Equal(["stuck"], await KindsAsync(Admin));
        Assert.Equal(["stuck", "toConfirmLaw", "toConfirmLaw"], await KindsAsync(LawStory.Deputy));
    }

    private async Task StepAsync(Person by, string path, JsonNode? body = null)
    {
        await service.MoveToAsync(service.Now.AddMinutes(10));
        (await service.PostAsync(by, path, body)).Must(200);
        await service.SettleAsync();
    }

    private async Task<DateTimeOffset> SinceAsync(Person by, string kind) => DateTimeOffset.Parse(
        (string)Assert.Single((await ListAsync(by, $"work?kind={kind}")).Items)!["since"]!);

    private async Task<IEnumerable<string?>> KindsAsync(Person by) =>
        (await ListAsync(by, "work")).Items.Select(one => (string?)one!["kind"]);

    private async Task<Answer> ListAsync(Person by, string path) => (await service.GetAsync(by, path)).Must(200);
}
