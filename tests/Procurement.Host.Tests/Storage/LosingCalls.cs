using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Storage;

public sealed class LosingCalls(SharedStorage storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tries_again_after_503()
    {
        var faults = new FaultyStorage().Refuse(1).Refuse(2);
        var table = await storage.NewTableAsync(Options(faults));

        var added = await table.AddEntityAsync(new TableEntity("p", "r"), Cancel);

        Assert.Equal(204, added.Status);
        Assert.Equal(3, faults.Calls);
    }

    [Fact]
    public async Task Gives_up_when_the_retries_are_used_up()
    {
        var faults = new FaultyStorage();
        for (var call = 1; call <= 4; call++) faults.Refuse(call);
        var table = await storage.NewTableAsync(Options(faults));

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal(503, failed.Status);
        Assert.Equal(4, faults.Calls);
    }

    [Fact]
    public async Task Meets_its_own_row_when_the_reply_to_an_insert_was_lost()
    {
        var faults = new FaultyStorage().LoseReply(1);
        var table = await storage.NewTableAsync(Options(faults));

        var conflict = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal(TableErrorCode.EntityAlreadyExists, conflict.ErrorCode);
        Assert.Equal(2, faults.Calls);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancel)).HasValue);
    }

    [Fact]
    public async Task Meets_its_own_version_when_the_reply_to_a_transaction_was_lost()
    {
        var faults = new FaultyStorage();
        var table = await storage.NewTableAsync(Options(faults));
        var tag = (await table.AddEntityAsync(new TableEntity("p", "head") { ["A"] = 1 }, Cancel)).Headers.ETag!.Value;
        faults.LoseReply(faults.Calls + 1);

        var stale = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "head") { ["A"] = 2 }, tag)], Cancel));

        Assert.Equal((412, 0), (stale.Status, stale.FailedTransactionActionIndex));
        TableEntity head = await table.GetEntityAsync<TableEntity>("p", "head", cancellationToken: Cancel);
        Assert.Equal(2, head.GetInt32("A"));
    }

    [Fact]
    public async Task Does_no_work_after_it_died()
    {
        var faults = new FaultyStorage().DieBefore(2);
        var table = await storage.NewTableAsync(Options(faults));
        await table.AddEntityAsync(new TableEntity("p", "first"), Cancel);

        var lost = await Assert.ThrowsAnyAsync<Exception>(() =>
            table.AddEntityAsync(new TableEntity("p", "second"), Cancel));

        Assert.IsType<AggregateException>(lost);
        var survivors = storage.Client(name: table.Name).QueryAsync<TableEntity>(cancellationToken: Cancel);
        Assert.Equal(["first"], await survivors.Select(row => row.RowKey).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Waits_as_long_as_it_is_told()
    {
        var faults = new FaultyStorage().Delay(1, TimeSpan.FromMilliseconds(150));
        var table = await storage.NewTableAsync(Options(faults));
        var start = TimeProvider.System.GetTimestamp();

        await table.AddEntityAsync(new TableEntity("p", "r"), Cancel);

        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(140));
        Assert.Equal(1, faults.Calls);
    }

    private static TableClientOptions Options(FaultyStorage faults) => new()
    {
        Transport = faults,
        Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxRetries = 3, Mode = RetryMode.Fixed },
    };
}
