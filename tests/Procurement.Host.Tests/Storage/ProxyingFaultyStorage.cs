using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Storage;

public sealed class ProxyingFaultyStorage(SharedStorage storage)
{
    private static readonly FaultRates Never = new(int.MaxValue, int.MaxValue, int.MaxValue);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Passes_tables_queues_and_blobs_with_valid_signatures()
    {
        await using var proxy = await FaultyStorageProxy.StartAsync(storage.Azurite, seed: 1, Never);

        var table = new TableClient(proxy.ConnectionString, $"t{Guid.NewGuid():N}");
        await table.CreateAsync(Cancel);
        await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("采购 it's", "a b+c%20=") { ["Title"] = "电脑" })],
            Cancel);
        var found = await table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {"采购 it's"} and Title eq {"电脑"}"),
            cancellationToken: Cancel).SingleAsync(Cancel);
        Assert.Equal("a b+c%20=", found.RowKey);
        await table.DeleteEntityAsync(found, cancellationToken: Cancel);

        var queue = new QueueClient(proxy.ConnectionString, $"q{Guid.NewGuid():N}");
        await queue.CreateAsync(cancellationToken: Cancel);
        await queue.SendMessageAsync("消息", Cancel);
        Assert.Equal("消息", (await queue.ReceiveMessageAsync(cancellationToken: Cancel)).Value.MessageText);

        var blobs = new BlobContainerClient(proxy.ConnectionString, $"b{Guid.NewGuid():N}");
        await blobs.CreateAsync(cancellationToken: Cancel);
        var blob = blobs.GetBlobClient("合同/it's 1+2%.pdf");
        var bytes = new byte[3 * 1024 * 1024];
        await blob.UploadAsync(BinaryData.FromBytes(bytes), Cancel);
        Assert.Equal(bytes, (await blob.DownloadContentAsync(Cancel)).Value.Content.ToArray());
        Assert.True(await blob.ExistsAsync(Cancel));
        Assert.Equal("合同/it's 1+2%.pdf",
            (await blobs.GetBlobsAsync(cancellationToken: Cancel).SingleAsync(Cancel)).Name);

        Assert.Equal((0, 0, 0), (proxy.Refused, proxy.RepliesLost, proxy.Delayed));
        Assert.True(proxy.Calls >= 12);
    }

    [Fact]
    public async Task Refuses_without_doing_the_work()
    {
        await using var proxy =
            await FaultyStorageProxy.StartAsync(storage.Azurite, seed: 1, Never with { RefusedOneIn = 1 });
        var (table, behind) = await TableAsync(proxy);

        var refused = await Assert.ThrowsAsync<Azure.RequestFailedException>(() =>
            table.AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal((503, 1, 1), (refused.Status, proxy.Calls, proxy.Refused));
        Assert.Empty(await behind.QueryAsync<TableEntity>(cancellationToken: Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Loses_the_reply_after_doing_the_work()
    {
        await using var proxy =
            await FaultyStorageProxy.StartAsync(storage.Azurite, seed: 1, Never with { ReplyLostOneIn = 1 });
        var (table, behind) = await TableAsync(proxy);

        var lost = await Assert.ThrowsAsync<Azure.RequestFailedException>(() =>
            table.AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal((0, 1), (lost.Status, proxy.RepliesLost));
        Assert.Single(await behind.QueryAsync<TableEntity>(cancellationToken: Cancel).ToListAsync(Cancel));
        proxy.Faulty = false;
        Assert.Single(await table.QueryAsync<TableEntity>(cancellationToken: Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Draws_the_same_faults_from_the_same_seed_at_about_the_rates()
    {
        async Task<(int, int, int)> RunAsync()
        {
            await using var proxy = await FaultyStorageProxy.StartAsync(storage.Azurite, seed: 7,
                new FaultRates(DelayMillisecondsMax: 2));
            var (table, _) = await TableAsync(proxy);
            for (var call = 0; call < 1000; call++)
            {
                try
                {
                    await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancel);
                }
                catch (Azure.RequestFailedException failed) when (failed.Status is 0 or 503)
                {
                    // Counted by the proxy.
                }
            }

            Assert.Equal(1000, proxy.Calls);
            return (proxy.Refused, proxy.RepliesLost, proxy.Delayed);
        }

        var first = await RunAsync();

        Assert.Equal(first, await RunAsync());
        Assert.InRange(first.Item1, 8, 40);
        Assert.InRange(first.Item2, 8, 40);
        Assert.InRange(first.Item3, 60, 150);
    }

    [Fact]
    public async Task Lets_a_client_that_tries_again_finish_its_work()
    {
        var rates = new FaultRates(RefusedOneIn: 5, ReplyLostOneIn: 5, DelayedOneIn: 5, DelayMillisecondsMax: 5);
        await using var proxy = await FaultyStorageProxy.StartAsync(storage.Azurite, seed: 3, rates);
        var behind = await storage.NewTableAsync();
        var options = new TableClientOptions
        {
            Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxRetries = 12, Mode = RetryMode.Fixed },
        };
        var table = new TableClient(proxy.ConnectionString, behind.Name, options);

        await Parallel.ForAsync(0, 60, Cancel, async (row, cancel) =>
            await table.UpsertEntityAsync(new TableEntity("p", $"{row:D2}"), cancellationToken: cancel));

        Assert.Equal(60, await behind.QueryAsync<TableEntity>(cancellationToken: Cancel).CountAsync(Cancel));
        Assert.Equal(60, proxy.Calls - proxy.Refused - proxy.RepliesLost);
    }

    private async Task<(TableClient Through, TableClient Behind)> TableAsync(FaultyStorageProxy proxy)
    {
        var behind = await storage.NewTableAsync();
        var options = new TableClientOptions { Retry = { MaxRetries = 0, Mode = RetryMode.Fixed } };
        return (new TableClient(proxy.ConnectionString, behind.Name, options), behind);
    }
}
