using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using Procurement.Storage.Account;
using Procurement.Storage.Queues;
using Procurement.Functions.Telemetry;
using Procurement.Functions.Tests.Service;

namespace Procurement.Functions.Tests.Telemetry;

/// <summary>The gauges of the two queues; one test, since they are the process's.</summary>
public sealed class CountingWhatWaits(SharedAzurite azurite)
{
    [Fact]
    public async Task Tells_what_lies_in_the_queues_and_nothing_when_nobody_knows()
    {
        var cancel = TestContext.Current.CancellationToken;
        var queues = new QueueServiceClient(await azurite.ConnectionStringAsync());
        var settings = new StorageSettings("", $"waits-{Guid.NewGuid():N}", TimeSpan.Zero);
        var queue = queues.GetQueueClient(settings.FollowUpQueue);
        await queue.CreateAsync(cancellationToken: cancel);
        await queue.SendMessageAsync("seen", cancel);
        await queue.SendMessageAsync("not yet visible", TimeSpan.FromMinutes(1), cancellationToken: cancel);

        Assert.Equal(
            ["procurement.follow_ups.waiting: 2", "procurement.poison_queue.waiting: 0"],
            await LookAsync(queues, settings));

        var poison = queues.GetQueueClient($"{settings.FollowUpQueue}-poison");
        await poison.CreateAsync(cancellationToken: cancel);
        await poison.SendMessageAsync("gave up", cancel);

        Assert.Equal(
            ["procurement.follow_ups.waiting: 2", "procurement.poison_queue.waiting: 1"],
            await LookAsync(queues, settings));
        Assert.Empty(await LookAsync(queues, settings with { FollowUpQueue = "no name of a queue" }));
    }

    private static async Task<IEnumerable<string>> LookAsync(QueueServiceClient queues, StorageSettings settings)
    {
        using var heard = new Heard();
        using var backlog = new FollowUpBacklog(queues, settings, NullLogger<FollowUpBacklog>.Instance);
        await backlog.CountAsync(TestContext.Current.CancellationToken);
        heard.Look();
        return heard.About(".waiting");
    }
}
