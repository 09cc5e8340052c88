using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Domain;
using Procurement.Domain.Funds;
using Procurement.Functions.Tests.Service;
using Procurement.Storage;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Tests.Storage;

public sealed class LosingARace(SharedAzurite azurite)
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private readonly string prefix = $"l{Guid.NewGuid():N}"[..13];

    [Fact]
    public async Task Leaves_no_message_that_looks_for_what_was_never_committed()
    {
        var settings = new ConfigurationManager
        {
            ["AzureWebJobsStorage"] = await azurite.ConnectionStringAsync(),
            ["StoragePrefix"] = prefix,
            ["FollowUpQueue"] = $"{prefix}-follow-ups",
            ["FollowUpDelaySeconds"] = "60",
        };
        await using var services = new ServiceCollection().AddProcurementStorage(settings).BuildServiceProvider();
        await services.GetRequiredService<StorageReadiness>().StartAsync(cancel);
        var store = services.GetRequiredService<AggregateStore>();
        var key = new FundKey("wuchang", "F1");
        var seen = await store.LoadAsync(Kinds.Funds, key, cancel);

        await OpenAsync("first");
        await Assert.ThrowsAsync<LostRaceException>(() => OpenAsync("second"));

        var queue = services.GetRequiredService<QueueServiceClient>().GetQueueClient($"{prefix}-follow-ups");
        Assert.Equal(1, (await queue.GetPropertiesAsync(cancel)).Value.ApproximateMessagesCount);

        Task OpenAsync(string id)
        {
            var by = new Author("finance", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
            var open = new OpenFund("资金", FundSource.WelfareLottery, 2026, new Money(100), by);
            return store.SaveAsync(seen, Funding.Decide(seen.State, open), Stamp.Of(by, id, "digest"), cancel);
        }
    }
}
