#nullable disable annotations // As the official package: the same code must compile with both.
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The tables of one storage account. Safe to share between threads.</summary>
public class TableServiceClient
{
    private readonly TableAccount _account;
    private readonly TableRequests _requests;

    /// <summary>With a connection string that holds a key or a signature, or UseDevelopmentStorage=true.</summary>
    public TableServiceClient(string connectionString)
        : this(TableAccount.With(connectionString, options: null))
    {
    }

    /// <summary>With a connection string that holds a key or a signature, or UseDevelopmentStorage=true.</summary>
    public TableServiceClient(string connectionString, TableClientOptions options = null)
        : this(TableAccount.With(connectionString, options))
    {
    }

    /// <summary>With the account's key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(TableAccount.With(endpoint, credential, options: null))
    {
    }

    /// <summary>With the account's key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(TableAccount.With(endpoint, credential, options))
    {
    }

    /// <summary>With a shared access signature; the endpoint must be https.</summary>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(TableAccount.With(endpoint, credential, options: null))
    {
    }

    /// <summary>With a shared access signature; the endpoint must be https.</summary>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null)
        : this(TableAccount.With(endpoint, credential, options))
    {
    }

    /// <summary>With tokens, as of a managed identity; the endpoint must be https.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableAccount.With(endpoint, tokenCredential, options))
    {
    }

    /// <summary>For a test's stand-in.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableAccount account)
    {
        _account = account;
        _requests = new TableRequests(account);
    }

    /// <summary>The storage account.</summary>
    public virtual string AccountName => _account.Name;

    /// <summary>The service's address.</summary>
    public virtual Uri Uri => _account.Endpoint;

    /// <summary>A filter in which every interpolated value is a literal of its type, quoted and escaped.</summary>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    /// <summary>A client of one table, over the same connections; asks the service nothing.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_account, tableName);

    /// <summary>Creates the table; 409 TableAlreadyExists if it is there.</summary>
    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName,
        CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    /// <summary>Creates the table; 409 TableAlreadyExists if it is there.</summary>
    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Create(cancellationToken);

    /// <summary>Creates the table unless it is there; the answer's status tells, 204 or 409.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName,
        CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Creates the table unless it is there; the answer's status tells, 204 or 409.</summary>
    public virtual Response<TableItem> CreateTableIfNotExists(string tableName,
        CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExists(cancellationToken);

    /// <summary>Deletes the table and all its rows; 404, without an exception, if there is none.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    /// <summary>Deletes the table and all its rows; 404, without an exception, if there is none.</summary>
    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Delete(cancellationToken);

    /// <summary>The account's tables; the filter may ask for TableName.</summary>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Pages(filter, maxPerPage, cancellationToken);

    /// <summary>The account's tables; the filter may ask for TableName.</summary>
    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Pages(QueryFilter.Create(filter), maxPerPage, cancellationToken);

    /// <summary>The account's tables; the filter may ask for TableName.</summary>
    public virtual Pageable<TableItem> Query(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Pages(filter, maxPerPage, cancellationToken).Blocking();

    /// <summary>The account's tables; the filter may ask for TableName.</summary>
    public virtual Pageable<TableItem> Query(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Pages(QueryFilter.Create(filter), maxPerPage, cancellationToken).Blocking();

    private static string Next(Response response) =>
        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next) && next.Length > 0 ? next : null;

    private TablePages<TableItem> Pages(string filter, int? perPage, CancellationToken cancel) =>
        new(_requests, (next, top) => _requests.QueryTables(filter, top, next),
            table => new TableItem(table.GetProperty("TableName").GetString()), Next, perPage, cancel);
}
