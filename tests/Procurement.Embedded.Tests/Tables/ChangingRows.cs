using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Xunit;

namespace Procurement.Embedded.Tests.Tables;

public sealed class ChangingRows(Storage storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Adds_a_row_once_and_leaves_the_entity_as_it_was()
    {
        var table = await storage.NewTableAsync();
        var entity = new TableEntity("p", "r") { ["Title"] = "first" };

        var added = await table.AddEntityAsync(entity, Cancel);

        Assert.Equal(204, added.Status);
        Assert.NotNull(added.Headers.ETag);
        Assert.Equal(default, entity.ETag);
        var again = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(entity, Cancel));
        Assert.Equal(409, again.Status);
        Assert.Equal(TableErrorCode.EntityAlreadyExists, again.ErrorCode);
    }

    [Fact]
    public async Task Merges_columns_or_replaces_the_row()
    {
        var table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 }, Cancel);

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 2, ["A"] = null }, ETag.All,
            cancellationToken: Cancel);
        TableEntity merged = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel);
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 3 }, merged.ETag, TableUpdateMode.Replace,
            Cancel);
        TableEntity replaced = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel);

        Assert.Equal((1, 2), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((null, 3), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Refuses_a_stale_version(TableUpdateMode mode)
    {
        var table = await storage.NewTableAsync();
        var entity = new TableEntity("p", "r") { ["A"] = 1 };
        var first = (await table.AddEntityAsync(entity, Cancel)).Headers.ETag!.Value;
        var second = (await table.UpdateEntityAsync(entity, first, mode, Cancel)).Headers.ETag!.Value;

        var stale = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.UpdateEntityAsync(entity, first, mode, Cancel));

        Assert.NotEqual(first, second);
        Assert.Equal(412, stale.Status);
        Assert.Equal(TableErrorCode.UpdateConditionNotSatisfied, stale.ErrorCode);
        await table.UpdateEntityAsync(entity, second, mode, Cancel);
    }

    [Fact]
    public async Task Does_not_update_what_is_not_there()
    {
        var table = await storage.NewTableAsync();

        var absent = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, cancellationToken: Cancel));

        Assert.Equal(404, absent.Status);
        Assert.Equal(TableErrorCode.ResourceNotFound, absent.ErrorCode);
        await Assert.ThrowsAsync<ArgumentException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), default, cancellationToken: Cancel));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, 1)]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task Upserts_in_both_modes(TableUpdateMode mode, int? left)
    {
        var table = await storage.NewTableAsync();

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, mode, Cancel);
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, mode, Cancel);

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel);
        Assert.Equal((left, 2), (read.GetInt32("A"), read.GetInt32("B")));
    }

    [Fact]
    public async Task Deletes_by_version_or_any_and_says_404_without_an_exception()
    {
        var table = await storage.NewTableAsync();
        var entity = new TableEntity("p", "r");
        var tag = (await table.AddEntityAsync(entity, Cancel)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(entity, cancellationToken: Cancel);

        var stale = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.DeleteEntityAsync("p", "r", tag, Cancel));
        Assert.Equal(412, stale.Status);

        Assert.Equal(204, (await table.DeleteEntityAsync(entity, cancellationToken: Cancel)).Status);
        var absent = await table.DeleteEntityAsync("p", "r", cancellationToken: Cancel);
        Assert.Equal(404, absent.Status);
        Assert.False(absent.IsError);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    public async Task Leaves_illegal_keys_to_the_service(string key)
    {
        var table = await storage.NewTableAsync();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", key), Cancel));

        Assert.Equal(400, refused.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("采购 2026&x=1;+%20")]
    [InlineData("it's (here),=' or true")]
    [InlineData("USCC:91420100MA4KM0001X|~!@$^*")]
    public async Task Finds_a_row_under_any_legal_key(string key)
    {
        var table = await storage.NewTableAsync();

        await table.AddEntityAsync(new TableEntity(key, key) { ["A"] = 1 }, Cancel);
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["A"] = 2 }, ETag.All, cancellationToken: Cancel);

        TableEntity read = await table.GetEntityAsync<TableEntity>(key, key, cancellationToken: Cancel);
        Assert.Equal((key, key, 2), (read.PartitionKey, read.RowKey, read.GetInt32("A")));
        Assert.Equal(204, (await table.DeleteEntityAsync(key, key, cancellationToken: Cancel)).Status);
    }

    [Fact]
    public async Task Does_all_of_it_in_blocking_calls_too()
    {
        var table = await storage.NewTableAsync();
        var entity = new TableEntity("p", "r") { ["A"] = 1 };

        table.AddEntity(entity, Cancel);
        table.UpsertEntity(entity, cancellationToken: Cancel);
        table.UpdateEntity(entity, ETag.All, cancellationToken: Cancel);
        Assert.Equal(1, table.GetEntity<TableEntity>("p", "r", cancellationToken: Cancel).Value.GetInt32("A"));
        Assert.Single(table.Query<TableEntity>(cancellationToken: Cancel));
        Assert.Equal(204, table.DeleteEntity("p", "r", cancellationToken: Cancel).Status);
        Assert.False(table.GetEntityIfExists<TableEntity>("p", "r", cancellationToken: Cancel).HasValue);
    }
}
