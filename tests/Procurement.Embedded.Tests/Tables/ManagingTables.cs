using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Xunit;

namespace Procurement.Embedded.Tests.Tables;

public sealed class ManagingTables(Storage storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Creates_a_table_once()
    {
        var table = storage.Client();

        var created = await table.CreateAsync(Cancel);

        Assert.Equal(table.Name, created.Value.Name);
        Assert.Equal(204, created.GetRawResponse().Status);
        var again = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync(Cancel));
        Assert.Equal(409, again.Status);
        Assert.Equal(TableErrorCode.TableAlreadyExists, again.ErrorCode);
    }

    [Fact]
    public async Task Creates_if_absent_without_an_exception()
    {
        var table = storage.Client();

        Assert.Equal(204, (await table.CreateIfNotExistsAsync(Cancel)).GetRawResponse().Status);
        Assert.Equal(409, (await table.CreateIfNotExistsAsync(Cancel)).GetRawResponse().Status);
        Assert.Equal(409, table.CreateIfNotExists(Cancel).GetRawResponse().Status);
    }

    [Fact]
    public async Task Deletes_a_table_and_says_404_if_there_is_none()
    {
        var table = await storage.NewTableAsync();

        Assert.Equal(204, (await table.DeleteAsync(Cancel)).Status);

        var absent = await table.DeleteAsync(Cancel);
        Assert.Equal(404, absent.Status);
        Assert.False(absent.IsError);
    }

    [Fact]
    public async Task Lists_the_tables_that_a_filter_asks_for()
    {
        var service = new TableServiceClient(storage.Azurite.ConnectionString);
        var table = await storage.NewTableAsync();
        await storage.NewTableAsync();

        // An interpolated text passed straight to a query is a string, not a filter: the names must be quoted first.
        var filter = TableServiceClient.CreateQueryFilter($"TableName eq {table.Name}");
        var asked = service.QueryAsync(filter, cancellationToken: Cancel);
        var all = service.QueryAsync(cancellationToken: Cancel);

        Assert.Equal([table.Name], await asked.Select(item => item.Name).ToListAsync(Cancel));
        Assert.True(await all.CountAsync(Cancel) >= 2);
        Assert.Equal([table.Name], service.Query(filter, cancellationToken: Cancel).Select(item => item.Name));
    }

    [Fact]
    public void Knows_the_account_and_the_addresses()
    {
        var service = new TableServiceClient(storage.Azurite.ConnectionString);

        Assert.Equal("devstoreaccount1", service.AccountName);
        Assert.Equal(storage.Azurite.TableEndpoint, service.Uri);
        Assert.Equal(new Uri(storage.Azurite.TableEndpoint + "/orders"), service.GetTableClient("orders").Uri);
    }

    [Fact]
    public async Task Is_refused_with_the_wrong_key()
    {
        var credential = new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64]));
        var table = new TableClient(storage.Azurite.TableEndpoint, "orders", credential);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync(Cancel));

        Assert.Equal(403, refused.Status);
    }
}
