using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Xunit;
using static Azure.Data.Tables.TableTransactionActionType;

namespace Procurement.Embedded.Tests.Tables;

public sealed class SubmittingATransaction(Storage storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Does_every_kind_of_action_and_answers_each()
    {
        var table = await storage.NewTableAsync();
        var tags = new List<ETag>();
        foreach (var row in new[] { "merge", "replace", "delete", "upsert" })
        {
            tags.Add((await table.AddEntityAsync(Row(row, a: 1), Cancel)).Headers.ETag!.Value);
        }

        var answer = await table.SubmitTransactionAsync(
        [
            new(Add, Row("it's 新", b: 2)),
            new(UpdateMerge, Row("merge", b: 2), tags[0]),
            new(UpdateReplace, Row("replace", b: 2), tags[1]),
            new(Delete, Row("delete"), tags[2]),
            new(UpsertMerge, Row("upsert", b: 2)),
            new(UpsertReplace, Row("upserted", b: 2)),
        ], Cancel);

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        Assert.Equal(6, answer.Value.Count);
        TableEntity merged = await table.GetEntityAsync<TableEntity>("p", "merge", cancellationToken: Cancel);
        Assert.Equal(merged.ETag, answer.Value[1].Headers.ETag);
        var rows = await table.QueryAsync<TableEntity>(cancellationToken: Cancel)
            .ToDictionaryAsync(row => row.RowKey, row => (row.GetInt32("A"), row.GetInt32("B")),
                cancellationToken: Cancel);
        Assert.Equal(
            new()
            {
                ["it's 新"] = (null, 2), ["merge"] = (1, 2), ["replace"] = (null, 2), ["upsert"] = (1, 2),
                ["upserted"] = (null, 2),
            }, rows);
    }

    [Fact]
    public async Task Does_nothing_if_one_action_is_refused_and_names_it()
    {
        var table = await storage.NewTableAsync();
        await table.AddEntityAsync(Row("c", a: 1), Cancel);

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, Row("a")), new(Add, Row("b")), new(Add, Row("c")), new(Add, Row("d"))], Cancel));

        Assert.Equal(409, refused.Status);
        Assert.Equal(TableErrorCode.EntityAlreadyExists, refused.ErrorCode);
        Assert.Equal(2, refused.FailedTransactionActionIndex);
        Assert.Equal(["c"], await Keys(table));
    }

    [Fact]
    public async Task Refuses_a_stale_version_whole()
    {
        var table = await storage.NewTableAsync();
        var first = (await table.AddEntityAsync(Row("head", a: 1), Cancel)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(Row("head", a: 2), cancellationToken: Cancel);

        var stale = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, Row("event")), new(UpdateReplace, Row("head", a: 3), first)], Cancel));

        Assert.Equal((412, 1), (stale.Status, stale.FailedTransactionActionIndex));
        Assert.Equal(TableErrorCode.UpdateConditionNotSatisfied, stale.ErrorCode);
        Assert.Equal(["head"], await Keys(table));
    }

    [Fact]
    public async Task Uses_the_etag_of_the_action_and_not_of_the_entity()
    {
        var table = await storage.NewTableAsync();
        await table.AddEntityAsync(Row("head", a: 1), Cancel);
        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "head", cancellationToken: Cancel);
        await table.UpsertEntityAsync(Row("head", a: 2), cancellationToken: Cancel);

        // The entity carries a stale version, but the action none: the service takes it for an upsert.
        await table.SubmitTransactionAsync([new(UpdateReplace, read)], Cancel);
        await table.SubmitTransactionAsync([new(UpdateReplace, Row("new", a: 1))], Cancel);

        Assert.Equal(["head", "new"], await Keys(table));
    }

    [Fact]
    public async Task Takes_a_hundred_rows_and_no_more()
    {
        var table = await storage.NewTableAsync();
        var rows = Enumerable.Range(0, 101)
            .Select(number => new TableTransactionAction(Add, Row($"{number:D3}", a: number))).ToArray();

        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() =>
            table.SubmitTransactionAsync(rows, Cancel));
        Assert.Equal(400, refused.Status);
        Assert.Empty(await Keys(table));

        await table.SubmitTransactionAsync(rows[..100], Cancel);
        Assert.Equal(100, (await Keys(table)).Count);
    }

    [Fact]
    public async Task Refuses_an_empty_one_itself()
    {
        var table = storage.Client();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([], Cancel));
        Assert.Throws<InvalidOperationException>(() => table.SubmitTransaction([], Cancel));
    }

    [Fact]
    public async Task Refuses_the_same_row_twice()
    {
        var table = await storage.NewTableAsync();

        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => table.SubmitTransactionAsync([new(UpsertMerge, Row("a")), new(UpsertMerge, Row("a"))], Cancel));

        Assert.Equal((400, "InvalidDuplicateRow"), (refused.Status, refused.ErrorCode));
        Assert.Empty(await Keys(table));
    }

    [Fact]
    public async Task Lets_one_of_many_rivals_win()
    {
        var table = await storage.NewTableAsync();
        var tag = (await table.AddEntityAsync(Row("head", a: 0), Cancel)).Headers.ETag!.Value;

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(async rival =>
        {
            try
            {
                await table.SubmitTransactionAsync(
                    [new(UpdateReplace, Row("head", a: rival), tag), new(Add, Row($"event{rival}"))], Cancel);
                return 202;
            }
            catch (TableTransactionFailedException refused)
            {
                return refused.Status;
            }
        }));

        Assert.Equal(1, outcomes.Count(status => status == 202));
        Assert.Equal(7, outcomes.Count(status => status == 412));
        Assert.Equal(2, (await Keys(table)).Count);
    }

    private static TableEntity Row(string key, int? a = null, int? b = null) => new("p", key) { ["A"] = a, ["B"] = b };

    private static async Task<List<string>> Keys(TableClient table) =>
        await table.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: Cancel).Select(row => row.RowKey)
            .ToListAsync(Cancel);
}
