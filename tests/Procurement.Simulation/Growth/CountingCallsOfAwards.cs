using Microsoft.AspNetCore.Http;
using Procurement.Functions.Publicity;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using Procurement.Testing;

namespace Procurement.Simulation.Growth;

/// <summary>What objections, public pages and the final award cost: the same whatever the size of the round.</summary>
public sealed class CountingCallsOfAwards(SharedStorage storage)
{
    // The most that each request costs itself: reads, notes, messages and transactions. An answer that costs an award
    // does all that follows in lot, round, lists, public notice and mailboxes; the other work goes on after the request,
    // in pages.
    private static readonly (string Act, int Calls)[] Costs =
    [
        ("an objection", 13),
        ("its answer", 5),
        ("an answer that costs an award", 46),
        ("the public notice", 2),
        ("the public notice, unchanged", 1),
        ("the final award", 7),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_the_same_at_ten_proposals_and_at_a_thousand()
    {
        var small = await CallsAsync(10);

        Assert.Equal(small, await CallsAsync(1_000));
        Assert.Equal(Costs.Select(one => one.Act), small.Select(one => one.Act));
        Assert.All(small.Zip(Costs), one => Assert.InRange(one.First.Calls, 1, one.Second.Calls));
    }

    private async Task<IReadOnlyList<(string Act, int Calls)>> CallsAsync(int proposals)
    {
        var (site, clock) = (storage.NewSite(), new SteppedClock(World.InNotice));
        var counted = new FaultyStorage();
        await using var service = new Service(site, clock, counted);
        await service.StartAsync();
        await new LargeRound(1, proposals, Math.Min(proposals / 2, 500)).PrepareAsync(service);
        var (moves, platform) = (new Moves(service), new Platform(site));
        List<(string Act, int Calls)> found = [];

        await CountAsync("an objection", () => moves.ObjectAsync(LargeRound.Proposal(0), "object"));
        await CountAsync("its answer", () => moves.AnswerAsync("object", upheld: false, "answer"));
        Assert.True((await moves.ObjectAsync(LargeRound.Proposal(1), "again")).IsDone);
        await platform.SettleAsync(service);
        await CountAsync("an answer that costs an award", () => moves.AnswerAsync("again", upheld: true, "uphold"));
        var etag = "";
        await CountAsync("the public notice", async () => etag = await ReadAsync(service, 200));
        await CountAsync("the public notice, unchanged", () => ReadAsync(service, 304, etag));
        clock.Now = World.AfterNotice;
        await CountAsync("the final award", () => moves.MakeFinalAwardAsync("award"));

        return found;

        async Task CountAsync<T>(string act, Func<Task<T>> command)
        {
            var before = counted.Calls;
            var answer = await command();
            found.Add((act, counted.Calls - before));
            if (answer is Answered { IsDone: false } refused) Assert.Fail($"{act}: {refused.Body}");
            await platform.SettleAsync(service);
        }
    }

    private static async Task<string> ReadAsync(Service service, int status, string? held = null)
    {
        var context = new DefaultHttpContext { RequestServices = service.Services };
        context.Request.Headers.IfNoneMatch = held;
        context.Response.Body = new MemoryStream();
        var answer = await service.Get<PublicFunctions>().GetNoticeAsync(
            context.Request, World.Tenant, World.Round, Cancel);
        await answer.ExecuteAsync(context);
        Assert.Equal(status, context.Response.StatusCode);
        return context.Response.Headers.ETag.ToString();
    }
}
