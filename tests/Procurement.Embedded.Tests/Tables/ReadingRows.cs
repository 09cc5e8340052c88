using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Xunit;

namespace Procurement.Embedded.Tests.Tables;

public sealed class ReadingRows(Storage storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Throws_or_answers_without_a_value_if_there_is_none()
    {
        var table = await storage.NewTableAsync();

        var absent = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.GetEntityAsync<Order>("p", "r", cancellationToken: Cancel));
        Assert.Equal(404, absent.Status);
        Assert.Equal(TableErrorCode.ResourceNotFound, absent.ErrorCode);

        var none = await table.GetEntityIfExistsAsync<Order>("p", "r", cancellationToken: Cancel);
        Assert.False(none.HasValue);
        Assert.Equal(404, none.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => none.Value);
    }

    [Fact]
    public async Task Says_that_the_table_is_missing()
    {
        var table = storage.Client();

        var absent = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal(404, absent.Status);
        Assert.Equal(TableErrorCode.TableNotFound, absent.ErrorCode);
    }

    [Fact]
    public async Task Brings_only_the_columns_selected()
    {
        var table = await storage.NewTableAsync();
        await table.AddEntityAsync(new Order { PartitionKey = "p", RowKey = "r", Title = "电脑", Lines = 2 }, Cancel);

        Order one = await table.GetEntityAsync<Order>("p", "r", ["Lines"], Cancel);
        var queried = await table.QueryAsync<TableEntity>(select: ["RowKey", "Lines"], cancellationToken: Cancel)
            .SingleAsync(Cancel);

        Assert.Equal((null, 2), (one.Title, one.Lines));
        Assert.Equal(["Lines", "RowKey"],
            queried.Keys.Where(name => !name.StartsWith("odata.", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Goes_on_over_a_thousand_rows_page_by_page()
    {
        var table = await storage.NewTableAsync();
        await FillAsync(table, 1203);

        var rows = await table.QueryAsync<TableEntity>(cancellationToken: Cancel).Select(row => row.RowKey)
            .ToListAsync(Cancel);
        var pages = await table.QueryAsync<TableEntity>(cancellationToken: Cancel).AsPages().ToListAsync(Cancel);

        Assert.Equal(Enumerable.Range(0, 1203).Select(number => $"{number:D4}"), rows);
        Assert.Equal([1000, 203], pages.Select(page => page.Values.Count));
        Assert.Equal(rows, table.Query<TableEntity>(cancellationToken: Cancel).Select(row => row.RowKey));
    }

    [Fact]
    public async Task Resumes_after_the_page_of_a_continuation_token()
    {
        var table = await storage.NewTableAsync();
        await FillAsync(table, 25);
        var query = table.QueryAsync<TableEntity>(maxPerPage: 10, cancellationToken: Cancel);

        var first = await query.AsPages().FirstAsync(Cancel);
        var rest = await query.AsPages(first.ContinuationToken).ToListAsync(Cancel);
        var small = await query.AsPages(first.ContinuationToken, pageSizeHint: 4).FirstAsync(Cancel);

        Assert.Equal([10, 5], rest.Select(page => page.Values.Count));
        Assert.Equal("0010", rest[0].Values[0].RowKey);
        Assert.Null(rest[1].ContinuationToken);
        Assert.Equal(4, small.Values.Count);
    }

    [Fact]
    public async Task Stops_when_cancelled()
    {
        var table = await storage.NewTableAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await table.QueryAsync<TableEntity>(cancellationToken: cancelled.Token).ToListAsync(Cancel));
    }

    private static async Task FillAsync(TableClient table, int rows)
    {
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(100))
        {
            await table.SubmitTransactionAsync(
                from number in chunk
                select new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{number:D4}")),
                Cancel);
        }
    }
}
