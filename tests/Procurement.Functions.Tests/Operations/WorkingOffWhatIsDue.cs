using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Operations;

public sealed class WorkingOffWhatIsDue(RunningService service) : IClassFixture<RunningService>
{
    private const string List = "operations/stuck-work";

    [Fact]
    public async Task Goes_on_with_the_others_when_rows_of_three_districts_fail()
    {
        foreach (var tenant in (string[])["aaa", District, "zzz"]) await service.BreakDueRowAsync("Gone", tenant);
        var story = await RoundStory.UntilAsync(service, Stage.Published);

        await story.GoOnToAsync(Stage.Open);

        Assert.Equal("open", await story.PhaseAsync());
        foreach (var tenant in (string[])["aaa", District, "zzz"])
        {
            var stuck = Assert.Single((await service.GetAsync(Supervisor with { Tenant = tenant }, List)).Items);
            Assert.Equal("round.notFound", (string)stuck!["code"]!);
            Assert.Contains($"|{tenant}|Gone", (string)stuck["key"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tries_again_by_itself_ever_more_rarely()
    {
        await service.BreakDueRowAsync("Lost", "ddd");
        List<int> tries = [];
        foreach (var minutes in (int[])[1, 1, 5, 5, 5, 24 * 60])
        {
            await service.MoveToAsync(service.Now.AddMinutes(minutes));
            tries.Add((int)(await StuckAsync("ddd"))["tries"]!);
        }

        Assert.Equal([1, 1, 2, 2, 3, 4], tries);
    }

    [Fact]
    public async Task Gives_a_row_up_for_a_reason_that_the_trail_keeps()
    {
        var admin = Admin with { Tenant = "eee" };
        await service.BreakDueRowAsync("Lost", "eee");
        await service.MoveToAsync(service.Now.AddMinutes(1));
        var work = (await StuckAsync("eee"))["work"]!;
        (await service.PostAsync(admin, $"{List}/{work}/retry")).Must(202);
        await service.SettleAsync();
        Assert.Equal(2, (int)(await StuckAsync("eee"))["tries"]!);

        var call = Request.Post(admin, $"{List}/{work}/resolution", new JsonObject { ["reason"] = "批次已作废" });
        var first = (await service.SendAsync(call)).Must(202);
        await service.SettleAsync();

        Assert.Equal(first, (await service.SendAsync(call)).Must(202));
        Assert.Empty((await service.GetAsync(admin, List)).Items);
        var trail = (await service.GetAsync(admin with { Roles = "supervisor" }, $"{List}/{work}/trail")).Must(200);
        Assert.Equal(["intervention.retried", "intervention.resolved"], trail.Items.Select(one => (string)one!["type"]!));
        Assert.Equal("批次已作废", (string)trail.Items[1]!["data"]!["reason"]!);
        await service.MoveToAsync(service.Now.AddDays(2));
        Assert.Empty((await service.GetAsync(admin, List)).Items);
    }

    private async Task<JsonNode> StuckAsync(string tenant) =>
        Assert.Single((await service.GetAsync(Supervisor with { Tenant = tenant }, List)).Items)!;
}
