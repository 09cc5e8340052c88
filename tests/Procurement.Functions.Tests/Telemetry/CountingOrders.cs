using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Telemetry;

/// <summary>What the running service counts of what it is asked.</summary>
public sealed class CountingOrders(RunningService service) : IClassFixture<RunningService>, IDisposable
{
    private readonly Heard heard = new();

    public void Dispose() => heard.Dispose();

    [Fact]
    public async Task Counts_an_order_under_its_function_and_a_refusal_under_its_code()
    {
        await service.GetAsync(Officer, "rounds/R404");
        (await service.PostAsync(Approver, "rounds/R404/publication")).MustRefuse(404, "round.notFound");
        (await service.PostAsync(Approver, "rounds/R404/publication", new JsonObject { ["x"] = 1 }))
            .MustRefuse(400, "body.invalid");

        Assert.Contains("procurement.commands command=PublishRound outcome=refused: 1", heard.About("PublishRound"));
        Assert.DoesNotContain(heard.About("GetRound"), told => told.Contains("command=GetRound", StringComparison.Ordinal));
        Assert.NotEmpty(heard.About("code=round.notFound"));
    }
}
